import type { NoticeFields } from './fields.ts'

const joined = <T>(earlier: readonly T[] = [], more: readonly T[]): T[] => [...new Set([...earlier, ...more])]

/** One more wish or reason takes none of the others away. A refusal to say why leaves no reasons. */
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
