import type { Language } from '../language.ts'
import type { TimesRead } from '../time-expressions/index.ts'

export type Facets = {
  medium?: string
  setting?: string
  aspect?: string
  actor?: string
  /** Whose meeting it is, where it is not the writer's own: `relative`. */
  about?: string
}

/** `drop` is "glem det": the question, or all of it. `done` ends a list or the talk; `resume` takes up what was paused; `unknown` is "ved ikke" where nothing is asked; `next` is "hvad sker der nu?" in a notice. */
export type PlainCommand =
  | 'back'
  | 'cancel'
  | 'drop'
  | 'help'
  | 'repeat'
  | 'skip'
  | 'person'
  | 'restart'
  | 'yes'
  | 'no'
  | 'check'
  | 'resume'
  | 'done'
  | 'unknown'
  | 'next'

/** Commands a citizen gives in words or by button; `pick` is "the first", "nummer to" (index from 0). */
export type Command =
  | { name: PlainCommand }
  /** "Ret datoen": a field of the notice by its name there. */
  | { name: 'change'; field: string }
  /** "Slet begrundelsen". */
  | { name: 'forget'; field: string }
  | { name: 'language'; code: Language }
  | { name: 'pick'; index: number }

export type Flag = 'personal_data' | 'emotional' | 'adversarial'

/**
 * Everything read from one masked message. Understanding does not know the flow: what it means for the
 * conversation (answer, clarify, a field, a command) is decided in core/dialogue.
 */
export type Reading = TimesRead & {
  language: Language | undefined
  /** A language we do not answer in, as an ISO 639-1 code: `de`, `pl`, `ar` … */
  otherLanguage: string | undefined
  topics: string[]
  /** One answer id per topic, `topic` or `topic.distinction`, chosen by facets; same order as `topics`. */
  answers: string[]
  confidence: 'clear' | 'close' | 'unsure'
  score: number
  alternatives: { topic: string; score: number }[]
  facets: Facets
  /** Facets that the citizen changed in a follow-up ("og hvad med telefonen?"). */
  followUp: boolean
  /** Slot values for the notice read from the message: medium, setting, department, need … */
  slots: Record<string, string>
  /** What is said not to be so, as concepts: "ikke video" denies `medium.video`. */
  denies: string[]
  /** Gives a reason, and puts no question: "så jeg vil have det på bånd". */
  tellsWhy: boolean
  /** It speaks of other fields than the one asked for, and of nothing else. */
  isElsewhere: boolean
  command: Command | undefined
  /** `emergency` has the help for any danger. */
  crisis: 'self' | 'violence' | 'threat' | 'child' | 'emergency' | undefined
  /** It may be danger: the help is told, and what was asked is answered too. */
  perhapsDanger: boolean
  /** "Det var ikke det, jeg mente": takes a crisis reply back. */
  takesBack: boolean
  /** Most of its words are words we know: somebody says something, if not to us. */
  isSpeech: boolean
  /** A part of it is put as a question, with or without a question mark. */
  asks: boolean
  smallTalk: 'greeting' | 'thanks' | 'goodbye' | undefined
  /** Asks for a notice to be written ("ja, lav anmodningen"). */
  wantsNotice: boolean
  /** "nej, fredag", "jeg mente telefon": corrects something said before. */
  corrects: boolean
  flags: Flag[]
  /** Something in it was masked before it was read. */
  hides: boolean
  because: { text: string; concept: string }[]
  /** What the rules see named in it, with its words: a place, a medium, a relative. */
  mentions: { text: string; concept: string }[]
}

/** What a message asks about, and how surely. */
export type Asked = Pick<Reading, 'topics' | 'confidence' | 'score' | 'alternatives' | 'followUp'>

/** What the conversation knows that helps reading: nothing here is text the citizen wrote. */
export type ReadingContext = {
  language: Language
  now: Date
  facets: Facets
  topic?: string
  /** The notice field being asked for, if any: its values win over topics. */
  asking?: string
  /** The time of the meeting that is known: "en time senere" is told from it. */
  meetingAt?: string
  /** A notice is being written or checked: what happens next is about it. */
  inNotice?: boolean
  /** The last message was not understood, and what it was about was asked back. */
  askedBack?: boolean
  /** Buttons on the screen, in order, so that words can do the same as buttons. */
  offered: { id: string; label: string }[]
}
