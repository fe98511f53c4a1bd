import type { Decided, NoticeEvent, NoticeWord, PublicFields, Received } from './event.ts'

/** What every notice knows, whatever became of it. */
type Known = Omit<Received, 'type' | 'at' | 'receiptKey'> & {
  receivedAt: string
  receiptKey: string
  codeVersion: number
  /** Number of the last event: the lock for the next one. */
  sequence: number
  /** Counts what changes the matter (received, changed, replied, withdrawn, decided), never who looked. */
  version: number
  /** The version the present fields came with; documents and attachments are kept per version. */
  contentVersion: number
  sentAt?: string
  deliveredAt?: string
  openedAt?: string
  contactProvenAt?: string
  repliedAt?: string
  /** Ids of staff who opened the need as it stands now. */
  needOpenedBy: string[]
  /** All decisions, oldest first, each with the version it made. */
  decisions: (Decided & { version: number })[]
}

/** Waiting for an answer, waiting for the citizen, answered, or taken back. */
export type Notice =
  | (Known & { status: 'waiting' })
  | (Known & { status: 'asked'; decision: Decided })
  | (Known & { status: 'answered'; decision: Decided; answeredAt: string })
  | (Known & { status: 'withdrawn'; withdrawnAt: string; decision?: Decided })

export type { NoticeEvent, NoticeWord, PublicFields }
