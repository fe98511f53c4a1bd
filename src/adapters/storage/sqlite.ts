import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import SqliteDatabase from 'better-sqlite3'
import { drizzle } from 'drizzle-orm/better-sqlite3'
import * as schema from '../../../db/schema.ts'
import type { SealedRows } from '../../ports/sealed-rows.ts'
import type { NoticeKey, Store } from '../../ports.ts'
import { groupedCommits } from './grouped-commits.ts'
import { removal } from './remove-notice.ts'
import { sealedRows } from './sealed-rows.ts'
import { sqlStore } from './store.ts'
import { assertWhole, UnusableDatabase } from './usable-database.ts'
import { writable } from './writable.ts'

export type OpenedSqlite = {
  store: Store
  raw: SqliteDatabase.Database
  /** Not part of the store: no use case removes a real notice, only the purge. */
  remove(key: NoticeKey): Promise<void>
  /** Likewise: only for re-encrypting stored data with another key. */
  sealed: SealedRows
  close(): void
}

/** Opens one database file (or `:memory:`) and migrates it. Refuses when writes would not be durable. */
export const openSqlite = (path: string, migrationsFolder: string): OpenedSqlite => {
  const raw = opened(path, migrationsFolder)
  const db = drizzle(raw, { schema })
  const atomic = groupedCommits(raw)
  return {
    store: { ...sqlStore(db, atomic), ready: writable(raw, () => performance.now()) },
    raw,
    remove: key => atomic(removal(key)),
    sealed: sealedRows(db, atomic),
    close: () => raw.close(),
  }
}

const opened = (path: string, migrationsFolder: string): SqliteDatabase.Database => {
  let raw: SqliteDatabase.Database | undefined
  try {
    raw = new SqliteDatabase(path)
    makeDurable(raw, path)
    assertWhole(raw, path)
    migrate(raw, migrationsFolder)
    return raw
  } catch (error) {
    raw?.close()
    throw new UnusableDatabase(path, error)
  }
}

/**
 * A receipt is a promise: better-sqlite3 is built to fall back to `synchronous=NORMAL` in WAL, which can
 * lose an acknowledged commit when the power fails, so FULL is set and then asserted.
 */
const makeDurable = (raw: SqliteDatabase.Database, path: string) => {
  raw.pragma('journal_mode = WAL')
  raw.pragma('synchronous = FULL')
  raw.pragma('foreign_keys = ON')
  raw.pragma('busy_timeout = 5000')
  // 2 MB, SQLite's default: the driver's eight times as much is slower and larger.
  raw.pragma('cache_size = -2000')
  raw.pragma('secure_delete = ON')
  // 4 MB: whoever sends waits while the log is copied into the file, so it is done in small parts.
  raw.pragma('wal_autocheckpoint = 1000')
  // A step that is taken back needs a place for what was there: not a folder that may be full or read-only.
  raw.pragma('temp_store = MEMORY')
  assertPragma(raw, 'synchronous', 2)
  assertPragma(raw, 'foreign_keys', 1)
  assertPragma(raw, 'journal_mode', path === ':memory:' ? 'memory' : 'wal')
}

const assertPragma = (raw: SqliteDatabase.Database, name: string, expected: unknown) => {
  const actual = raw.pragma(name, { simple: true })
  if (actual !== expected) throw new Error(`SQLite: ${name} is ${actual}, must be ${expected}`)
}

/** Runs the flat SQL files that this database has not seen, each in one transaction, in name order. */
export const migrate = (raw: SqliteDatabase.Database, folder: string) => {
  raw.exec(
    'CREATE TABLE IF NOT EXISTS migrations (name TEXT PRIMARY KEY, at TEXT NOT NULL DEFAULT CURRENT_TIMESTAMP)',
  )
  const done = new Set(raw.prepare('SELECT name FROM migrations').pluck().all())
  const files = readdirSync(folder)
    .filter(file => file.endsWith('.sql'))
    .sort()
  for (const file of files) {
    raw
      .transaction(() => {
        // Asked again inside the lock: two processes may be starting on one file.
        if (raw.prepare('SELECT 1 FROM migrations WHERE name = ?').get(file) !== undefined) return
        raw.exec(readFileSync(join(folder, file), 'utf8'))
        raw.prepare('INSERT INTO migrations (name) VALUES (?)').run(file)
      })
      .immediate()
    done.add(file)
  }
}
