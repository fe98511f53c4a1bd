import SqliteDatabase from 'better-sqlite3'
import { sha256 } from '../../adapters/crypto/random.ts'
import { openSqlite } from '../../adapters/storage/sqlite.ts'
import { openedBytes } from '../../app/documents/document-row.ts'
import { opened } from '../../app/documents/own-copy.ts'
import { auditRows, brokenAudit } from '../../app/records/audit-log.ts'
import { brokenEvent } from '../../app/records/event-log.ts'
import { everyNotice } from '../../app/records/every-notice.ts'
import type { OwnCopyRow, Vault } from '../../ports.ts'

/** `pages`: damage that makes the file unusable as a database. `wrong`: rows that are not as they were written. */
export type Found = { notices: number; documents: number; newest: string; pages: string[]; wrong: string[] }

type DocumentRow = {
  municipality: string
  document_id: string
  key_id: string
  bytes: Buffer
  sha256: string
}

/**
 * Checks everything about a copy: its pages, its keys, both kinds of hash chain, and each document against the hash
 * on its receipt (where `vault` has its key).
 */
export const foundIn = async (file: string, vault: Vault | undefined): Promise<Found> => {
  const raw = new SqliteDatabase(file, { readonly: true })
  const pages = [
    ...rowsOf(raw.pragma('integrity_check')).filter(line => line !== 'ok'),
    ...rowsOf(raw.pragma('foreign_key_check')).map(line => `foreign key: ${line}`),
  ]
  const about = raw
    .prepare("SELECT count(*) AS notices, coalesce(max(received_at), '') AS newest FROM notices")
    .get() as { notices: number; newest: string }
  const municipalities = raw.prepare('SELECT DISTINCT municipality FROM notice_events').pluck().all()
  const documents =
    pages.length === 0 && vault !== undefined ? checkedDocuments(raw, vault) : { count: 0, wrong: [] }
  raw.close()
  const chains = pages.length === 0 ? await brokenChains(file, municipalities.map(String)) : []
  return { ...about, documents: documents.count, pages, wrong: [...documents.wrong, ...chains] }
}

const mostNamed = 20

/** The first of many lines, and how many more there are. */
export const shortened = (lines: readonly string[]): string =>
  [
    ...lines.slice(0, mostNamed),
    ...(lines.length > mostNamed ? [`and ${lines.length - mostNamed} more`] : []),
  ].join('\n')

/** What a pragma answers, one line a row. */
const rowsOf = (answer: unknown): string[] =>
  Array.isArray(answer) ? answer.map(row => Object.values(row).join(' ')) : []

const checkedDocuments = (raw: SqliteDatabase.Database, vault: Vault) => {
  const wrong = keysLacking(raw, vault).map(
    ([key, rows]) => `DATA_KEYS lacks ${key}: ${rows} documents cannot be read`,
  )
  let count = 0
  for (const row of raw.prepare('SELECT * FROM document_bytes').iterate() as Iterable<DocumentRow>) {
    count += 1
    if (vault.knows(row.key_id) && !isRight(vault, row))
      wrong.push(`document ${row.document_id} is not what was stored`)
  }
  for (const row of ownCopiesIn(raw)) {
    const parts = partsOf(vault, row)
    count += parts.length
    for (const { id, isRight } of parts)
      if (vault.knows(row.keyId) && !isRight) wrong.push(`document ${id} is not what was stored`)
  }
  return { count, wrong }
}

/** A missing key is named once: a line for each document would read as if somebody had changed them all. */
const keysLacking = (raw: SqliteDatabase.Database, vault: Vault): [string, number][] => {
  const lacking = new Map<string, number>()
  for (const table of ['document_bytes', 'own_copies'].filter(name => hasTable(raw, name))) {
    const keys = raw.prepare(`SELECT key_id, count(*) FROM ${table} GROUP BY key_id`).raw().all()
    for (const [key, rows] of keys as [string, number][])
      if (!vault.knows(key)) lacking.set(key, (lacking.get(key) ?? 0) + rows)
  }
  return [...lacking]
}

const hasTable = (raw: SqliteDatabase.Database, name: string): boolean =>
  raw.prepare('SELECT 1 FROM sqlite_schema WHERE name = ?').get(name) !== undefined

/** A backup of an earlier release lacks this table. */
const ownCopiesIn = (raw: SqliteDatabase.Database): Iterable<OwnCopyRow> => {
  if (!hasTable(raw, 'own_copies')) return []
  return raw
    .prepare('SELECT *, notice_id AS noticeId, key_id AS keyId FROM own_copies')
    .iterate() as Iterable<OwnCopyRow>
}

const partsOf = (vault: Vault, row: OwnCopyRow) => {
  const id = `${row.noticeId}.notice.${row.version}.citizen`
  try {
    return opened({ vault }, row).map(({ kind, bytes, sha256: hash }) => ({
      id: `${id}.${kind}`,
      isRight: sha256(bytes) === hash,
    }))
  } catch {
    return [{ id, isRight: false }]
  }
}

const isRight = (vault: Vault, { document_id, key_id, ...row }: DocumentRow): boolean => {
  try {
    const { bytes, sha256: hash } = openedBytes({ vault }, { ...row, documentId: document_id, keyId: key_id })
    return sha256(bytes) === hash
  } catch {
    return false
  }
}

/** Opening a copy from an older release runs its migrations, as the server would. */
const brokenChains = async (file: string, municipalities: string[]): Promise<string[]> => {
  const database = openSqlite(file, 'db/migrations')
  const wrong: string[] = []
  for (const municipality of municipalities) {
    const at = brokenAudit(sha256, await auditRows(database, municipality))
    if (at !== undefined) wrong.push(`${municipality}: log, line ${at} is not as it was written`)
    for (const { id, reference } of await everyNotice(database, municipality)) {
      const event = brokenEvent(sha256, await database.store.events({ municipality, noticeId: id }))
      if (event !== undefined) wrong.push(`${reference}: event ${event} is not as it was written`)
    }
  }
  database.raw.pragma('journal_mode = DELETE')
  database.close()
  return wrong
}
