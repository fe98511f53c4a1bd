import type { ShownLetter } from '../../core/documents/formats/blocks.ts'
import type { Language } from '../../core/language.ts'
import type { Outcome } from '../../core/notice/decision/outcome.ts'
import type { Point } from '../../core/notice/decision/points.ts'
import type { Contact } from '../../core/notice/fields/fields.ts'
import type { NoticeWord, PublicFields } from '../../core/notice/lifecycle/event.ts'
import type { HistoryEntry } from '../records/notice-history.ts'

/** The public shapes of a notice (architecture.md 4). Fixed: others drive the product through them. */

export type DocumentKind = 'html' | 'pdf' | 'text' | 'json'

export type DocumentLink = { name: 'notice' | 'decision'; kind: DocumentKind; url: string; sha256?: string }

export type Receipt = {
  reference: string
  receivedAt: string
  code: string
  statusUrl: string
  link: string
  documents: (DocumentLink & { name: 'notice' })[]
}

export type Status = {
  reference: string
  version: number
  outcome?: Outcome
  points: Point[]
  documents: DocumentLink[]
  can: { change: boolean; withdraw: boolean; reply: boolean }
  /** Who sent it, and how they are answered. */
  contact: Contact
}

/** What the receipt page needs besides the receipt; `receipt` alone is the JSON answer. */
export type Submitted = {
  receipt: Receipt
  municipality: string
  language: Language
  word: NoticeWord
  fields: PublicFields
  trial: boolean
  reply: 'email' | 'phone' | 'letter'
  /** How mail leaves here; `file` is said on the page in so many words. */
  mail: 'file' | 'smtp' | 'http' | 'none'
}

/** What the status page needs besides the status; `status` alone is the JSON answer. */
export type StatusView = {
  status: Status
  municipality: string
  language: Language
  word: NoticeWord
  receivedAt: string
  fields: PublicFields
  hasNeed: boolean
  trial: boolean
  /** How mail leaves here: nobody waits for a code that cannot come. */
  mail: Submitted['mail']
  /** `asked`: the code that proves the address is in the citizen's mail. Absent where they get no mail. */
  email?: 'asked' | 'proven'
  /** What changed the matter, oldest first: changes, replies, answers. */
  history: HistoryEntry[]
  /** The letters in full, newest first. */
  letters: { version: number; at: string; outcome: Outcome; letter: ShownLetter; replaced: boolean }[]
}
