import { and, eq, type SQL, sql } from 'drizzle-orm'
import type { SQLiteColumn } from 'drizzle-orm/sqlite-core'

/** `municipality = :municipality and …`: each value is bound when the query runs, so it is prepared once. */
export const where = (columns: Record<string, SQLiteColumn>, ...more: (SQL | undefined)[]): SQL | undefined =>
  and(...Object.entries(columns).map(([name, column]) => eq(column, sql.placeholder(name))), ...more)

/** The column is one of `ids`, bound as a JSON list: as many as there are, in a statement prepared once. */
export const isAnyOf = (column: SQLiteColumn): SQL =>
  sql`${column} in (select value from json_each(${sql.placeholder('ids')}))`
