import type { DeskReads, DeskWrite, DraftRow, TemplateRow, ViewsRow } from './desk-rows.ts'
import type { DocumentBytesRow, DocumentRow, OwnCopyRow } from './document-rows.ts'
import type { FeedbackReads, FeedbackWrite } from './feedback-rows.ts'
import type { ColleagueRow, SessionRow, StopRow } from './staff-rows.ts'
import type { ToldReads, ToldWrite } from './told-rows.ts'

/** One row of `notice_events`: append only, numbered from 1 without gaps, chained by hash. */
export type EventRow = {
  municipality: string
  noticeId: string
  sequence: number
  at: string
  /** JSON of who did it; never empty. */
  actor: string
  type: string
  keyId: string
  data: Uint8Array
  previousHash: string
  hash: string
}

/** A notice as a fold over its events, in the columns that are looked up and sorted by. */
export type NoticeRow = {
  municipality: string
  id: string
  reference: string
  conversationId: string
  draft: number
  fingerprint: string
  receivedAt: string
  sequence: number
  version: number
  /** When an answer is due, in UTC, so that text order is time order: at the meeting, or some days after receipt. */
  queueAt: string
  status: string
  outcome: string | null
  openedAt: string | null
  /** 1 for a rehearsal (a notice that staff practise on). */
  rehearsal: number
  /** When the answer reached the citizen; null until then, and again after a new answer. */
  reachedAt: string | null
  /** 1 once it is filed, or was found not to need that. */
  filed: number
  /** 1 while an answer waits for release by a second person. */
  proposed: number
  /** 1 while something is owed after the answer (`core/notice/lifecycle/owed.ts`). */
  promised: number
  /** The receipt secret that opens the status page: key and code version. */
  receiptKey: string
  codeVersion: number
  keyId: string
  /** Encrypted: the fields without the need, and the citizen's name, for the queue. */
  summary: Uint8Array
}

export type SubmissionRow = {
  municipality: string
  key: string
  noticeId: string
  fingerprint: string
  at: string
}

/** Something confidential that belongs to one version of a notice: `contact`, `need`, `reply`. */
export type AttachmentRow = {
  municipality: string
  noticeId: string
  name: string
  version: number
  keyId: string
  bytes: Uint8Array
}

export type OutboxRow = {
  municipality: string
  /** The idempotency key: a message is sent at least once, and never under two keys. */
  key: string
  noticeId: string
  template: string
  recipient: string
  version: number
  state: string
  attempts: number
  nextAt: string
  createdAt: string
  sentAt: string | null
  lastError: string | null
}

export type AttemptRow = { municipality: string; key: string; attempt: number; at: string }

export type AuditRow = {
  municipality: string
  sequence: number
  at: string
  actor: string
  action: string
  subject: string
  details: string
  previousHash: string
  hash: string
}

/** The result of the last full check of one kind. */
export type CheckRow = {
  municipality: string
  name: string
  at: string
  total: number
  /** The first row that is not as it was written; null when all are. */
  wrong: string | null
  head: string
}

/**
 * The prefix in the name of a check that says where one notice's history ended: `total` events, the last with the
 * hash `head`.
 */
export const anchorOf = (reference: string): string => `history:${reference}`

/** How often something happened, summed over the days asked about. */
export type CountTotal = Pick<CountRow, 'name' | 'about' | 'total'>

/**
 * How often something happened on a Copenhagen day. `about` consists of ids from the content: `audio_office answer`.
 */
export type CountRow = { municipality: string; day: string; name: string; about: string; total: number }

/**
 * `notices`, `outbox`, `checks`, `colleagues`, `stops`, `seen`, `drafts`, `views`, `accessKeys`, `webhooks`, `lessons` and `followUps` keep the
 * newest row, `counts` adds to what is there; everything else is inserted once, and of that only `told` is marked as read.
 */
export type Write =
  | { into: 'events'; row: EventRow }
  | { into: 'notices'; row: NoticeRow }
  | { into: 'submissions'; row: SubmissionRow }
  | { into: 'documents'; row: DocumentRow }
  | { into: 'documentBytes'; row: DocumentBytesRow }
  | { into: 'ownCopies'; row: OwnCopyRow }
  | { into: 'attachments'; row: AttachmentRow }
  | { into: 'outbox'; row: OutboxRow }
  | { into: 'attempts'; row: AttemptRow }
  | { into: 'audit'; row: AuditRow }
  | { into: 'counts'; row: CountRow }
  | { into: 'checks'; row: CheckRow }
  | { into: 'sessions'; row: SessionRow }
  | { into: 'colleagues'; row: ColleagueRow }
  | FeedbackWrite
  | { into: 'stops'; row: StopRow }
  | ToldWrite
  | DeskWrite

/**
 * The rows to write, or a function that makes them when their turn comes, so that nothing is held in memory while it
 * waits. The function is called again when the first try is rolled back, so it must have no side effects.
 */
export type Writes = Write[] | (() => Write[])

export type QueuePlace = Pick<NoticeRow, 'queueAt' | 'receivedAt' | 'id'>
/** Without `statuses`: all of them. Rehearsals are included only on request. */
export type QueuePage = {
  after?: QueuePlace
  limit: number
  statuses?: string[]
  which?: 'real' | 'rehearsal' | 'all'
  /** Instead of by status: answers and questions that have reached nobody. */
  unreached?: boolean
  /** Instead of by status: finished and not filed. */
  unfiled?: boolean
  /** Instead of by status: answers that promise something. */
  promised?: boolean
}

export type NoticeKey = { municipality: string; noticeId: string }

/** Durable storage. Takes and returns plain values. */
export interface Store extends ToldReads, FeedbackReads, DeskReads {
  /**
   * Writes all or nothing. `taken` means that one row's key or unique value existed already and nothing was written:
   * read again and decide again. Put the row that is the lock first.
   */
  write(writes: Writes): Promise<'written' | 'taken'>
  notice(key: NoticeKey): Promise<NoticeRow | undefined>
  /** Those of them that exist, in any order. */
  noticesOf(municipality: string, ids: readonly string[]): Promise<NoticeRow[]>
  noticeByReference(about: { municipality: string; reference: string }): Promise<NoticeRow | undefined>
  noticeByDraft(about: {
    municipality: string
    conversationId: string
    draft: number
  }): Promise<NoticeRow | undefined>
  /**
   * One municipality's notices by when an answer is due, then by arrival. `after` is the last one of the page before.
   */
  queue(municipality: string, page: QueuePage): Promise<NoticeRow[]>
  /** Everybody's draft answers to one notice. */
  drafts(key: NoticeKey): Promise<DraftRow[]>
  /** The newest version of each template. */
  templates(municipality: string): Promise<TemplateRow[]>
  /** Every version of one, oldest first. */
  templateVersions(about: { municipality: string; id: string }): Promise<TemplateRow[]>
  views(about: { municipality: string; staffId: string }): Promise<ViewsRow | undefined>
  submission(about: { municipality: string; key: string }): Promise<SubmissionRow | undefined>
  events(key: NoticeKey): Promise<EventRow[]>
  documents(key: NoticeKey): Promise<(DocumentRow & { sha256: string | null })[]>
  documentByToken(about: { municipality: string; tokenHash: string }): Promise<DocumentRow | undefined>
  documentBytes(key: NoticeKey, documentId: string): Promise<DocumentBytesRow | undefined>
  /** Of every notice whose id begins so: oldest first and without the bytes. */
  ownCopies(about: { municipality: string; idBegins: string }): Promise<Omit<OwnCopyRow, 'bytes' | 'keyId'>[]>
  ownCopy(key: NoticeKey, version: number): Promise<OwnCopyRow | undefined>
  /** The newest of that name, at or before `version` when given. */
  attachment(key: NoticeKey, name: string, version?: number): Promise<AttachmentRow | undefined>
  /** All messages of one notice, oldest first. */
  outbox(key: NoticeKey): Promise<OutboxRow[]>
  /** One municipality's messages in one state, the last tried first. */
  outboxIn(municipality: string, about: { state: string; limit: number }): Promise<OutboxRow[]>
  /** The state of the outbox, for those who run the program. */
  outboxState(): Promise<{ pending: number; dead: number; oldest: string | null }>
  /** Which keys notices are encrypted with, each pair once. Reads all notices, so do not ask often. */
  keysInUse(): Promise<{ keyId: string; receiptKey: string }[]>
  outboxDue(now: string, limit: number): Promise<OutboxRow[]>
  lastAudit(municipality: string): Promise<AuditRow | undefined>
  audit(municipality: string, page: { after: number; limit: number }): Promise<AuditRow[]>
  /** The newest row of one staff session. */
  session(id: string): Promise<SessionRow | undefined>
  /** The newest row of each session of one person, or of one session of the municipality's own sign-in. */
  sessionsOf(whose: { staffId: string } | { providerSession: string }): Promise<SessionRow[]>
  /** Deletes every session that began before then. */
  forgetSessions(before: string): Promise<void>
  colleagues(municipality: string): Promise<ColleagueRow[]>
  /** From one day to another, both included. */
  counts(municipality: string, days: { from: string; to: string; name?: string }): Promise<CountRow[]>
  /** The same, added up over the days: one row for each name and what it is about. */
  countTotals(municipality: string, days: { from: string; to: string }): Promise<CountTotal[]>
  checks(municipality: string): Promise<CheckRow[]>
  /** Where each history ended at the last check, by the reference of its notice. */
  anchors(municipality: string): Promise<CheckRow[]>
  /** What is stopped, and what was, in every municipality. */
  stops(): Promise<StopRow[]>
  /** Log lines about one subject, oldest first. */
  auditAbout(about: { municipality: string; subject: string }): Promise<AuditRow[]>
  /** Log lines since then, oldest first. */
  auditSince(about: { municipality: string; at: string }): Promise<AuditRow[]>
  /** Deletes a rehearsal with everything that belongs to it. Leaves any other notice alone. */
  removeRehearsal(key: NoticeKey): Promise<void>
  /** True when the store can be written to now; for `/readyz`. */
  ready(): Promise<boolean>
}
