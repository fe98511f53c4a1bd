import type { Receipt } from '../../src/app/notice/status.ts'

/** What may be done to a notice after it was received; one thing each, so that the end is known. */
export type Deed = 'decide' | 'withdraw' | 'change'

/** One citizen's notice, and everything this citizen was ever told about it. */
export type Entry = {
  conversationId: string
  key: string
  /** Shown to the citizen: from here on the municipality has it. */
  receipt?: Receipt
  deed?: Deed
  /** The deed was answered as done. */
  done?: boolean
  /** The deed was asked for, whatever came back. */
  asked?: boolean
}

/** The citizens' side: it never looks into the database, and believes only what it was answered. */
export type Ledger = {
  entries: Entry[]
  submits: number
  retries: number
  /** Answers that nobody should ever get. */
  wrong: string[]
}

export const emptyLedger = (): Ledger => ({ entries: [], submits: 0, retries: 0, wrong: [] })

export const withoutReceipt = ({ entries }: Ledger): Entry[] => entries.filter(entry => !entry.receipt)
