import type { OpenedSqlite } from './sqlite.ts'

/** `secure_delete` has overwritten the bytes in the file; in the write-ahead log they remain until it is emptied. */
export const emptyLog = ({ raw }: Pick<OpenedSqlite, 'raw'>): void => {
  raw.pragma('wal_checkpoint(TRUNCATE)')
}

/** Empties the write-ahead log and the free pages, where deleted bytes would otherwise remain. */
export const vacuum = ({ raw }: OpenedSqlite): void => {
  // Done on disk: a whole database need not fit in memory.
  raw.pragma('temp_store = FILE')
  raw.exec('VACUUM')
  emptyLog({ raw })
}
