import type { NoticeKey } from '../../ports.ts'
import type { Statement } from './write-statement.ts'

type Owned = { table: string; where: string }

const ofNotice = 'municipality = ? AND notice_id = ?'

/** Children first, because of the foreign keys. The log keeps its lines: they hold no content. */
const owned: readonly Owned[] = [
  {
    table: 'outbox_attempts',
    where: `(municipality, key) IN (SELECT municipality, key FROM outbox WHERE ${ofNotice})`,
  },
  { table: 'outbox', where: ofNotice },
  { table: 'told', where: ofNotice },
  // The links to the notice's sheet.
  { table: 'access_keys', where: 'municipality = ? AND about = ?' },
  { table: 'document_bytes', where: ofNotice },
  { table: 'documents', where: ofNotice },
  { table: 'own_copies', where: ofNotice },
  { table: 'attachments', where: ofNotice },
  { table: 'staff_drafts', where: ofNotice },
  { table: 'staff_seen', where: ofNotice },
  { table: 'submissions', where: ofNotice },
  { table: 'notice_events', where: ofNotice },
  {
    table: 'checks',
    where: `(municipality, name) IN (SELECT municipality, 'history:' || reference FROM notices WHERE municipality = ? AND id = ?)`,
  },
  { table: 'notices', where: 'municipality = ? AND id = ?' },
]

/** One notice and everything that belongs to it, to be carried out all together. */
export const removal = ({ municipality, noticeId }: NoticeKey): Statement[] =>
  owned.map(({ table, where }) => ({
    sql: `DELETE FROM ${table} WHERE ${where}`,
    values: [municipality, noticeId],
  }))

const isRehearsal = 'EXISTS (SELECT 1 FROM notices WHERE municipality = ? AND id = ? AND rehearsal = 1)'

/** The same, where the database itself sees to it that only a notice to practise on goes. */
export const rehearsalRemoval = (key: NoticeKey): Statement[] =>
  removal(key).map(({ sql, values }) => ({
    sql: `${sql} AND ${isRehearsal}`,
    values: [...values, key.municipality, key.noticeId],
  }))
