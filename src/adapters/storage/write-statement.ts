import { getTableColumns, sql } from 'drizzle-orm'
import type { SQLiteTable } from 'drizzle-orm/sqlite-core'
import * as schema from '../../../db/schema.ts'
import type { Write } from '../../ports.ts'
import type { Database } from './database.ts'

/**
 * Rows of one table to write, as SQL and its values. The same number of rows gives the same SQL, so it is prepared
 * once.
 */
export type Statement = { sql: string; values: unknown[] }

/** Rows, or a function that makes them when they are to be written. */
export type Listed = Statement[] | (() => Statement[])

export const statementsIn = (list: Listed): Statement[] => (typeof list === 'function' ? list() : list)

const { notices, outbox } = schema

const tables: Record<Write['into'], SQLiteTable> = {
  events: schema.noticeEvents,
  notices,
  submissions: schema.submissions,
  documents: schema.documents,
  documentBytes: schema.documentBytes,
  ownCopies: schema.ownCopies,
  attachments: schema.attachments,
  outbox,
  attempts: schema.outboxAttempts,
  audit: schema.audit,
  counts: schema.counts,
  checks: schema.checks,
  sessions: schema.staffSessions,
  colleagues: schema.colleagues,
  reports: schema.answerReports,
  missed: schema.missedQuestions,
  stops: schema.stops,
  told: schema.told,
  lessons: schema.lessons,
  followUps: schema.followUps,
  accessKeys: schema.accessKeys,
  webhooks: schema.webhooks,
  seen: schema.staffSeen,
  drafts: schema.staffDrafts,
  templates: schema.letterTemplates,
  views: schema.savedViews,
}

/** Only these tables may replace a row; everything else is inserted once and never changed. */
const replacedBy: Partial<Record<Write['into'], string[]>> = {
  notices: ['municipality', 'id'],
  outbox: ['municipality', 'key'],
  counts: ['municipality', 'day', 'name', 'about'],
  checks: ['municipality', 'name'],
  colleagues: ['municipality', 'id'],
  stops: ['municipality', 'subject'],
  accessKeys: ['municipality', 'id'],
  lessons: ['municipality', 'id'],
  followUps: ['municipality', 'subject'],
  webhooks: ['municipality', 'id'],
  seen: ['municipality', 'noticeId', 'staffId'],
  drafts: ['municipality', 'noticeId', 'staffId'],
  views: ['municipality', 'staffId'],
}

/** The most values D1 takes in one statement. */
const mostValues = 100

/**
 * Writes rows with the SQL that Drizzle makes from the schema. The SQL is cached: building it costs more than running
 * it. Rows of one table are written together, in the order of the first of each; the first row stays first, because
 * it is the lock.
 */
export const writeStatements = (db: Database): ((writes: readonly Write[]) => Statement[]) => {
  const made = new Map<string, Insert>()
  const insertOf = (into: Write['into'], rows: number): Insert => {
    const name = `${into} ${rows}`
    const insert = made.get(name) ?? insertInto(db, into, rows)
    made.set(name, insert)
    return insert
  }
  return writes =>
    [...byTable(writes)].flatMap(([into, rows]) => {
      const { names } = insertOf(into, 1)
      return parts(rows, Math.floor(mostValues / names.length)).map(part => ({
        sql: insertOf(into, part.length).text,
        values: valuesOf(part, names),
      }))
    })
}

type Row = Write['row']
type Insert = { text: string; names: string[] }

/** All columns of all rows, one after the other. */
const valuesOf = (rows: readonly Row[], names: readonly string[]): unknown[] => {
  const values: unknown[] = []
  for (const row of rows) for (const name of names) values.push(Reflect.get(row, name))
  return values
}

const byTable = (writes: readonly Write[]): Map<Write['into'], Row[]> => {
  const tables = new Map<Write['into'], Row[]>()
  for (const { into, row } of writes) {
    const rows = tables.get(into)
    if (rows === undefined) tables.set(into, [row])
    else rows.push(row)
  }
  return tables
}

const parts = (rows: Row[], most: number): Row[][] =>
  rows.length <= most ? [rows] : [rows.slice(0, most), ...parts(rows.slice(most), most)]

/** What an existing row becomes: the new row or, for counts, the sum of both. */
const replacement = (into: Write['into'], column: string) =>
  sql.raw(into === 'counts' ? `"counts"."${column}" + excluded.${column}` : `excluded.${column}`)

const insertInto = (db: Database, into: Write['into'], rows: number): Insert => {
  const table = tables[into]
  const columns = getTableColumns(table)
  const names = Object.keys(columns)
  const row = Object.fromEntries(names.map(name => [name, sql.placeholder(name)]))
  const insert = db.insert(table).values(Array.from({ length: rows }, () => row))
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
