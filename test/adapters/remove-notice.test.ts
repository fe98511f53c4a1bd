import type SqliteDatabase from 'better-sqlite3'
import { expect, it } from 'vitest'
import { openSqlite } from '../../src/adapters/storage/sqlite.ts'

type Column = { name: string; type: string }

const columnsOf = (raw: SqliteDatabase.Database, table: string) =>
  raw.prepare('SELECT name, type FROM pragma_table_info(?)').all(table) as Column[]

/** Tables with rows about one notice: by its id, or by the key of one of its messages. */
const tablesAbout = (raw: SqliteDatabase.Database): string[] =>
  (raw.prepare("SELECT name FROM sqlite_schema WHERE type = 'table'").pluck().all() as string[]).filter(
    table =>
      table === 'notices' ||
      table === 'outbox_attempts' ||
      columnsOf(raw, table).some(({ name }) => name === 'notice_id'),
  )

const fill = (raw: SqliteDatabase.Database, table: string, notice: string) => {
  const columns = columnsOf(raw, table)
  const values = columns.map(({ name, type }) =>
    name === 'municipality' ? 'kolding' : /int/i.test(type) ? 1 : notice,
  )
  const names = columns.map(({ name }) => name).join(', ')
  raw.prepare(`INSERT INTO ${table} (${names}) VALUES (${values.map(() => '?').join(', ')})`).run(values)
}

it('removes one notice from every table that has rows about it, and leaves its neighbour', async () => {
  const database = openSqlite(':memory:', 'db/migrations')
  const tables = tablesAbout(database.raw)
  for (const table of tables) for (const notice of ['goes', 'stays']) fill(database.raw, table, notice)
  await database.remove({ municipality: 'kolding', noticeId: 'goes' })
  for (const table of tables) {
    const left = database.raw.prepare(`SELECT count(*) FROM ${table}`).pluck().get()
    expect({ table, left }).toEqual({ table, left: 1 })
  }
  expect(tables.length).toBeGreaterThanOrEqual(8)
  database.close()
})
