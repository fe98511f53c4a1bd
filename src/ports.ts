import type { DocumentModel } from './core/documents/model.ts'
import type { Language } from './core/language.ts'
import type { ConversationSituation, Encoded, MessageReading } from './core/reader/reading.ts'

/** Read once per use case and passed down as `now`. The core never asks for the time itself. */
export type Clock = () => Date

/**
 * A masked text and the situation before it, as the encoder sees them. Resolves to `undefined` where no encoder runs
 * or too many texts wait: then the terms (TF-IDF) read alone.
 */
export type Encode = (text: string, situation: string) => Promise<Encoded | undefined>

/**
 * Everything a masked message says and does, given what came before. Never rejects: without an encoder the terms read
 * alone.
 */
export type ReadMessage = (text: string, situation: ConversationSituation) => Promise<MessageReading>

/** A fresh identifier with at least 128 random bits, URL-safe. */
export type NewId = () => string

/** Uniform random bytes from the runtime's cryptographic source. */
export type RandomBytes = (length: number) => Uint8Array

/**
 * Seals a conversation into one opaque token and opens it again. `open` throws `state_invalid` for a token
 * that is damaged, foreign, expired, or sealed for another municipality than the one given.
 */
export interface Seal {
  close(payload: unknown, audience: string, now: Date): string
  open(token: string, now: Date, audience?: string): { payload: unknown; audience: string }
  /**
   * The same for a token that is ours and has expired: used only to find what was done with it while it was valid.
   */
  openLate(token: string, audience?: string): { payload: unknown; audience: string }
}

/** Encryption at rest (`DATA_KEYS`). `label` binds the ciphertext to its place: the same label opens it. */
export interface Vault {
  /** The id of the key that new data is encrypted with. */
  current(): string
  /** Whether data under that key can be read. */
  knows(keyId: string): boolean
  /**
   * `block`: the text is padded with spaces to a multiple of this many bytes, because a length can reveal what was
   * ticked.
   */
  encrypt(plain: string | Uint8Array, label: string, block?: number): { keyId: string; bytes: Uint8Array }
  /** Several texts as one ciphertext. `lengths` gives the number of bytes of each. */
  encryptTogether(
    parts: readonly (string | Uint8Array)[],
    label: string,
    block?: number,
  ): { keyId: string; bytes: Uint8Array; lengths: number[] }
  decrypt(sealed: { keyId: string; bytes: Uint8Array }, label: string): Uint8Array
}

/** The code and link token of a receipt, recomputed on demand (HMAC over municipality, notice, code version). */
export interface ReceiptSecrets {
  current(): string
  knows(keyId: string): boolean
  code(keyId: string, about: ReceiptSubject): string
  token(keyId: string, about: ReceiptSubject): string
  /** Six digits that prove an e-mail address. */
  digits(keyId: string, about: ReceiptSubject, email: string): string
  /** The address part of one document: 128 bits, recomputed on demand, so that only its hash is stored. */
  documentToken(keyId: string, about: { municipality: string; documentId: string }): string
}
export type ReceiptSubject = { municipality: string; noticeId: string; codeVersion: number }

export type { DraftRow, SeenRow, TemplateRow } from './ports/desk-rows.ts'
export type { DocumentBytesRow, DocumentRow, OwnCopyRow } from './ports/document-rows.ts'
export type { FollowUpRow, LessonRow, MissedRow, ReportRow } from './ports/feedback-rows.ts'
export type { ColleagueRow, SessionRow, StopRow } from './ports/staff-rows.ts'
export type {
  AuditRow,
  EventRow,
  NoticeKey,
  NoticeRow,
  OutboxRow,
  QueuePage,
  QueuePlace,
  Store,
  Write,
} from './ports/store.ts'
export type { AccessKeyRow, WebhookRow } from './ports/told-rows.ts'

export type { WebhookSender } from './ports/webhook-sender.ts'

export type Email = {
  key: string
  to: string
  from: string
  subject: string
  text: string
  language: Language
}

/** Hands one e-mail over. Resolves when it has been handed over and throws when it has not. */
export interface Mailer {
  /** How mail is sent. Development writes files, and says so. */
  readonly kind: 'file' | 'smtp' | 'http' | 'none'
  send(email: Email): Promise<void>
}

/** Runs work after the response has been sent (Workers: `waitUntil`; Node: a tracked promise). */
export type Later = (work: Promise<unknown>) => void

/** Resolves after a short pause, in which requests that wait for an answer are served first. */
export type Pause = () => Promise<void>

/** Makes the PDF of a document model; fonts and renderer belong to the runtime. */
export type RenderPdf = (model: DocumentModel) => Promise<Uint8Array>

/**
 * Counts attempts in memory. An attempt is counted before it is made, so that many at once are not all let through. A
 * correct one is given back. Off in development unless `RATE_LIMITS` sets it.
 */
export interface Limiter {
  /** How many seconds until another attempt is allowed; 0 for now. Counts nothing. */
  wait(limit: string, key: string, now: Date): number
  /** The same, and counts the attempt if it is allowed. */
  take(limit: string, key: string, now: Date): number
  giveBack(limit: string, key: string): void
}

/** Anonymous counters, kept in memory and flushed by the entry. */
export interface Counters {
  count(name: string, labels?: Record<string, string>): void
  /** What was counted since the last call, to be written to the database. */
  drain(): Count[]
  /** `name{label="value"}` → how many since the start, for `/metrics`. */
  read(): ReadonlyMap<string, number>
}

/** Labels are ids from the content, never what somebody wrote. */
export type Count = { name: string; labels: Record<string, string>; total: number }

/** SHA-256 as lower-case hex. */
export type Digest = (content: string | Uint8Array) => string

/** Compares two strings in constant time. */
export type SameSecret = (given: string, expected: string) => boolean

/**
 * Signs what the cookie of a member of staff carries. `open` returns undefined for a token that is forged, foreign or
 * past `until`.
 */
export interface SessionTokens {
  sign(payload: Record<string, unknown>, life: { now: Date; until: Date }): Promise<string>
  open(token: string, now: Date): Promise<Record<string, unknown> | undefined>
}

/** What must come back unchanged from the other site's sign-in. */
export type PendingIdentity = {
  state: string
  nonce: string
  verifier: string
  /** The person must have authenticated just now; a session that is still open at the provider is not enough. */
  again?: boolean | undefined
}

/** Who the municipality's own sign-in says somebody is. `roles` are the roles as claimed. */
export type Identified = {
  subject: string
  name: string
  title?: string
  unit?: string
  phone?: string
  roles: string[]
  /** The provider's id of this session, if it gives one. */
  providerSession?: string
  /** The token to ask with later whether they may still sign in. Secret. */
  proof?: string
  /** They were asked to authenticate again, and the provider says that they did. */
  shownAgain?: boolean
}

/** Whether somebody may still sign in, as far as the municipality's provider can be asked. */
export type StillThere = { kind: 'still'; who: Identified } | { kind: 'ended' } | { kind: 'unreachable' }

/** Whom a logout message is about: a person, or one session of theirs. */
export type LoggedOut = { whose: { staffId: string } | { providerSession: string }; at: Date }

/** The municipality's own sign-in (OpenID Connect). Throws `unavailable` when it cannot be reached. */
export interface Identity {
  begin(again?: boolean): Promise<{ url: string; pending: PendingIdentity }>
  /**
   * Throws `not_signed_in` for anything that is not the answer to exactly this question, `not_allowed` with
   * `why: too_weak` where somebody signed in less strongly than is asked for.
   */
  finish(callback: URL, pending: PendingIdentity): Promise<Identified>
  /** Asks with the `proof` of the last answer. Never throws. */
  still(subject: string, proof: string | undefined): Promise<StillThere>
  /** Reads a logout message (OpenID Connect Back-Channel Logout 1.0); throws `malformed` for any other. */
  loggedOut(token: string): Promise<LoggedOut>
  /** Where the sign-in itself is ended, if it can be. */
  endUrl(returnTo: string): Promise<string | undefined>
}

/** Tokens that sign one person in once. Development only, valid for ten minutes. */
export interface OnceTokens {
  issue(now: Date): string
  /** True the first time and in time; the token is then used up. */
  redeem(token: string, now: Date): boolean
}

/** Told of every step that matters while something is written or sent. Only the fault harness listens. */
export type Reached = (point: string) => void
