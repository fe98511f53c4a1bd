import type { BaseSQLiteDatabase } from 'drizzle-orm/sqlite-core'
import type * as schema from '../../../db/schema.ts'

/** Either database: better-sqlite3 is synchronous and D1 asynchronous; `await` works on both. */
export type Database = BaseSQLiteDatabase<'sync' | 'async', unknown, typeof schema>
