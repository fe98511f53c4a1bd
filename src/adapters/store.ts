import { and, asc, desc, eq, gt, inArray, lte, type SQL, sql } from 'drizzle-orm'
import * as schema from '../../db/schema.ts'
import type { NoticeKey, QueuePlace, Store, Write } from '../ports.ts'
import type { Database } from './database.ts'
import { type Statement, writeStatements } from './write-statement.ts'

/** All or nothing: `batch` on D1, one synchronous transaction on SQLite. */
export type Atomic = (statements: Statement[]) => Promise<void>

const { notices, noticeEvents, submissions, documents, documentBytes, attachments, outbox, audit } = schema

/** The one store over both databases; they differ only in `atomic`. */
export const sqlStore = (db: Database, atomic: Atomic): Store => ({
  write: writer(writeStatements(db), atomic),
  ...noticeReads(db),
  ...documentReads(db),
  ...ledgerReads(db),
  ready: async () => {
    await db.select({ one: sql`1` }).from(notices).limit(1)
    return true
  },
})

const writer =
  (statementOf: (write: Write) => Statement, atomic: Atomic): Store['write'] =>
  async writes => {
    try {
      await atomic(writes.map(statementOf))
      return 'written'
    } catch (error) {
      if (isUniqueViolation(error)) return 'taken'
      throw error
    }
  }

/** The drivers word it differently and Drizzle wraps it: the reason is somewhere in the chain of causes. */
export const isUniqueViolation = (error: unknown): boolean =>
  error instanceof Error &&
  (/UNIQUE constraint failed|SQLITE_CONSTRAINT_PRIMARYKEY/.test(error.message) ||
    isUniqueViolation(error.cause))

const isNotice = (
  { municipality, noticeId }: NoticeKey,
  table: typeof documents | typeof noticeEvents | typeof attachments,
) => and(eq(table.municipality, municipality), eq(table.noticeId, noticeId))

const noticeReads = (
  db: Database,
): Pick<Store, 'notice' | 'noticeByReference' | 'noticeByDraft' | 'queue' | 'submission' | 'events'> => {
  const one = async (where: SQL | undefined) => (await db.select().from(notices).where(where).limit(1))[0]
  return {
    notice: ({ municipality, noticeId }) =>
      one(and(eq(notices.municipality, municipality), eq(notices.id, noticeId))),
    noticeByReference: ({ municipality, reference }) =>
      one(and(eq(notices.municipality, municipality), eq(notices.reference, reference))),
    noticeByDraft: ({ municipality, conversationId, draft }) =>
      one(
        and(
          eq(notices.municipality, municipality),
          eq(notices.conversationId, conversationId),
          eq(notices.draft, draft),
        ),
      ),
    queue: async (municipality, { after, limit, statuses }) =>
      db
        .select()
        .from(notices)
        .where(
          and(
            eq(notices.municipality, municipality),
            statuses === undefined ? undefined : inArray(notices.status, statuses),
            after === undefined ? undefined : behind(after),
          ),
        )
        .orderBy(asc(notices.queueAt), asc(notices.receivedAt), asc(notices.id))
        .limit(limit),
    submission: async ({ municipality, key }) =>
      (
        await db
          .select()
          .from(submissions)
          .where(and(eq(submissions.municipality, municipality), eq(submissions.key, key)))
          .limit(1)
      )[0],
    events: async key =>
      db.select().from(noticeEvents).where(isNotice(key, noticeEvents)).orderBy(asc(noticeEvents.sequence)),
  }
}

const behind = (place: QueuePlace) =>
  sql`(${notices.queueAt}, ${notices.receivedAt}, ${notices.id}) > (${place.queueAt}, ${place.receivedAt}, ${place.id})`

const documentReads = (
  db: Database,
): Pick<Store, 'documents' | 'documentByToken' | 'documentBytes' | 'attachment'> => ({
  documents: async key => {
    const rows = await db
      .select({ document: documents, sha256: documentBytes.sha256 })
      .from(documents)
      .leftJoin(
        documentBytes,
        and(
          eq(documentBytes.municipality, documents.municipality),
          eq(documentBytes.noticeId, documents.noticeId),
          eq(documentBytes.documentId, documents.id),
        ),
      )
      .where(isNotice(key, documents))
      .orderBy(asc(documents.version), asc(documents.id))
    return rows.map(({ document, sha256 }) => ({ ...document, sha256 }))
  },
  documentByToken: async ({ municipality, tokenHash }) =>
    (
      await db
        .select()
        .from(documents)
        .where(and(eq(documents.municipality, municipality), eq(documents.tokenHash, tokenHash)))
        .limit(1)
    )[0],
  documentBytes: async ({ municipality, noticeId }, documentId) =>
    (
      await db
        .select()
        .from(documentBytes)
        .where(
          and(
            eq(documentBytes.municipality, municipality),
            eq(documentBytes.noticeId, noticeId),
            eq(documentBytes.documentId, documentId),
          ),
        )
        .limit(1)
    )[0],
  attachment: async (key, name, version) =>
    (
      await db
        .select()
        .from(attachments)
        .where(
          and(
            isNotice(key, attachments),
            eq(attachments.name, name),
            version === undefined ? undefined : lte(attachments.version, version),
          ),
        )
        .orderBy(desc(attachments.version))
        .limit(1)
    )[0],
})

const ledgerReads = (db: Database): Pick<Store, 'outboxDue' | 'lastAudit' | 'audit'> => ({
  outboxDue: async (now, limit) =>
    db
      .select()
      .from(outbox)
      .where(and(eq(outbox.state, 'pending'), lte(outbox.nextAt, now)))
      .orderBy(asc(outbox.nextAt))
      .limit(limit),
  lastAudit: async municipality =>
    (
      await db
        .select()
        .from(audit)
        .where(eq(audit.municipality, municipality))
        .orderBy(desc(audit.sequence))
        .limit(1)
    )[0],
  audit: async (municipality, { after, limit }) =>
    db
      .select()
      .from(audit)
      .where(and(eq(audit.municipality, municipality), gt(audit.sequence, after)))
      .orderBy(asc(audit.sequence))
      .limit(limit),
})
