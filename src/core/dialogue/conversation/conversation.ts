import type { Polarity } from '../../../../flows/answers/answer.ts'
import type { Language } from '../../language.ts'
import type { FieldName, NoticeFields } from '../../notice/fields/field-schema.ts'
import type { Ruling } from '../../policy/ruling.ts'
import type { DangerKind } from '../../reader/reading.ts'
import type { FlowEvent } from './event.ts'
import type { Facets } from './facets.ts'
import type { Ledger } from './ledger.ts'
import type { OpenTime } from './open-time.ts'

/**
 * What we said is a key with its parameters, what they wrote is masked text. It is rendered again when it is shown.
 */
export type TranscriptEntry =
  | { by: 'citizen'; text: string }
  | {
      by: 'assistant'
      say: Say[]
      choices: string[]
      taken?: string
      /** What a notice was called when it was said, where the rules have another word for it by now. */
      word?: Ruling['word']
    }

const isReply = (entry: TranscriptEntry) => entry.by === 'assistant'

/** What we said last, with its choices. */
export const lastReply = (transcript: readonly TranscriptEntry[]) => transcript.findLast(isReply)

/** The fields whose values it showed, which are no longer here: it is said without them. */
type Passed = { gone?: readonly string[] }

/** One thing to say, as data: an answer, or a sentence of the dialogue with its parameters. */
export type Say =
  | {
      say: 'answer'
      topic: string
      answer: string
      facets: Facets
      hash?: string
      /** How the question was put. Left out when nobody can tell: the verdict then states the fact. */
      polarity?: Polarity
      /** One of two that may be meant: its first line, and a button for the whole. It is not given by that. */
      perhaps?: true
      /** How it stands, in one line as a notice begins. It is not given by that. */
      stands?: true
      /** Its offers were made a moment ago, so they are left out. */
      offered?: true
      /** What a reason counts for was said just before, of theirs, so it is left out. */
      weighed?: true
      /** Somebody may be in danger: only the numbers for that are given, not the town hall's. */
      uncalled?: true
      /**
       * `short`: one of two answers. `fold`: one of its folds is laid open. `line`: given before, so
       * only its first line is said. `rest`: given before to another question, so the lines after the first are said.
       * `again`: help read a second time, in other words. `number`: the one number alone, when it is asked for.
       */
      length?: 'short' | 'line' | 'rest' | 'again' | 'number' | 'fold'
      /** The fold that is laid open, by the id of its name. */
      fold?: string
      /** What usually stands open was never shown, so it is folded beneath. */
      isFrontNew?: true
    }
  /** The words of an answer alone, to copy: `facts` fill what they leave open. */
  | ({ say: 'words'; topic: string; answer: string; facets: Facets; facts: readonly string[] } & Passed)
  /** A text made of what was told: `facts` are the fields that had been noted by then. `aloud`: to be said. */
  | ({ say: 'composed'; facets: Facets; facts: readonly string[]; aloud?: true } & Passed)
  | ({
      say: 'text'
      kind: 'greeting' | 'clarify' | 'question' | 'check' | 'handover' | 'crisis' | 'info' | 'receipt'
      key: string
      /**
       * Raw values (`moment` in ISO 8601, `field` and `value` as ids). They are put into words when they are shown.
       */
      parameters?: Record<string, string>
      /**
       * The fields that had been noted by then. They are shown below the words. `true`, as older conversations have
       * it, means all.
       */
      facts?: readonly string[] | true
      /** What the notice it speaks of is called, where that is no longer open. */
      word?: Ruling['word']
    } & Passed)

export const isAnswer = ({ say }: Say): boolean => say === 'answer'

export const isText = (said: Say, key: string): boolean => said.say === 'text' && said.key.startsWith(key)

/** Whether the last reply has a sentence whose key begins so. */
export const justSaid = ({ transcript }: Pick<Conversation, 'transcript'>, key: string): boolean =>
  lastReply(transcript)?.say.some(said => isText(said, key)) === true

/** All that one step back restores, exactly. */
export type Undone = Pick<
  Conversation,
  'value' | 'fields' | 'asked' | 'reviewing' | 'noticeOpen' | 'draft' | 'facets' | 'offered'
> &
  Partial<Pick<Conversation, 'came' | 'asking' | 'postponed' | 'topic'>>

/** The notice that was sent last. `word`: what its rules call it, which its fields no longer tell. */
export type Sent = { reference: string; at: string; draft: number; word?: Ruling['word'] }

/** The whole conversation: everything the sealed token holds. Never contact details, never unmasked text. */
export type Conversation = {
  conversationId: string
  /** Notices begun so far; (municipality, conversationId, draft) is unique among sent notices. */
  draft: number
  /** The flow and its version, `guidance@1`: an older one is brought forward by a named upgrade. */
  flow: string
  value: unknown
  municipality: string
  language: Language
  fields: NoticeFields
  /** How each fact came. In an older conversation every fact was said. */
  came?: Ledger['came']
  /** Optional fields already asked once. */
  asked: FieldName[]
  asking?: FieldName
  /** Mandatory fields that wait until all else was asked. */
  postponed?: FieldName[]
  /** The check page has been reached: a corrected field leads straight back to it. */
  reviewing: boolean
  /** A notice is being written, also while a question or a crisis interrupts it. */
  noticeOpen: boolean
  misses: number
  /** The choices on the screen, in order. */
  offered: string[]
  /** Alternatives offered in this answer chain: never twice unless asked. */
  alternativesOffered: string[]
  facets: Facets
  topic?: string
  transcript: TranscriptEntry[]
  /** How many of the oldest turns were folded away to keep the token small. The page says so. */
  folded: number
  /** The citizen told something personal, or of danger. No question of this conversation may be kept. */
  keepsNothing?: true
  /** The citizen asked for short answers. */
  brief?: boolean
  /** The best answer within each topic on the screen, from the citizen's own sentence. */
  fine?: Record<string, string>
  /** The citizen asks for a weighing of their own case, against the rule here. */
  assess?: boolean
  /** How often each answer was given. */
  given?: Record<string, number>
  /** What the last step that can be undone changed. */
  undo?: Undone
  /** What was told of the time, while one thing of it is still asked for. */
  openTime?: OpenTime
  /** What was said beside words that may mean danger. It waits until the citizen has answered whether they do. */
  waiting?: FlowEvent[]
  /** The help on the screen while they are in danger, as an answer. It goes when the danger does. */
  help?: string
  /** Kinds of danger that were asked about. We do not ask again without something new. Never in a saved copy. */
  dangerAsked?: DangerKind[]
  /** Calm turns since danger was spoken of, while it is not left behind. */
  calmTurns?: number
  /** Danger was denied or is over. It is brought up again only for what is sure. */
  dangerOver?: true
  sent?: Sent
}

/** Somebody may be in danger: we asked, or help is shown. Until it is left, nothing leads elsewhere unasked. */
export const isAtDanger = ({ value }: Pick<Conversation, 'value'>): boolean =>
  value === 'crisis' || value === 'askingDanger'
