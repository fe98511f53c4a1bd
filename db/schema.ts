import { sql } from 'drizzle-orm'
import { index, integer, primaryKey, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core'
import { bytes } from './bytes.ts'

const municipality = () => text('municipality').notNull()
const noticeId = () => text('notice_id').notNull()

/** Append only, one hash chain a notice. The primary key is the lock: two writers cannot both be number 3. */
export const noticeEvents = sqliteTable(
  'notice_events',
  {
    municipality: municipality(),
    noticeId: noticeId(),
    sequence: integer('sequence').notNull(),
    at: text('at').notNull(),
    actor: text('actor').notNull(),
    type: text('type').notNull(),
    keyId: text('key_id').notNull(),
    data: bytes('data').notNull(),
    previousHash: text('previous_hash').notNull(),
    hash: text('hash').notNull(),
  },
  table => [primaryKey({ columns: [table.municipality, table.noticeId, table.sequence] })],
)

/** The fold over `notice_events`, in the columns that are looked up and sorted by. */
export const notices = sqliteTable(
  'notices',
  {
    municipality: municipality(),
    id: text('id').notNull(),
    reference: text('reference').notNull(),
    conversationId: text('conversation_id').notNull(),
    draft: integer('draft').notNull(),
    fingerprint: text('fingerprint').notNull(),
    receivedAt: text('received_at').notNull(),
    sequence: integer('sequence').notNull(),
    version: integer('version').notNull(),
    queueAt: text('queue_at').notNull(),
    status: text('status').notNull(),
    outcome: text('outcome'),
    openedAt: text('opened_at'),
    /** 1 for a notice that staff practise on: never in the queue, the alarms or the figures. */
    rehearsal: integer('rehearsal').notNull().default(0),
    /** When the answer reached the citizen: seen, delivered, posted or told. */
    reachedAt: text('reached_at'),
    /** 1 once it is filed, or found not to need it. */
    filed: integer('filed').notNull().default(0),
    /** 1 while an answer waits for a second pair of eyes. */
    proposed: integer('proposed').notNull().default(0),
    /** 1 while something is owed after the answer: a promise, a late wish, to pass it on. */
    promised: integer('promised').notNull().default(0),
    receiptKey: text('receipt_key').notNull(),
    codeVersion: integer('code_version').notNull(),
    keyId: text('key_id').notNull(),
    summary: bytes('summary').notNull(),
  },
  table => [
    primaryKey({ columns: [table.municipality, table.id] }),
    uniqueIndex('notices_reference').on(table.municipality, table.reference),
    uniqueIndex('notices_draft').on(table.municipality, table.conversationId, table.draft),
    index('notices_queue').on(table.municipality, table.queueAt, table.receivedAt, table.id),
    /** What lacks an answer is found without passing all that has one. */
    index('notices_status').on(
      table.municipality,
      table.status,
      table.queueAt,
      table.receivedAt,
      table.id,
      // These two for the inbox, which then reads no row to see what has changed.
      table.rehearsal,
      table.sequence,
    ),
    index('notices_unreached')
      .on(table.municipality, table.queueAt, table.receivedAt, table.id)
      .where(sql`"status" in ('answered', 'asked') and "reached_at" is null`),
    /** Holds all that the inbox counts by. */
    index('notices_counted').on(
      table.municipality,
      table.rehearsal,
      table.status,
      table.filed,
      table.reachedAt,
    ),
    index('notices_unfiled')
      .on(table.municipality, table.queueAt, table.receivedAt, table.id)
      .where(sql`"status" in ('answered', 'withdrawn') and "filed" = 0`),
    index('notices_proposed')
      .on(table.municipality, table.queueAt, table.receivedAt, table.id)
      .where(sql`"proposed" = 1`),
    index('notices_promised')
      .on(table.municipality, table.queueAt, table.receivedAt, table.id)
      .where(sql`"promised" = 1`),
  ],
)

/** Which idempotency key was used for which notice. */
export const submissions = sqliteTable(
  'submissions',
  {
    municipality: municipality(),
    key: text('key').notNull(),
    noticeId: noticeId(),
    fingerprint: text('fingerprint').notNull(),
    at: text('at').notNull(),
  },
  table => [primaryKey({ columns: [table.municipality, table.key] })],
)

export const documents = sqliteTable(
  'documents',
  {
    municipality: municipality(),
    id: text('id').notNull(),
    noticeId: noticeId(),
    audience: text('audience').notNull(),
    name: text('name').notNull(),
    kind: text('kind').notNull(),
    version: integer('version').notNull(),
    tokenKey: text('token_key').notNull(),
    tokenHash: text('token_hash').notNull(),
    contentType: text('content_type').notNull(),
    fileName: text('file_name').notNull(),
  },
  table => [
    primaryKey({ columns: [table.municipality, table.noticeId, table.id] }),
    uniqueIndex('documents_token').on(table.municipality, table.tokenHash),
  ],
)

/** The exact bytes, encrypted: inserted once, never changed. Rendering again would be no proof. */
export const documentBytes = sqliteTable(
  'document_bytes',
  {
    municipality: municipality(),
    documentId: text('document_id').notNull(),
    noticeId: noticeId(),
    keyId: text('key_id').notNull(),
    bytes: bytes('bytes').notNull(),
    sha256: text('sha256').notNull(),
    at: text('at').notNull(),
  },
  table => [primaryKey({ columns: [table.municipality, table.noticeId, table.documentId] })],
)

/**
 * The citizen's own copy of one version of a notice, JSON, HTML and text in one piece: one row and one encryption
 * instead of eight and three. `parts` says where each lies and its hash; ids and addresses are made from the rest.
 */
export const ownCopies = sqliteTable(
  'own_copies',
  {
    municipality: municipality(),
    noticeId: noticeId(),
    version: integer('version').notNull(),
    reference: text('reference').notNull(),
    tokenKey: text('token_key').notNull(),
    parts: text('parts').notNull(),
    at: text('at').notNull(),
    keyId: text('key_id').notNull(),
    bytes: bytes('bytes').notNull(),
  },
  table => [primaryKey({ columns: [table.municipality, table.noticeId, table.version] })],
)

/** What is confidential and belongs to one version of a notice: contact, need, reply. Encrypted. */
export const attachments = sqliteTable(
  'attachments',
  {
    municipality: municipality(),
    noticeId: noticeId(),
    name: text('name').notNull(),
    version: integer('version').notNull(),
    keyId: text('key_id').notNull(),
    bytes: bytes('bytes').notNull(),
  },
  table => [primaryKey({ columns: [table.municipality, table.noticeId, table.name, table.version] })],
)

/** Messages to send, without addresses or content: both are read when sending. */
export const outbox = sqliteTable(
  'outbox',
  {
    municipality: municipality(),
    key: text('key').notNull(),
    noticeId: noticeId(),
    template: text('template').notNull(),
    recipient: text('recipient').notNull(),
    version: integer('version').notNull(),
    state: text('state').notNull(),
    attempts: integer('attempts').notNull(),
    nextAt: text('next_at').notNull(),
    createdAt: text('created_at').notNull(),
    sentAt: text('sent_at'),
    lastError: text('last_error'),
  },
  table => [
    primaryKey({ columns: [table.municipality, table.key] }),
    index('outbox_due').on(table.state, table.nextAt),
    index('outbox_notice').on(table.municipality, table.noticeId),
  ],
)

/** One row an attempt: whoever inserts attempt 3 makes it, so two processes never make the same one. */
export const outboxAttempts = sqliteTable(
  'outbox_attempts',
  {
    municipality: municipality(),
    key: text('key').notNull(),
    attempt: integer('attempt').notNull(),
    at: text('at').notNull(),
  },
  table => [primaryKey({ columns: [table.municipality, table.key, table.attempt] })],
)

/** Who read or changed what. Append only, one hash chain a municipality; the actor is never empty. */
export const audit = sqliteTable(
  'audit',
  {
    municipality: municipality(),
    sequence: integer('sequence').notNull(),
    at: text('at').notNull(),
    actor: text('actor').notNull(),
    action: text('action').notNull(),
    subject: text('subject').notNull(),
    details: text('details').notNull(),
    previousHash: text('previous_hash').notNull(),
    hash: text('hash').notNull(),
  },
  table => [
    primaryKey({ columns: [table.municipality, table.sequence] }),
    index('audit_subject').on(table.municipality, table.subject),
    index('audit_at').on(table.municipality, table.at),
  ],
)

export { checks, counts } from './count-schema.ts'
export { letterTemplates, savedViews, staffDrafts, staffSeen } from './desk-schema.ts'
export { answerReports, followUps, lessons, missedQuestions } from './feedback-schema.ts'
export { colleagues, staffSessions, stops } from './staff-schema.ts'
export { accessKeys, told, webhooks } from './told-schema.ts'
