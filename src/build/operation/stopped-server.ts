import { existsSync } from 'node:fs'
import SqliteDatabase from 'better-sqlite3'

/** A running server holds the file open, so it must not be replaced. */
export const isInUse = (file: string): boolean => {
  if (!existsSync(file)) return false
  try {
    const raw = new SqliteDatabase(file, { timeout: 0 })
    raw.pragma('journal_mode = DELETE')
    raw.close()
    return false
  } catch (error) {
    if (error instanceof Error && /locked|busy/i.test(error.message)) return true
    throw error
  }
}
