import type * as z from 'zod'
import type { ShownLetter } from '../../core/documents/formats/blocks.ts'
import type { Language } from '../../core/language.ts'
import type { AnswerNow } from '../../core/notice/decision/answer-now.ts'
import type { Outcome } from '../../core/notice/decision/outcome-questions.ts'
import type { NoticeWord, PublicFields } from '../../core/notice/lifecycle/event.ts'
import type { HistoryEntry } from '../records/notice-history.ts'
import type * as contract from './status-contract.ts'

export type DocumentLink = z.infer<typeof contract.documentLink>
export type DocumentKind = DocumentLink['kind']
export type Receipt = z.infer<typeof contract.receipt>
export type Status = z.infer<typeof contract.status>

/** What the receipt page needs besides the receipt; `receipt` alone is the JSON answer. */
export type Submitted = {
  receipt: Receipt
  municipality: string
  language: Language
  word: NoticeWord
  fields: PublicFields
  trial: boolean
  reply: 'email' | 'phone' | 'letter'
  /** How mail is sent here. The page says so when it is `file`. */
  mail: 'file' | 'smtp' | 'http' | 'none'
  oneMail?: OneMail
}

/** Whether one mail goes to an unproven address. `stopped`: its owner said stop. */
export type OneMail = 'off' | 'on' | 'stopped'

/** What the status page needs besides the status; `status` alone is the JSON answer. */
export type StatusView = {
  status: Status
  municipality: string
  language: Language
  word: NoticeWord
  receivedAt: string
  fields: PublicFields
  hasNeed: boolean
  /** What the answer that stands is besides its outcome. */
  answer?: AnswerNow
  trial: boolean
  /** How mail is sent here: nobody should wait for a code that cannot come. */
  mail: Submitted['mail']
  /** `asked`: the code that proves the address is in the citizen's mail. Absent where they get no mail. */
  email?: 'asked' | 'proven'
  oneMail?: OneMail
  /** The versions of the matter, oldest first: changes, replies, answers. */
  history: HistoryEntry[]
  /** The letters in full, newest first. */
  letters: { version: number; at: string; outcome: Outcome; letter: ShownLetter; replaced: boolean }[]
}
