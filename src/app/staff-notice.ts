import type { Block } from '../core/documents/block.ts'
import type { Language } from '../core/language.ts'
import type { Casework } from '../core/notice/casework.ts'
import type { Handler, NoticeWord, PublicFields } from '../core/notice/event.ts'
import type { Contact, Need } from '../core/notice/fields.ts'
import type { DecisionOutcome, Outcome } from '../core/notice/outcome.ts'
import type { Point } from '../core/notice/points.ts'
import type { HistoryEntry } from './notice-history.ts'

/** One line of the queue. */
export type QueueRow = {
  reference: string
  receivedAt: string
  meetingAt?: string
  name: string
  fields: PublicFields
  word: NoticeWord
  status: 'waiting' | 'asked' | 'answered' | 'withdrawn'
  outcome?: Outcome
  opened: boolean
  /** Who has it, by name. */
  assignee?: string
  version: number
}

export type Queue = { rows: QueueRow[]; next?: string }

/** One notice as staff see it. The need itself is not here: `openNeed` is an act of its own, and logged. */
export type StaffNotice = {
  municipality: string
  reference: string
  receivedAt: string
  version: number
  status: QueueRow['status']
  outcome?: Outcome
  language: Language
  word: NoticeWord
  fields: PublicFields
  contact: Contact
  hasNeed: boolean
  /** True when this member of staff has opened the need as it stands now. */
  needOpened: boolean
  trial: boolean
  /** Who wrote it down, when it was said aloud. */
  registeredBy?: Handler
  points: Point[]
  documents: { name: 'notice' | 'decision'; kind: string; version: number; sha256?: string }[]
  /** Who has it, notes to colleagues, and what has been checked. */
  casework: Casework
  /** Newest first. */
  decisions: StaffDecision[]
  /** What changed the matter, oldest first: what the citizen changed and replied. */
  history: HistoryEntry[]
  /** Outcomes this member of staff may choose now, in the order of duties 21; empty when nothing can be decided. */
  canDecide: DecisionOutcome[]
  /** Outcomes of a new answer that takes the place of the one given (duties 20). */
  canReplace: DecisionOutcome[]
  versions: { pack: string; content: string; privacy?: string; rule?: string }
}

export type StaffDecision = {
  version: number
  at: string
  by: Handler
  outcome: DecisionOutcome
  assessment?: string
  ground?: string
  conditions?: string
  message?: string
  letter: { title: string; blocks: Block[] }
}

export type OpenedNeed = { need: Need[]; needText?: string; openedAt: string }
