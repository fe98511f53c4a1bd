import type { ToldReads } from '../../ports/told-rows.ts'
import type { Write } from '../../ports.ts'
import { all, compare, insert, keyOf, type Tables } from './memory-tables.ts'

/** The in-memory store for notifications; `tables` gives their present content. */
export const memoryTold = (tables: () => Tables): ToldReads => ({
  told: async ({ municipality, person, limit, unread = false }) =>
    all(tables().told, { municipality, person })
      .filter(({ readAt }) => !unread || readAt === null)
      .sort((a, b) => compare(b.at, a.at) || compare(a.key, b.key))
      .slice(0, limit),
  unreadTold: async ({ municipality, person }) =>
    all(tables().told, { municipality, person, readAt: null }).length,
  markTold: async ({ municipality, person, noticeId, at }) => {
    const about = { municipality, person, readAt: null, ...(noticeId !== undefined && { noticeId }) }
    for (const row of all(tables().told, about))
      tables().told.set(keyOf(municipality, person, row.key), { ...row, readAt: at })
  },
  toldOf: async ({ municipality, noticeId }) =>
    all(tables().told, { municipality, noticeId }).sort((a, b) => compare(placeOf(a), placeOf(b))),
  accessKeys: async municipality =>
    all(tables().accessKeys, { municipality }).sort(
      (a, b) => compare(a.createdAt, b.createdAt) || compare(a.id, b.id),
    ),
  accessKeyByHash: async hash => all(tables().accessKeys, { hash })[0],
  webhooks: async municipality =>
    all(tables().webhooks, { municipality, endedAt: null }).sort(
      (a, b) => compare(a.createdAt, b.createdAt) || compare(a.id, b.id),
    ),
})

const placeOf = ({ at, person, key }: { at: string; person: string; key: string }) => `${at} ${person} ${key}`

type ToldWrite = Extract<Write, { into: 'told' | 'accessKeys' | 'webhooks' }>

/** False when the row exists already. */
export const putTold = (tables: Tables, write: ToldWrite): boolean => {
  const { municipality } = write.row
  switch (write.into) {
    case 'told':
      return insert(tables.told, write.row, [municipality, write.row.person, write.row.key])
    case 'accessKeys': {
      const taken = all(tables.accessKeys, { hash: write.row.hash })[0]
      if (taken !== undefined && taken.id !== write.row.id) return false
      tables.accessKeys.set(keyOf(municipality, write.row.id), write.row)
      return true
    }
    case 'webhooks':
      tables.webhooks.set(keyOf(municipality, write.row.id), write.row)
      return true
  }
}
