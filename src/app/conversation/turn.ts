import type { Block } from '../../core/documents/block.ts'
import type { Language } from '../../core/language.ts'
import type { PointedOut } from '../../core/notice/fields/pointed-out.ts'
import type { Sending } from '../../core/notice/lifecycle/sending.ts'
import type { Stance } from '../../core/policy/stance.ts'

/** The public shapes of a conversation (architecture.md 4). Fixed: others drive the product through them. */

export type MessageKind =
  | 'greeting'
  | 'answer'
  | 'clarify'
  | 'question'
  | 'check'
  | 'handover'
  | 'crisis'
  | 'info'
  | 'receipt'

export type Source = { id: string; label: string; url: string; checked: string }

/** A number to ring; without `number` nobody has checked one, and `href` leads to the site. */
export type Call = { label: string; href: string; number?: string; hours?: string }

export type Message = {
  role: 'assistant'
  kind: MessageKind
  topic?: string
  answer?: string
  /** The question it answers: the heading. */
  question?: string
  /** The whole message as plain text. */
  text: string
  blocks: Block[]
  /** Of an answer: two to six words that answer the question. */
  verdict?: string
  /** What the verdict comes to, where it is about whether one may record. */
  tone?: Stance
  /** What stands visible under the verdict. */
  short?: string
  /** The very words to say or write. */
  say?: string
  /** Folded away, each with its name. */
  more?: { title: string; blocks: Block[] }[]
  call?: Call
  sources: Source[]
  /** Set where the words are in another language than the conversation: for `lang` and `dir`. */
  language?: string
  direction?: 'ltr' | 'rtl'
}

export type Choice = { id: string; label: string }

/** `talk`: acts alone, such as thanks. */
export type Action = 'answer' | 'clarify' | 'handover' | 'notice' | 'crisis' | 'command' | 'talk'

export type Understood = {
  /** None where nothing is asked: thanks, a date, a command. */
  topic?: string
  topics: string[]
  /** What the message does, most likely first. */
  acts: { act: string; probability: number }[]
  /** The fine answer shown first. */
  answer?: string
  action: Action
  score: number
  alternatives: { topic: string; score: number }[]
  facets: { medium?: string; setting?: string; aspect?: string; actor?: string }
  slots: Record<string, string>
  flags: string[]
  because: { text: string; concept: string }[]
}

export type NoticeProgress = {
  fields: Record<string, unknown>
  missing: string[]
  asking?: string
  complete: boolean
}

export type Turn = {
  state: string
  municipality: string
  language: Language
  messages: Message[]
  choices: Choice[]
  expects: 'message' | 'choice' | 'date' | 'check' | 'nothing'
  /** Everything told so far, whether a notice is open or not: named and valued as `notice.fields`. */
  facts: Record<string, unknown>
  understood?: Understood
  notice?: NoticeProgress
}

/** What the page shows beside the newest turn: everything said so far, and where in the notice we are. */
export type ConversationView = {
  turn: Turn
  /** In words, made when a page asks for it. */
  history(): HistoryItem[]
  /** Present while a notice is being written: "Anmodning · trin 2 af 5 · Mødet" */
  step?: { number: number; of: number; label: string; noticeName: string }
  /** Answers are shown in their short form. */
  brief: boolean
  /** "Det har du fortalt mig (ikke sendt til nogen)". */
  ledger: LedgerRow[]
  /** Present when the notice is complete and the citizen asked to check it. */
  check?: CheckView
}

/** One thing told: "Ret" and "Slet" stand on each, before and during the notice. */
export type LedgerRow = {
  field: string
  label: string
  value: string
  /** `inferred`: we only suppose it. */
  came: 'said' | 'answered' | 'inferred'
  change: string
  forget: string
}

export type HistoryItem =
  | { role: 'citizen'; text: string; language?: string }
  | { role: 'assistant'; message: Message; language: Language; choices: (Choice & { taken: boolean })[] }

export type CheckView = {
  /** `returnedTo`: its change was just asked for, and the page opens there. `danish`: label and value as staff will read them, beside another language (own words stay untouched). */
  rows: {
    field: string
    label: string
    value: string
    danish?: string
    ownWords?: string
    change: string
    returnedTo?: boolean
  }[]
  notGiven: { field: string; label: string; change: string }[]
  pointedOut: PointedOut[]
  noticeName: string
  /** Hidden on the no-JavaScript form, so that sending it twice is sending it once. */
  idempotencyKey: string
  sending: Sending
}
