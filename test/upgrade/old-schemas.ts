import { copyFileSync, mkdirSync, mkdtempSync, readdirSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import SqliteDatabase from 'better-sqlite3'
import { drizzle } from 'drizzle-orm/better-sqlite3'
import * as schema from '../../db/schema.ts'
import { migrate } from '../../src/adapters/storage/sqlite.ts'
import { writeStatements } from '../../src/adapters/storage/write-statement.ts'
import type { Write } from '../../src/ports.ts'

export const migrations = 'db/migrations'

/** Every migration is a step that some municipality may have stopped at. */
export const steps = readdirSync(migrations)
  .filter(file => file.endsWith('.sql'))
  .sort()

export const folder = () => mkdtempSync(join(tmpdir(), 'lydhoer-upgrade-'))

const upTo = (step: string): string => {
  const to = join(folder(), 'migrations')
  mkdirSync(to)
  for (const file of steps.slice(0, steps.indexOf(step) + 1))
    copyFileSync(join(migrations, file), join(to, file))
  return to
}

export const tablesIn = (raw: SqliteDatabase.Database): string[] =>
  (
    raw.prepare("SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name").pluck().all() as string[]
  ).filter(name => !name.startsWith('sqlite_') && name !== 'migrations')

export const columnsOf = (raw: SqliteDatabase.Database, table: string): string[] =>
  raw.prepare('SELECT name FROM pragma_table_info(?)').pluck().all(table) as string[]

/**
 * What the old schema had columns for, as the release of that day would have left it; `before`: the rows that
 * releases without `own_copies` had in its place.
 */
export const databaseAt = (step: string, from: string, before: readonly Write[]): string => {
  const path = join(folder(), 'lydhoer.sqlite')
  const raw = new SqliteDatabase(path)
  migrate(raw, upTo(step))
  raw.prepare('ATTACH ? AS newest').run(from)
  for (const table of tablesIn(raw)) {
    const columns = columnsOf(raw, table).join(', ')
    raw.exec(`INSERT INTO main.${table} (${columns}) SELECT ${columns} FROM newest.${table}`)
  }
  if (!tablesIn(raw).includes('own_copies')) writeInto(raw, before)
  raw.close()
  return path
}

const writeInto = (raw: SqliteDatabase.Database, writes: readonly Write[]) => {
  for (const { sql, values } of writeStatements(drizzle(raw, { schema }))(writes))
    raw.prepare(sql).run(values)
}

/** Every row of every table of this database, but only the columns that `like` has too. */
export const rowsIn = (path: string, like: string): Record<string, unknown[]> => {
  const [raw, old] = [new SqliteDatabase(path), new SqliteDatabase(like)]
  const rows = Object.fromEntries(
    tablesIn(old).map(table => {
      const columns = columnsOf(old, table).join(', ')
      return [table, raw.prepare(`SELECT ${columns} FROM ${table} ORDER BY ${columns}`).all()]
    }),
  )
  raw.close()
  old.close()
  return rows
}
