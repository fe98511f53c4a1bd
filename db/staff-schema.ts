import { index, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import { bytes } from './bytes.ts'

/**
 * Who is signed in. Append only: the newest row of an id counts, and one that says `ended` is the last. A
 * session opens whatever its person may open, so it belongs to no single municipality.
 */
export const staffSessions = sqliteTable(
  'staff_sessions',
  {
    id: text('id').notNull(),
    sequence: integer('sequence').notNull(),
    at: text('at').notNull(),
    what: text('what').notNull(),
    staffId: text('staff_id').notNull(),
    /** What the municipality's own sign-in calls this session, if it says. */
    providerSession: text('provider_session'),
    keyId: text('key_id').notNull(),
    data: bytes('data').notNull(),
  },
  table => [
    primaryKey({ columns: [table.id, table.sequence] }),
    index('staff_sessions_person').on(table.staffId),
    index('staff_sessions_provider').on(table.providerSession),
  ],
)

/** Staff who have signed in, so that a notice can be given to one of them: name and absence, encrypted. */
export const colleagues = sqliteTable(
  'colleagues',
  {
    municipality: text('municipality').notNull(),
    id: text('id').notNull(),
    seenAt: text('seen_at').notNull(),
    keyId: text('key_id').notNull(),
    data: bytes('data').notNull(),
  },
  table => [primaryKey({ columns: [table.municipality, table.id] })],
)

/** What an administrator has stopped at once, an answer or all sending, and how it stands now; who did it is in `audit`. */
export const stops = sqliteTable(
  'stops',
  {
    municipality: text('municipality').notNull(),
    subject: text('subject').notNull(),
    at: text('at').notNull(),
    /** 1 while it is stopped. */
    stopped: integer('stopped').notNull(),
  },
  table => [primaryKey({ columns: [table.municipality, table.subject] })],
)
