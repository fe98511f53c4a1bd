import { type Placeholder, sql } from 'drizzle-orm'

/**
 * So many rows at most. SQLite looks at a bare number that is bound as a limit, and therefore prepares the statement
 * anew each time it runs: four times what a look-up by key costs. At a sum it does not look. Drizzle's types
 * know of numbers and placeholders alone, though it writes any expression.
 */
export const limitExpression = (rows: number | Placeholder): Placeholder =>
  sql`(${rows} + 0)` as unknown as Placeholder
