import type { Language } from '../../language.ts'
import type { FieldName, NoticeFields } from '../../notice/fields/field-schema.ts'
import type { DangerKind, PutAs } from '../../reader/reading.ts'
import type { DayDoubt } from '../../time-expressions/index.ts'
import type { Facets } from './facets.ts'
import type { OpenTime } from './open-time.ts'

/** Why a time cannot be that of a meeting. */
export type TimeReason = 'past' | 'impossible' | 'impossible_time' | 'skipped_hour' | 'far' | DayDoubt

/** `fold`: what is asked for is folded away there, by the reader's name for it. */
export type AnswerRef = { topic: string; answer: string; fold?: string }

/** What a message or a button means for the conversation. Choice prefixes (architecture.md 4) are event types. */
export type FlowEvent =
  | {
      type: 'question'
      answers: AnswerRef[]
      facets: Facets
      fields: NoticeFields
      inferred?: NoticeFields
      /** A time of the meeting that the question only names. */
      named?: string
      /** Other topics it may have been about. */
      others?: string[]
      /** The best answer within each of those, from the citizen's own words. */
      fine?: Record<string, string>
      /** The two likeliest are given, and neither is likely alone. */
      isUnsure?: true
      /** The second likeliest answer, where the first is likelier wrong than right. */
      alsoMeant?: string
      /** In other words than anything before. */
      isNew?: 'surely' | 'perhaps'
      /** How the question was put, when the first answer is surely the answer to it. */
      polarity?: PutAs
      followUp?: boolean
      preface?: Preface[]
    }
  | {
      type: 'unclear'
      candidates: string[]
      fine?: Record<string, string>
      fields: NoticeFields
      inferred?: NoticeFields
      facets: Facets
      /** The message is more likely about something that is not ours. */
      isOutside?: boolean
      preface?: Preface[]
    }
  /**
   * `told`: it does not answer the question, and yet tells something. It is met as a person would. `calm`: we asked
   * about danger, and it tells of none. `covered`: something personal was hidden in it.
   */
  | { type: 'missed'; told?: true; felt?: true; calm?: true; covered?: true }
  /** The kind of danger, or an answer finer than that; none where somebody asked for help. */
  | { type: 'crisis'; crisis?: string | undefined }
  /** It may be danger. One line asks, and what was said beside it waits for the answer. */
  | { type: 'danger.ask'; kind: DangerKind; waiting: FlowEvent[] }
  /** The rules here leave nothing to write. The reply says what can be asked for instead. */
  | { type: 'forbidden'; fields: NoticeFields }
  /** Words to send or say are wished. `about`: what they are to ask for, where the message itself tells. */
  | {
      type: 'compose'
      fields: NoticeFields
      inferred?: NoticeFields
      facets: Facets
      about?: AnswerRef
      /** To be said, and not written. */
      aloud?: true
    }
  | { type: 'takeBack' }
  | {
      type: 'smallTalk'
      smallTalk:
        | 'greeting'
        | 'thanks'
        | 'goodbye'
        | 'unsure'
        | 'declined'
        | 'instead'
        | 'elsewhere'
        | 'whatToChange'
        | 'told'
        | 'care'
        | 'fine'
        | 'more'
        | 'contact'
        | 'contactFirst'
        | 'ownName'
        | 'which'
        | 'underWay'
        | 'leftToDo'
        | 'allKept'
      preface?: Preface[]
      /** Topics that the told words may be about. */
      candidates?: string[]
      /** Where help is shown: whether danger was denied, or may be told again. */
      danger?: 'denied' | 'perhaps'
    }
  | { type: 'otherLanguage'; code: string }
  | { type: 'alternative'; name: string }
  | {
      type: 'field'
      fields: NoticeFields
      inferred?: NoticeFields
      facets?: Facets
      /** The values that were noted before, so that the reply can name the change. */
      was?: NoticeFields
      goesOn?: boolean
      corrects?: boolean
      /** It was told about another matter, so no notice is offered in words. */
      isBesides?: boolean
      /** Fields that hold their own words, since nothing else was understood of them. */
      inWords?: readonly FieldName[]
      /** Fields whose noted value no longer holds. */
      forgets?: readonly FieldName[]
      preface?: Preface[]
    }
  | {
      type: 'invalid'
      reason: TimeReason | 'needs_date' | 'too_long' | 'not_an_option'
      /** What was told of the time stays, and one thing is asked back. */
      open?: OpenTime
      /** The moment that has passed, when it was joined from what was said and what was known. */
      moment?: string
      /** It corrects the known time, which therefore no longer holds. */
      unsettles?: true
    }
  | {
      type: 'notice.start'
      fields: NoticeFields
      inferred?: NoticeFields
      facets?: Facets
      preface?: Preface[]
      /** It goes against the rule here, with a need that has to be weighed (FOB 05.578). */
      assess?: true
      /** Why we ask again for the time that was said with it. */
      wrongTime?: TimeReason
      open?: OpenTime
      /** They wanted to send what is not written yet. */
      toSend?: true
    }
  /** `toSend`: they asked for the check page in order to send. */
  | { type: 'notice.check'; fields: NoticeFields; toSend?: true }
  /** They leave the notice and lose nothing: for now, or because they did not want one. */
  | { type: 'notice.leave'; forNow?: true; quiet?: true }
  | { type: 'change'; field: FieldName }
  | { type: 'language'; code: Language }
  | { type: 'sent'; reference: string; at: string }
  /** `quiet`: they leave the help with something to say about another matter. */
  | { type: 'command.back'; quiet?: true }
  | { type: 'command.cancel' }
  | { type: 'command.help' }
  | { type: 'command.repeat' }
  | { type: 'command.skip' }
  | { type: 'command.person' }
  | { type: 'command.restart' }
  | { type: 'command.undo' }
  | { type: 'command.summary' }
  | { type: 'command.shorter' }
  | { type: 'command.explain' }
  | { type: 'command.decline' }
  | { type: 'command.delete' }

/** What the reply says first: that something personal was masked, or that the feeling was heard. */
export type Preface = 'personal_data' | 'emotional'

/** The message tells of danger, or may. Neither it nor our reply to it is kept. */
export const tellsOfDanger = ({ type }: FlowEvent): boolean => type === 'crisis' || type === 'danger.ask'

/** What an event tells of the notice, if anything. */
export const fieldsOf = (event: FlowEvent): NoticeFields => ('fields' in event ? event.fields : {})

/** The facts that only follow from an event. */
export const inferredIn = (event: FlowEvent): NoticeFields =>
  'inferred' in event ? (event.inferred ?? {}) : {}
