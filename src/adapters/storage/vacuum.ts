import type { OpenedSqlite } from './sqlite.ts'

/** `secure_delete` has overwritten the bytes in the file; in the log they stand until it is emptied. */
export const emptyLog = ({ raw }: Pick<OpenedSqlite, 'raw'>): void => {
  raw.pragma('wal_checkpoint(TRUNCATE)')
}

/** Empties the write-ahead log and the free pages, where the bytes would otherwise still be. */
export const vacuum = ({ raw }: OpenedSqlite): void => {
  // A whole database does not have to fit in memory.
  raw.pragma('temp_store = FILE')
  raw.exec('VACUUM')
  emptyLog({ raw })
}
