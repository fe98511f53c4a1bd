import { and, asc, desc, eq, gt, gte, lte, type SQL, sql } from 'drizzle-orm'
import type { SQLiteColumn } from 'drizzle-orm/sqlite-core'
import * as schema from '../../../db/schema.ts'
import type { Store } from '../../ports.ts'
import type { Database } from './database.ts'
import { limitExpression } from './limit-expression.ts'
import { queueReads } from './queue-reads.ts'
import { isAnyOf, where } from './where.ts'

const {
  notices,
  noticeEvents,
  submissions,
  documents,
  documentBytes,
  attachments,
  outbox,
  audit,
  checks,
  counts,
} = schema

type Reads<Name extends keyof Store> = (db: Database) => Pick<Store, Name>

const newestAttachment = 2 ** 31

export const noticeReads: Reads<
  | 'notice'
  | 'noticesOf'
  | 'noticeByReference'
  | 'noticeByDraft'
  | 'submission'
  | 'events'
  | 'queue'
  | 'keysInUse'
> = db => {
  const { municipality, reference, conversationId, draft, keyId, receiptKey } = notices
  const notice = (columns: Record<string, SQLiteColumn>) =>
    db.select().from(notices).where(where(columns)).limit(limitExpression(1)).prepare()
  const byId = notice({ municipality, noticeId: notices.id })
  const byIds = db
    .select()
    .from(notices)
    .where(where({ municipality }, isAnyOf(notices.id)))
    .prepare()
  const byReference = notice({ municipality, reference })
  const byDraft = notice({ municipality, conversationId, draft })
  const byKey = db
    .select()
    .from(submissions)
    .where(where({ municipality: submissions.municipality, key: submissions.key }))
    .limit(limitExpression(1))
    .prepare()
  const eventsOf = db
    .select()
    .from(noticeEvents)
    .where(where({ municipality: noticeEvents.municipality, noticeId: noticeEvents.noticeId }))
    .orderBy(asc(noticeEvents.sequence))
    .prepare()
  return {
    notice: async key => (await byId.all(key))[0],
    noticesOf: async (here, ids) => byIds.all({ municipality: here, ids: JSON.stringify(ids) }),
    noticeByReference: async about => (await byReference.all(about))[0],
    noticeByDraft: async about => (await byDraft.all(about))[0],
    submission: async about => (await byKey.all(about))[0],
    events: async key => eventsOf.all(key),
    queue: queueReads(db),
    keysInUse: async () => db.selectDistinct({ keyId, receiptKey }).from(notices),
  }
}

export const documentReads: Reads<'documents' | 'documentByToken' | 'documentBytes' | 'attachment'> = db => {
  const { municipality, noticeId } = documents
  const all = db
    .select({ document: documents, sha256: documentBytes.sha256 })
    .from(documents)
    .leftJoin(
      documentBytes,
      and(
        eq(documentBytes.municipality, municipality),
        eq(documentBytes.noticeId, noticeId),
        eq(documentBytes.documentId, documents.id),
      ),
    )
    .where(where({ municipality, noticeId }))
    .orderBy(asc(documents.version), asc(documents.id))
    .prepare()
  const byToken = db
    .select()
    .from(documents)
    .where(where({ municipality, tokenHash: documents.tokenHash }))
    .limit(limitExpression(1))
    .prepare()
  const { municipality: place, noticeId: notice, documentId } = documentBytes
  const bytes = db
    .select()
    .from(documentBytes)
    .where(where({ municipality: place, noticeId: notice, documentId }))
    .limit(limitExpression(1))
    .prepare()
  const { name, version } = attachments
  const newest = db
    .select()
    .from(attachments)
    .where(
      where(
        { municipality: attachments.municipality, noticeId: attachments.noticeId, name },
        lte(version, sql.placeholder('version')),
      ),
    )
    .orderBy(desc(version))
    .limit(limitExpression(1))
    .prepare()
  return {
    documents: async key => (await all.all(key)).map(({ document, sha256 }) => ({ ...document, sha256 })),
    documentByToken: async about => (await byToken.all(about))[0],
    documentBytes: async (key, id) => (await bytes.all({ ...key, documentId: id }))[0],
    attachment: async (key, called, upTo = newestAttachment) =>
      (await newest.all({ ...key, name: called, version: upTo }))[0],
  }
}

export const ledgerReads: Reads<
  'outbox' | 'outboxIn' | 'outboxState' | 'outboxDue' | 'lastAudit' | 'audit' | 'auditAbout' | 'auditSince'
> = db => {
  const messages = (which: SQL | undefined) => db.select().from(outbox).where(which)
  const due = messages(and(eq(outbox.state, 'pending'), lte(outbox.nextAt, sql.placeholder('now'))))
    .orderBy(asc(outbox.nextAt))
    .limit(limitExpression(sql.placeholder('limit')))
    .prepare()
  const ofNotice = messages(where({ municipality: outbox.municipality, noticeId: outbox.noticeId }))
    .orderBy(asc(outbox.createdAt), asc(outbox.key))
    .prepare()
  const inState = messages(where({ municipality: outbox.municipality, state: outbox.state }))
    .orderBy(desc(outbox.nextAt), desc(outbox.key))
    .limit(limitExpression(sql.placeholder('limit')))
    .prepare()
  const { municipality, sequence, subject, at } = audit
  const last = db
    .select()
    .from(audit)
    .where(where({ municipality }))
    .orderBy(desc(sequence))
    .limit(limitExpression(1))
    .prepare()
  const about = db
    .select()
    .from(audit)
    .where(where({ municipality, subject }))
    // A plus: else SQLite walks the whole log in order rather than sort the few lines about one subject.
    .orderBy(sql`+${sequence}`)
    .prepare()
  const since = db
    .select()
    .from(audit)
    .where(where({ municipality }, gte(at, sql.placeholder('at'))))
    .orderBy(asc(sequence))
    .prepare()
  return {
    auditAbout: async asked => about.all(asked),
    auditSince: async asked => since.all(asked),
    outbox: async key => ofNotice.all(key),
    outboxIn: async (here, { state, limit }) => inState.all({ municipality: here, state, limit }),
    outboxState: async () => {
      const [counted] = await db
        .select({
          pending: sql<number>`sum(${outbox.state} = 'pending')`,
          dead: sql<number>`sum(${outbox.state} = 'dead')`,
          oldest: sql<string | null>`min(case when ${outbox.state} = 'pending' then ${outbox.createdAt} end)`,
        })
        .from(outbox)
      return { pending: counted?.pending ?? 0, dead: counted?.dead ?? 0, oldest: counted?.oldest ?? null }
    },
    outboxDue: async (now, limit) => due.all({ now, limit }),
    lastAudit: async here => (await last.all({ municipality: here }))[0],
    audit: async (here, { after, limit }) =>
      db
        .select()
        .from(audit)
        .where(and(eq(municipality, here), gt(sequence, after)))
        .orderBy(asc(sequence))
        .limit(limitExpression(limit)),
  }
}

export const countReads: Reads<'counts' | 'countTotals' | 'checks' | 'anchors'> = db => {
  const { municipality, day, name, about, total } = counts
  const between = where({ municipality }, gte(day, sql.placeholder('from')), lte(day, sql.placeholder('to')))
  const totals = db
    .select({ name, about, total: sql<number>`sum(${total})` })
    .from(counts)
    // The unary plus stops SQLite from using the index by day: by name it reads one index, in order, and nothing
    // else.
    .where(
      where({ municipality }, sql`+${day} between ${sql.placeholder('from')} and ${sql.placeholder('to')}`),
    )
    .groupBy(name, about)
    .prepare()
  const ofDays = db.select().from(counts).where(between).orderBy(asc(day), asc(name), asc(about)).prepare()
  const named = db
    .select()
    .from(counts)
    .where(and(between, eq(name, sql.placeholder('name'))))
    .orderBy(asc(day), asc(about))
    .prepare()
  const whose = (how: SQL) =>
    db
      .select()
      .from(checks)
      .where(where({ municipality: checks.municipality }, how))
      .prepare()
  const found = whose(sql`${checks.name} not like 'history:%'`)
  const anchored = whose(sql`${checks.name} like 'history:%'`)
  return {
    counts: async (here, days) =>
      (days.name === undefined ? ofDays : named).all({ municipality: here, ...days }),
    countTotals: async (here, days) => totals.all({ municipality: here, ...days }),
    checks: async here => found.all({ municipality: here }),
    anchors: async here => anchored.all({ municipality: here }),
  }
}
