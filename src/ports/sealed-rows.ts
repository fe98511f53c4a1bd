import type { EventRow, NoticeKey, Write } from './store.ts'

/** Every table with encrypted data except the events, whose hash chain ties them together. */
export type SealedTable =
  | 'notices'
  | 'attachments'
  | 'documentBytes'
  | 'ownCopies'
  | 'colleagues'
  | 'reports'
  | 'missed'
  | 'sessions'
  | 'webhooks'
  | 'lessons'
  | 'followUps'
  | 'drafts'
  | 'templates'
  | 'views'

/** The encrypted part of one row: where it was found, what identifies it, and its bytes. */
export type SealedRow = {
  place: number
  named: Record<string, string | number>
  keyId: string
  bytes: Uint8Array
}

/** Rows under another key than `current`, after `after`, in storage order. */
export type Beyond = { current: string; after: number; limit: number }

/** Every column that holds a hash of personal data, or held one in the clear in earlier releases. */
export const hashColumns = ['fingerprints', 'submissions', 'documentHashes', 'ownCopyParts'] as const
export type HashColumn = (typeof hashColumns)[number]

/** One such hash, where it was found and what identifies it. */
export type HashRow = { place: number; named: Record<string, string | number>; text: string }

/**
 * For re-encrypting stored data with another key, and for nothing else: no use case changes what was written once.
 */
export interface SealedRows {
  rows(table: SealedTable, beyond: Beyond): Promise<SealedRow[]>
  /** Skips a row that somebody has rewritten meanwhile. */
  replace(
    table: SealedTable,
    rows: { before: SealedRow; after: { keyId: string; bytes: Uint8Array } }[],
  ): Promise<void>
  /** Such hashes that are not sealed under the present key: under an earlier one, or in the clear. */
  hashes(column: HashColumn, beyond: Beyond): Promise<HashRow[]>
  /** Skips one that somebody has rewritten meanwhile. */
  replaceHashes(column: HashColumn, rows: { before: HashRow; after: string }[]): Promise<void>
  /** Notices with an event under another key; one may come more than once. */
  histories(beyond: Beyond): Promise<{ place: number; key: NoticeKey }[]>
  /** Replaces these events in place, atomically with the other writes; `first` holds the lock. */
  rewrite(first: Write[], events: EventRow[]): Promise<'written' | 'taken'>
}
