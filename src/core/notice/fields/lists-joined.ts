import type { NoticeFields } from './fields.ts'

const joined = <T>(earlier: readonly T[] = [], more: readonly T[]): T[] => [...new Set([...earlier, ...more])]

/** A wish or a reason said more takes none of the others away; but whoever will not say why has no reasons left. */
export const listsJoined = (
  noted: NoticeFields,
  { alternatives, need, ...more }: NoticeFields,
): NoticeFields => ({
  ...more,
  ...(alternatives && { alternatives: joined(noted.alternatives, alternatives) }),
  ...(need && {
    need: need.includes('prefer_not_to_say')
      ? need
      : joined(noted.need, need).filter(one => one !== 'prefer_not_to_say'),
  }),
})
