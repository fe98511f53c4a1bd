import { integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import { bytes } from './bytes.ts'

/** How far each member of staff has read each notice, and in which session they opened its need. Goes with the notice. */
export const staffSeen = sqliteTable(
  'staff_seen',
  {
    municipality: text('municipality').notNull(),
    noticeId: text('notice_id').notNull(),
    staffId: text('staff_id').notNull(),
    /** The number of the last event there was when they looked. */
    sequence: integer('sequence').notNull(),
    /** The sitting in which they opened its need: it stays open there. */
    needSession: text('need_session'),
  },
  table => [primaryKey({ columns: [table.municipality, table.noticeId, table.staffId] })],
)

/** An answer half written: encrypted under the key of the need, one for each person and notice. Goes with the notice. */
export const staffDrafts = sqliteTable(
  'staff_drafts',
  {
    municipality: text('municipality').notNull(),
    noticeId: text('notice_id').notNull(),
    staffId: text('staff_id').notNull(),
    at: text('at').notNull(),
    keyId: text('key_id').notNull(),
    bytes: bytes('bytes').notNull(),
  },
  table => [primaryKey({ columns: [table.municipality, table.noticeId, table.staffId] })],
)

/** Texts the municipality keeps for its letters, and its list of departments: each version is a row, inserted once; who and when stand in it. */
export const letterTemplates = sqliteTable(
  'letter_templates',
  {
    municipality: text('municipality').notNull(),
    id: text('id').notNull(),
    version: integer('version').notNull(),
    at: text('at').notNull(),
    keyId: text('key_id').notNull(),
    bytes: bytes('bytes').notNull(),
  },
  table => [primaryKey({ columns: [table.municipality, table.id, table.version] })],
)

/** The views of the inbox that somebody has saved for themselves, encrypted: a search can name a citizen. */
export const savedViews = sqliteTable(
  'saved_views',
  {
    municipality: text('municipality').notNull(),
    staffId: text('staff_id').notNull(),
    keyId: text('key_id').notNull(),
    bytes: bytes('bytes').notNull(),
  },
  table => [primaryKey({ columns: [table.municipality, table.staffId] })],
)
