import { index, primaryKey, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core'
import { bytes } from './bytes.ts'

/** What one member of staff has been told is theirs, and when they read it; only ids, never what it is about. */
export const told = sqliteTable(
  'told',
  {
    municipality: text('municipality').notNull(),
    person: text('person').notNull(),
    key: text('key').notNull(),
    noticeId: text('notice_id').notNull(),
    kind: text('kind').notNull(),
    at: text('at').notNull(),
    readAt: text('read_at'),
  },
  table => [
    primaryKey({ columns: [table.municipality, table.person, table.key] }),
    index('told_notice').on(table.municipality, table.noticeId),
  ],
)

/** What opens something without signing in: a case system's key, a calendar's address, a sheet's link. Only the hash. */
export const accessKeys = sqliteTable(
  'access_keys',
  {
    municipality: text('municipality').notNull(),
    id: text('id').notNull(),
    kind: text('kind').notNull(),
    hash: text('hash').notNull(),
    /** Whose calendar or which notice's sheet it is; for a case system, what an administrator calls it. */
    about: text('about').notNull(),
    scopes: text('scopes').notNull(),
    createdAt: text('created_at').notNull(),
    /** From when it opens nothing; null: until it is ended. */
    until: text('until'),
    usedOn: text('used_on'),
  },
  table => [
    primaryKey({ columns: [table.municipality, table.id] }),
    uniqueIndex('access_keys_hash').on(table.hash),
  ],
)

/** Where other systems are told that something has happened: address and secret encrypted. */
export const webhooks = sqliteTable(
  'webhooks',
  {
    municipality: text('municipality').notNull(),
    id: text('id').notNull(),
    createdAt: text('created_at').notNull(),
    endedAt: text('ended_at'),
    keyId: text('key_id').notNull(),
    data: bytes('data').notNull(),
  },
  table => [primaryKey({ columns: [table.municipality, table.id] })],
)
