import type { DeskReads } from '../../ports/desk-rows.ts'
import type { NoticeRow, Store, TemplateRow } from '../../ports.ts'
import type { Tables } from './memory-tables.ts'

type Desk = keyof DeskReads | 'drafts' | 'templates' | 'templateVersions' | 'views'

/** The same reads over maps; `tables` gives their present content. */
export const memoryDesk = (tables: () => Tables): Pick<Store, Desk> => ({
  deskRows: async municipality =>
    [...tables().notices.values()]
      .filter(row => row.municipality === municipality && row.rehearsal === 0 && isNotClosed(row))
      .map(({ id, sequence }) => ({ id, sequence })),
  finishedRows: async municipality =>
    [...tables().notices.values()]
      .filter(row => row.municipality === municipality && row.rehearsal === 0 && isFinished(row))
      .map(({ id, sequence }) => ({ id, sequence })),
  deskCounts: async municipality =>
    [...tables().notices.values()]
      .filter(row => row.municipality === municipality && row.rehearsal === 0)
      .map(({ status, filed, reachedAt }) => ({
        status,
        filed,
        reached: reachedAt === null ? 0 : 1,
        total: 1,
      })),
  seen: async ({ municipality, noticeId }, staffId) =>
    [...tables().seen.values()].find(
      row => row.municipality === municipality && row.noticeId === noticeId && row.staffId === staffId,
    ),
  seenOf: async (about, noticeIds) =>
    [...tables().seen.values()]
      .filter(row => row.municipality === about.municipality && row.staffId === about.staffId)
      .filter(({ noticeId }) => noticeIds.includes(noticeId))
      .map(({ noticeId, sequence }) => ({ noticeId, sequence })),
  drafts: async ({ municipality, noticeId }) =>
    [...tables().drafts.values()].filter(
      row => row.municipality === municipality && row.noticeId === noticeId,
    ),
  templates: async municipality => {
    const rows = versions(tables()).filter(row => row.municipality === municipality)
    return [...new Map(rows.map(row => [row.id, row])).values()]
  },
  templateVersions: async ({ municipality, id }) =>
    versions(tables()).filter(row => row.municipality === municipality && row.id === id),
  views: async ({ municipality, staffId }) =>
    [...tables().views.values()].find(row => row.municipality === municipality && row.staffId === staffId),
})

const isNotClosed = ({ status, proposed, promised, reachedAt, filed }: NoticeRow): boolean =>
  status === 'waiting' ||
  status === 'asked' ||
  (status === 'answered' && (proposed + promised > 0 || reachedAt === null || filed === 0))

const isFinished = ({ status }: NoticeRow): boolean => status === 'answered' || status === 'withdrawn'

const versions = ({ templates }: Tables): TemplateRow[] =>
  [...templates.values()].sort((a, b) => (a.id === b.id ? a.version - b.version : a.id < b.id ? -1 : 1))
