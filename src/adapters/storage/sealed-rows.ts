import { and, asc, getTableColumns, getTableName, gt, ne, sql } from 'drizzle-orm'
import type { SQLiteColumn, SQLiteTable } from 'drizzle-orm/sqlite-core'
import * as schema from '../../../db/schema.ts'
import type { HashColumn, SealedRow, SealedRows, SealedTable } from '../../ports/sealed-rows.ts'
import type { EventRow } from '../../ports.ts'
import type { Database } from './database.ts'
import { limitExpression } from './limit-expression.ts'
import { type Atomic, writtenOrTaken } from './store.ts'
import { type Statement, writeStatements } from './write-statement.ts'

type Place = { table: SQLiteTable; sealed: SQLiteColumn; keyId: SQLiteColumn; named: readonly string[] }

const {
  notices,
  attachments,
  documentBytes,
  ownCopies,
  colleagues,
  answerReports,
  missedQuestions,
  staffSessions,
  webhooks,
  lessons,
  followUps,
  staffDrafts,
  letterTemplates,
  savedViews,
} = schema
const withId = ['municipality', 'id']

/** A table, its encrypted column, and the columns that identify a row. */
const place = <T extends SQLiteTable & { keyId: SQLiteColumn }>(
  table: T,
  sealed: SQLiteColumn,
  named: readonly string[] = withId,
): Place => ({ table, sealed, keyId: table.keyId, named })

const places: Record<SealedTable, Place> = {
  notices: place(notices, notices.summary),
  attachments: place(attachments, attachments.bytes, ['municipality', 'noticeId', 'name', 'version']),
  documentBytes: place(documentBytes, documentBytes.bytes, ['municipality', 'noticeId', 'documentId']),
  ownCopies: place(ownCopies, ownCopies.bytes, ['municipality', 'noticeId', 'version']),
  colleagues: place(colleagues, colleagues.data),
  reports: place(answerReports, answerReports.bytes),
  missed: place(missedQuestions, missedQuestions.bytes),
  sessions: place(staffSessions, staffSessions.data, ['id', 'sequence']),
  lessons: place(lessons, lessons.bytes),
  followUps: place(followUps, followUps.bytes, ['municipality', 'subject']),
  webhooks: place(webhooks, webhooks.data),
  drafts: place(staffDrafts, staffDrafts.bytes, ['municipality', 'noticeId', 'staffId']),
  templates: place(letterTemplates, letterTemplates.bytes, ['municipality', 'id', 'version']),
  views: place(savedViews, savedViews.bytes, ['municipality', 'staffId']),
}

type HashPlace = { table: SQLiteTable; text: SQLiteColumn; named: readonly string[] }

const hashPlaces: Record<HashColumn, HashPlace> = {
  fingerprints: { table: notices, text: notices.fingerprint, named: withId },
  submissions: {
    table: schema.submissions,
    text: schema.submissions.fingerprint,
    named: ['municipality', 'key'],
  },
  documentHashes: {
    table: documentBytes,
    text: documentBytes.sha256,
    named: ['municipality', 'noticeId', 'documentId'],
  },
  ownCopyParts: {
    table: ownCopies,
    text: ownCopies.parts,
    named: ['municipality', 'noticeId', 'version'],
  },
}

const rowid = sql<number>`rowid`

export const sealedRows = (db: Database, atomic: Atomic): SealedRows => {
  const statementsOf = writeStatements(db)
  return {
    rows: async (table, { current, after, limit }) => {
      const { table: from, sealed, keyId, named } = places[table]
      const columns = columnsOf(from, named)
      const found = await db
        .select({ place: rowid, keyId, bytes: sealed, ...columns })
        .from(from)
        .where(and(ne(keyId, current), gt(rowid, after)))
        .orderBy(asc(rowid))
        .limit(limitExpression(limit))
      return found.map(row => asRow(row, named))
    },
    replace: (table, rows) => atomic(rows.map(one => replacement(places[table], one))),
    hashes: async (column, { current, after, limit }) => {
      const { table: from, text, named } = hashPlaces[column]
      const under = `${current}.`
      const found = await db
        .select({ place: rowid, text, ...columnsOf(from, named) })
        .from(from)
        .where(and(ne(text, ''), sql`substr(${text}, 1, ${under.length}) <> ${under}`, gt(rowid, after)))
        .orderBy(asc(rowid))
        .limit(limitExpression(limit))
      return found.map(row => ({ ...placed(row, named), text: String(row.text) }))
    },
    replaceHashes: (column, rows) =>
      atomic(
        rows.map(({ before, after }) => {
          const { table, text, named } = hashPlaces[column]
          const key = keyed(table, named)
          return {
            sql: `UPDATE "${getTableName(table)}" SET "${text.name}" = ? WHERE ${key} AND "${text.name}" = ?`,
            values: [after, ...named.map(name => before.named[name]), before.text],
          }
        }),
      ),
    histories: async ({ current, after, limit }) => {
      const { municipality, noticeId, keyId } = schema.noticeEvents
      const found = await db
        .select({ place: rowid, municipality, noticeId })
        .from(schema.noticeEvents)
        .where(and(ne(keyId, current), gt(rowid, after)))
        .orderBy(asc(rowid))
        .limit(limitExpression(limit))
      return found.map(({ place, ...key }) => ({ place, key }))
    },
    rewrite: (first, events) =>
      writtenOrTaken(() => atomic([...statementsOf(first), ...events.map(rewritten)])),
  }
}

const columnsOf = (table: SQLiteTable, names: readonly string[]): Record<string, SQLiteColumn> => {
  const columns = getTableColumns(table)
  return Object.fromEntries(names.flatMap(name => (columns[name] ? [[name, columns[name]]] : [])))
}

/** The columns are chosen by name, which the types cannot follow: the schema says what they hold. */
const placed = (row: Record<string, unknown>, names: readonly string[]) => ({
  place: Number(row.place),
  named: Object.fromEntries(names.map(name => [name, row[name] as string | number])),
})

const asRow = (row: Record<string, unknown>, names: readonly string[]): SealedRow => ({
  ...placed(row, names),
  keyId: String(row.keyId),
  bytes: row.bytes as Uint8Array,
})

const keyed = (table: SQLiteTable, named: readonly string[]): string =>
  Object.values(columnsOf(table, named))
    .map(({ name }) => `"${name}" = ?`)
    .join(' AND ')

const replacement = (
  { table, sealed, keyId, named }: Place,
  { before, after }: Parameters<SealedRows['replace']>[1][number],
): Statement => ({
  sql: `UPDATE "${getTableName(table)}" SET "${keyId.name}" = ?, "${sealed.name}" = ? WHERE ${keyed(table, named)} AND "${keyId.name}" = ?`,
  values: [after.keyId, after.bytes, ...named.map(name => before.named[name]), before.keyId],
})

const rewritten = (row: EventRow): Statement => ({
  sql: 'UPDATE notice_events SET key_id = ?, data = ?, previous_hash = ?, hash = ? WHERE municipality = ? AND notice_id = ? AND sequence = ?',
  values: [row.keyId, row.data, row.previousHash, row.hash, row.municipality, row.noticeId, row.sequence],
})
