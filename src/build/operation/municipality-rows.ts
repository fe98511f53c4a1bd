import { createHash } from 'node:crypto'
import type SqliteDatabase from 'better-sqlite3'

/** The row count and hash of one table, so that two databases can be compared. */
export type TableDigest = { table: string; rows: number; sha256: string }

type Column = { name: string; pk: number }
type Value = string | number | Buffer | null

const theirOwn = new Set(['migrations', 'd1_migrations', 'sqlite_sequence'])
/** Sessions are not moved: a session is one person's and may cover several municipalities. Staff sign in again. */
const stays = new Set(['staff_sessions'])

export const tablesIn = (raw: SqliteDatabase.Database): string[] => {
  const names = raw.prepare("SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name").pluck().all()
  return names.map(String).filter(name => !theirOwn.has(name) && !stays.has(name))
}

const columnsOf = (raw: SqliteDatabase.Database, table: string): Column[] => {
  const columns = raw.prepare('SELECT name, pk FROM pragma_table_info(?)').all(table) as Column[]
  if (!columns.some(({ name }) => name === 'municipality'))
    throw new Error(`${table} does not say whose its rows are`)
  return columns
}

/** Rows of one municipality in the order of their key, whatever order they were written in. */
export const rowsOf = function* (raw: SqliteDatabase.Database, table: string, municipality: string) {
  const columns = columnsOf(raw, table)
  const key = columns.filter(({ pk }) => pk > 0).sort((one, other) => one.pk - other.pk)
  const names = columns.map(({ name }) => name)
  const rows = raw
    .prepare(
      `SELECT ${names.join(', ')} FROM ${table} WHERE municipality = ? ORDER BY ${key.map(({ name }) => name).join(', ')}`,
    )
    .raw()
    .iterate(municipality) as Iterable<Value[]>
  for (const values of rows) yield { names, key: key.map(({ name }) => name), values }
}

const plain = (value: Value) => (Buffer.isBuffer(value) ? { hex: value.toString('hex') } : value)

export const digestsOf = (raw: SqliteDatabase.Database, municipality: string): TableDigest[] =>
  tablesIn(raw).map(table => {
    const hash = createHash('sha256')
    let rows = 0
    for (const { names, values } of rowsOf(raw, table, municipality)) {
      rows += 1
      hash.update(JSON.stringify([names, values.map(plain)]))
    }
    return { table, rows, sha256: hash.digest('hex') }
  })

/** D1 takes statements of at most 100 kB: longer bytes are written by several. */
const mostBytes = 40_000

/** The statements that make one table of one municipality, each short enough for D1. */
export const insertsOf = function* (raw: SqliteDatabase.Database, table: string, municipality: string) {
  for (const { names, key, values } of rowsOf(raw, table, municipality)) {
    const first = values.map(value => (Buffer.isBuffer(value) ? value.subarray(0, mostBytes) : value))
    yield `INSERT INTO ${table} (${names.join(', ')}) VALUES (${first.map(literal).join(', ')});`
    const where = key.map(name => `${name} = ${literal(values[names.indexOf(name)] ?? null)}`).join(' AND ')
    for (const [index, value] of values.entries())
      if (Buffer.isBuffer(value))
        for (let at = mostBytes; at < value.length; at += mostBytes) {
          const more = literal(value.subarray(at, at + mostBytes))
          yield `UPDATE ${table} SET ${names[index]} = CAST(${names[index]} || ${more} AS BLOB) WHERE ${where};`
        }
  }
}

/** Text with anything in it that could confuse a splitter of statements is written as bytes. */
const literal = (value: Value): string => {
  if (value === null) return 'NULL'
  if (typeof value === 'number') return String(value)
  if (Buffer.isBuffer(value)) return `X'${value.toString('hex')}'`
  if (/^[\w .:@+/=-]*$/.test(value) && !value.includes('--')) return `'${value}'`
  return `CAST(X'${Buffer.from(value).toString('hex')}' AS TEXT)`
}
