import { index, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core'

const municipality = () => text('municipality').notNull()

/** Anonymous counts by day: what was asked, not by whom. Rows are added to, never about one person. */
export const counts = sqliteTable(
  'counts',
  {
    municipality: municipality(),
    day: text('day').notNull(),
    name: text('name').notNull(),
    about: text('about').notNull(),
    total: integer('total').notNull(),
  },
  table => [
    primaryKey({ columns: [table.municipality, table.day, table.name, table.about] }),
    /** Holds all that adding up needs, in the order it is added up in. */
    index('counts_about').on(table.municipality, table.name, table.about, table.day, table.total),
  ],
)

/** What was last found when everything was read through: the newest of each kind, for `/proof`. */
export const checks = sqliteTable(
  'checks',
  {
    municipality: municipality(),
    name: text('name').notNull(),
    at: text('at').notNull(),
    total: integer('total').notNull(),
    /** The first that is not as it was written; null when all are. */
    wrong: text('wrong'),
    /** The hash of the last line read: next time it must still be there. */
    head: text('head').notNull(),
  },
  table => [primaryKey({ columns: [table.municipality, table.name] })],
)
