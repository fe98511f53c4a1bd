import { getTableColumns, sql } from 'drizzle-orm'
import type { SQLiteTable } from 'drizzle-orm/sqlite-core'
import * as schema from '../../db/schema.ts'
import type { Write } from '../ports.ts'
import type { Database } from './database.ts'

/** One row to write, as SQL and its values. The same SQL for every row of a table, so it is prepared once. */
export type Statement = { sql: string; values: unknown[] }

const { notices, outbox } = schema

const tables: Record<Write['into'], SQLiteTable> = {
  events: schema.noticeEvents,
  notices,
  submissions: schema.submissions,
  documents: schema.documents,
  documentBytes: schema.documentBytes,
  attachments: schema.attachments,
  outbox,
  attempts: schema.outboxAttempts,
  audit: schema.audit,
  counts: schema.counts,
  checks: schema.checks,
  sessions: schema.staffSessions,
  colleagues: schema.colleagues,
}

/** Only these may replace what was there; everything else is inserted once and never changed. */
const replacedBy: Partial<Record<Write['into'], string[]>> = {
  notices: ['municipality', 'id'],
  outbox: ['municipality', 'key'],
  counts: ['municipality', 'day', 'name', 'about'],
  checks: ['municipality', 'name'],
  colleagues: ['municipality', 'id'],
}

/** Writes rows with the SQL that Drizzle makes of the schema, made once a table: building it costs more than running it. */
export const writeStatements = (db: Database): ((write: Write) => Statement) => {
  const made = new Map<Write['into'], { text: string; names: string[] }>()
  return ({ into, row }) => {
    const known = made.get(into)
    const { text, names } = known ?? insertInto(db, into)
    if (known === undefined) made.set(into, { text, names })
    return { sql: text, values: names.map(name => Reflect.get(row, name)) }
  }
}

/** What a row becomes: the new one, or for a count the sum of both. */
const replacement = (into: Write['into'], column: string) =>
  sql.raw(into === 'counts' ? `"counts"."${column}" + excluded.${column}` : `excluded.${column}`)

const insertInto = (db: Database, into: Write['into']): { text: string; names: string[] } => {
  const table = tables[into]
  const columns = getTableColumns(table)
  const names = Object.keys(columns)
  const insert = db.insert(table).values(Object.fromEntries(names.map(name => [name, sql.placeholder(name)])))
  const key = replacedBy[into]
  if (key === undefined) return { text: insert.toSQL().sql, names }
  const target = key.flatMap(name => columns[name] ?? [])
  const set = Object.fromEntries(
    Object.entries(columns)
      .filter(([name]) => !key.includes(name))
      .map(([name, column]) => [name, replacement(into, column.name)]),
  )
  return { text: insert.onConflictDoUpdate({ target, set }).toSQL().sql, names }
}
