import type { ShownLetter } from '../../core/documents/formats/blocks.ts'
import type { Language } from '../../core/language.ts'
import type { AnswerNow } from '../../core/notice/decision/answer-now.ts'
import type { AnswerTexts } from '../../core/notice/decision/answer-texts.ts'
import type { Mix } from '../../core/notice/decision/meetings.ts'
import type { DecisionOutcome, Outcome } from '../../core/notice/decision/outcome-questions.ts'
import type { Promised } from '../../core/notice/decision/promises.ts'
import type { Proposed } from '../../core/notice/decision/proposed.ts'
import type { Proposal } from '../../core/notice/decision/releasing.ts'
import type { TaskOwed } from '../../core/notice/decision/tasks.ts'
import type { Term } from '../../core/notice/decision/terms.ts'
import type { Contact, Need } from '../../core/notice/fields/field-schema.ts'
import type { Casework, Mark } from '../../core/notice/lifecycle/casework.ts'
import type { DangerFlag } from '../../core/notice/lifecycle/danger.ts'
import type { Handler, NoticeWord, PublicFields } from '../../core/notice/lifecycle/event.ts'
import type { HeardWish } from '../../core/notice/lifecycle/heard-wishes.ts'
import type { Came } from '../../core/notice/lifecycle/news.ts'
import type { Owed } from '../../core/notice/lifecycle/owed.ts'
import type { OwnSetAside } from '../../core/notice/lifecycle/own-wishes.ts'
import type { Point } from '../../core/notice/lifecycle/points.ts'
import type { AnswerReached } from '../../core/notice/lifecycle/reaching.ts'
import type { NamedByStaff } from '../../core/notice/lifecycle/represented.ts'
import type { CorrectedSetting } from '../../core/notice/lifecycle/setting.ts'
import type { SplitWords } from '../../core/notice/lifecycle/split-wishes.ts'
import type { Role } from '../deps.ts'
import type { QueueView } from '../inbox/desk-views.ts'
import type { HistoryEntry } from '../records/notice-history.ts'
import type { Drafts } from './keep-answer.ts'
import type { CourseEntry } from './notice-course.ts'

/** One row of the queue. */
export type QueueRow = {
  reference: string
  receivedAt: string
  meetingAt?: string
  name: string
  fields: PublicFields
  word: NoticeWord
  status: 'waiting' | 'asked' | 'answered' | 'withdrawn'
  outcome?: Outcome
  /** How its meetings differ in what was answered. */
  mix?: Mix
  opened: boolean
  /** Whether the answer has reached the citizen. */
  reached: boolean
  /** What is still to be done after the answer. */
  owed: readonly Owed[]
  /** By when the first promise is to be kept: a meeting, or a day that was named. */
  promisedFor?: string
  /** Every meeting with a day, where there are several. */
  meetings?: readonly string[]
  /** Who has it. `covered` is true when that person or their deputy is there today. */
  assignee?: { name: string; awayUntil?: string; deputy?: string; covered: boolean }
  /** The department that has it, where the municipality has set up its departments. */
  department?: string
  marked?: Mark
  /** Who has written an answer that a second person has to send. */
  proposedBy?: string
  /** Must be looked at today: the citizen's words were read as danger. Set only for those who may open the need. */
  today?: true
  /** It cannot be decrypted: damaged, or its key is missing. */
  unreadable?: true
  version: number
  /** The views it stands in, where it was searched for. */
  standsIn?: readonly QueueView[]
  /** Something has happened that this person has not seen. */
  unread?: true
  /** What the citizen did since the last answer. */
  came?: Came
  /** The language the citizen writes in. */
  language: Language
  /** The case system's number, once it is filed. */
  journal?: string
}

export type Queue = { rows: QueueRow[]; next?: string }

/** One notice as staff see it. The need itself is not included: `openNeed` is an act of its own, and logged. */
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
  /** True when this member of staff has opened the need in its present version. */
  needOpened: boolean
  trial: boolean
  /** Who wrote it down, if it was said aloud. */
  registeredBy?: Handler
  points: Point[]
  /** Everything that has happened, oldest first. */
  course: CourseEntry[]
  /** The meeting time the citizen gave, where staff have moved the meeting since. */
  moved?: { from?: string; at: string; by: Handler }
  /** How the citizen wrote that they meet, where staff have corrected it since. */
  correctedSetting?: CorrectedSetting
  /** They may put right what it says: how they meet, and what is a wish. */
  canMend: boolean
  /** Who wrote the name of the one whose meeting it is, and what the citizen had written. */
  namedByStaff?: NamedByStaff
  canNameRepresented: boolean
  /** Wishes of replies and changes, with the words; those staff have set aside too. */
  heardWishes: readonly HeardWish[]
  /** Own words that are answered piece by piece. */
  wishesSplit: readonly SplitWords[]
  /** Wishes of the notice itself that staff have set aside. */
  wishesSetAside: readonly OwnSetAside[]
  /** Some of them came too late for the answer that stands. */
  owesWishes: boolean
  /** Draft answers, for those who may answer. */
  drafts: Drafts
  documents: { name: 'notice' | 'decision'; kind: string; version: number; tellsNeed: boolean }[]
  /** Who has it, notes to colleagues, and what has been checked. */
  casework: Casework
  /** An answer that waits for release by a second person, or that was sent back. */
  waiting?: Pick<Proposal, 'at' | 'by' | 'proposed' | 'returned'> &
    Pick<StaffDecision, 'letter' | 'tellsNeed'>
  /** Another department has to answer, and nobody has told it yet. */
  toPassOn: boolean
  /** What an answer has promised to find out before the meeting, and none has told. */
  promised: Promised[]
  /** What was taken on with an answer, and is not done. */
  tasks: TaskOwed[]
  /** How the present answer reached the citizen. */
  reached?: AnswerReached
  /** Danger was read in the citizen's words and nobody has cleared it yet. For those who may open the need. */
  danger?: DangerFlag
  /** A threat was read in what they wrote of their need. For those who may open the need. */
  threatInNeed?: true
  /** Other notices that are probably the same wish. */
  alike: string[]
  /** The department it is in, and where it can be moved. */
  places: {
    colleagues: { id: string; name: string }[]
    departments: { id: string; name: string }[]
    department?: string
  }
  /** What the answer that stands is besides its outcome. */
  answer?: AnswerNow
  /** Newest first. */
  decisions: StaffDecision[]
  /** The versions of the matter, oldest first: what the citizen changed and replied. */
  history: HistoryEntry[]
  /** Whether they have replied to a question, in words that may tell their need. */
  hasReplies: boolean
  /** Conditions in fixed wording that can be set here, and whether a colleague can be named. */
  offers: { terms: readonly Term[]; colleague: boolean }
  /** Which of the reader's roles apply to this notice: its department may not be theirs. */
  roles: readonly Role[]
  /** Outcomes this member of staff may choose now, in the order of duties 21. Empty when nothing can be decided. */
  canDecide: DecisionOutcome[]
  /** Outcomes of a new answer that replaces the one given (duties 20). */
  canReplace: DecisionOutcome[]
  versions: { pack: string; content: string; privacy?: string; rule?: string }
}

type Said = 'english' | 'wishes' | 'meetings' | 'terms' | 'colleague' | 'ownWords' | 'overruled'

export type StaffDecision = AnswerTexts &
  Pick<Proposed, Said> & {
    version: number
    at: string
    by: Handler
    outcome: DecisionOutcome
    /** Without what it says of the need, unless the need has just been opened. */
    letter: ShownLetter
    /** Whether the citizen's letter says what they need. */
    tellsNeed: boolean
  }

export type OpenedNeed = { need: Need[]; needText?: string; openedAt: string }
