import type { EventRow, NoticeKey, Write } from './store.ts'

/** Every table with something encrypted in it but the events, which hang together. */
export const sealedTables = [
  'notices',
  'attachments',
  'documentBytes',
  'ownCopies',
  'colleagues',
  'reports',
  'missed',
  'sessions',
  'webhooks',
  'lessons',
  'followUps',
  'drafts',
  'templates',
  'views',
] as const
export type SealedTable = (typeof sealedTables)[number]

/** One row as far as it is encrypted: where it was found, what names it, and what lies there. */
export type SealedRow = {
  place: number
  named: Record<string, string | number>
  keyId: string
  bytes: Uint8Array
}

/** What lies under another key than `current`, after `after`, in the order it lies in. */
export type Beyond = { current: string; after: number; limit: number }

/** Every column in which a hash of something personal lies, or lay in the clear in earlier releases. */
export const hashColumns = ['fingerprints', 'submissions', 'documentHashes', 'ownCopyParts'] as const
export type HashColumn = (typeof hashColumns)[number]

/** One such text, where it was found and what names it. */
export type HashRow = { place: number; named: Record<string, string | number>; text: string }

/** For whoever puts what is kept under another key, and nobody else: no use case changes what was written once. */
export interface SealedRows {
  rows(table: SealedTable, beyond: Beyond): Promise<SealedRow[]>
  /** Leaves a row alone that somebody has written anew meanwhile. */
  replace(
    table: SealedTable,
    rows: { before: SealedRow; after: { keyId: string; bytes: Uint8Array } }[],
  ): Promise<void>
  /** Such texts that are not sealed under the present key: under an earlier one, or in the clear. */
  hashes(column: HashColumn, beyond: Beyond): Promise<HashRow[]>
  /** Leaves one alone that somebody has written anew meanwhile. */
  replaceHashes(column: HashColumn, rows: { before: HashRow; after: string }[]): Promise<void>
  /** Notices with an event under another key; one may come more than once. */
  histories(beyond: Beyond): Promise<{ place: number; key: NoticeKey }[]>
  /** Puts these events where they were, all together with what is to be written; `first` holds the lock. */
  rewrite(first: Write[], events: EventRow[]): Promise<'written' | 'taken'>
}
