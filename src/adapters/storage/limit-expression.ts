import { type Placeholder, sql } from 'drizzle-orm'

/**
 * A LIMIT as an expression. When a plain number is bound as a limit, SQLite inspects its value and prepares the
 * statement again each time, which costs four times as much as a look-up by key. It does not inspect a sum. Drizzle's
 * types allow only numbers and placeholders here, though it can write any expression.
 */
export const limitExpression = (rows: number | Placeholder): Placeholder =>
  sql`(${rows} + 0)` as unknown as Placeholder
