import type { ShownLetter } from '../../core/documents/formats/blocks.ts'
import type { Language } from '../../core/language.ts'
import type { AnswerTexts } from '../../core/notice/decision/answer-texts.ts'
import type { DecisionOutcome, Outcome } from '../../core/notice/decision/outcome.ts'
import type { Point } from '../../core/notice/decision/points.ts'
import type { Proposal } from '../../core/notice/decision/releasing.ts'
import type { Term } from '../../core/notice/decision/terms.ts'
import type { Contact, Need } from '../../core/notice/fields/fields.ts'
import type { Casework, Mark } from '../../core/notice/lifecycle/casework.ts'
import type { DangerFlag } from '../../core/notice/lifecycle/danger.ts'
import type { Handler, NoticeWord, PublicFields } from '../../core/notice/lifecycle/event.ts'
import type { Came } from '../../core/notice/lifecycle/news.ts'
import type { AnswerReached } from '../../core/notice/lifecycle/reaching.ts'
import type { Role } from '../deps.ts'
import type { HistoryEntry } from '../records/notice-history.ts'
import type { Drafts } from './keep-answer.ts'
import type { CourseEntry } from './notice-course.ts'

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
  /** Whether the answer has reached the citizen. */
  reached: boolean
  /** Who has it; `covered` when somebody is there today to handle it. */
  assignee?: { name: string; awayUntil?: string; deputy?: string; covered: boolean }
  /** The department that has it, where the municipality has named its departments. */
  department?: string
  marked?: Mark
  /** Who has written an answer that a second person has to send. */
  proposedBy?: string
  /** To be read today: danger was read in the citizen's words. Only for those who may open the need. */
  today?: true
  /** It cannot be opened: damaged, or under a key that is not there. */
  unreadable?: true
  version: number
  /** Something has happened that this person has not seen. */
  unread?: true
  /** What the citizen did since the last answer. */
  came?: Came
  /** Which language the citizen writes. */
  language: Language
  /** The case system's number, where it is filed. */
  journal?: string
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
  /** Everything that has happened, oldest first. */
  course: CourseEntry[]
  /** The meeting as the citizen said it, where staff have moved it since. */
  moved?: { from?: string; at: string; by: Handler }
  /** Half-written answers, for those who may answer. */
  drafts: Drafts
  documents: { name: 'notice' | 'decision'; kind: string; version: number; tellsNeed: boolean }[]
  /** Who has it, notes to colleagues, and what has been checked. */
  casework: Casework
  /** An answer that waits for a second pair of eyes, or came back from them. */
  waiting?: Pick<Proposal, 'at' | 'by' | 'proposed' | 'returned'> &
    Pick<StaffDecision, 'letter' | 'tellsNeed'>
  /** How the answer that stands reached the citizen. */
  reached?: AnswerReached
  /** Danger read in the citizen's words, for those who may open the need; until somebody has cleared it. */
  danger?: DangerFlag
  /** A threat was read in what they wrote of their need; for the same. */
  threatInNeed?: true
  /** Others that are likely the same wish. */
  alike: string[]
  /** Where it can go from here, and the department it is in. */
  places: {
    colleagues: { id: string; name: string }[]
    departments: { id: string; name: string }[]
    department?: string
  }
  /** Newest first. */
  decisions: StaffDecision[]
  /** What changed the matter, oldest first: what the citizen changed and replied. */
  history: HistoryEntry[]
  /** Conditions in fixed words that can be set here, and whether a colleague can be named. */
  offers: { terms: readonly Term[]; colleague: boolean }
  /** What counts for this notice of the roles of whoever reads it: its department may not be theirs. */
  roles: readonly Role[]
  /** Outcomes this member of staff may choose now, in the order of duties 21; empty when nothing can be decided. */
  canDecide: DecisionOutcome[]
  /** Outcomes of a new answer that takes the place of the one given (duties 20). */
  canReplace: DecisionOutcome[]
  versions: { pack: string; content: string; privacy?: string; rule?: string }
}

export type StaffDecision = AnswerTexts & {
  version: number
  at: string
  by: Handler
  outcome: DecisionOutcome
  terms?: readonly Term[]
  /** Without what it says of the need, unless that has just been opened. */
  letter: ShownLetter
  /** Whether the citizen's letter says what they need. */
  tellsNeed: boolean
}

export type OpenedNeed = { need: Need[]; needText?: string; openedAt: string }
