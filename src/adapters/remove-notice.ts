import type { NoticeKey } from '../ports.ts'
import type { OpenedSqlite } from './sqlite.ts'

/** Children first, so that no foreign key is left hanging. The log keeps its lines: they hold no content. */
const statements = [
  'DELETE FROM outbox_attempts WHERE municipality = :municipality AND key IN (SELECT key FROM outbox WHERE municipality = :municipality AND notice_id = :noticeId)',
  'DELETE FROM outbox WHERE municipality = :municipality AND notice_id = :noticeId',
  'DELETE FROM document_bytes WHERE municipality = :municipality AND notice_id = :noticeId',
  'DELETE FROM documents WHERE municipality = :municipality AND notice_id = :noticeId',
  'DELETE FROM attachments WHERE municipality = :municipality AND notice_id = :noticeId',
  'DELETE FROM submissions WHERE municipality = :municipality AND notice_id = :noticeId',
  'DELETE FROM notice_events WHERE municipality = :municipality AND notice_id = :noticeId',
  'DELETE FROM notices WHERE municipality = :municipality AND id = :noticeId',
]

/** One notice and everything that belongs to it, in one transaction. `secure_delete` overwrites the bytes. */
export const removeNotice =
  ({ raw }: OpenedSqlite) =>
  (key: NoticeKey): void => {
    raw.transaction(() => {
      for (const statement of statements) raw.prepare(statement).run(key)
    })()
  }

/** Empties the write-ahead log and the free pages, where the bytes would otherwise still be. */
export const compact = ({ raw }: OpenedSqlite): void => {
  raw.exec('VACUUM')
  raw.pragma('wal_checkpoint(TRUNCATE)')
}
