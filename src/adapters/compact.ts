import type { OpenedSqlite } from './sqlite.ts'

/** Empties the write-ahead log and the free pages, where the bytes would otherwise still be. */
export const compact = ({ raw }: OpenedSqlite): void => {
  // A whole database does not have to fit in memory.
  raw.pragma('temp_store = FILE')
  raw.exec('VACUUM')
  raw.pragma('wal_checkpoint(TRUNCATE)')
}
