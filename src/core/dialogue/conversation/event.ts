import type { Language } from '../../language.ts'
import type { FieldName, NoticeFields } from '../../notice/fields/fields.ts'
import type { DangerKind, PutAs } from '../../reader/reading.ts'
import type { DayDoubt } from '../../time-expressions/index.ts'
import type { Facets } from './facets.ts'

/** Why a time cannot be that of a meeting. */
export type TimeReason = 'past' | 'impossible' | 'impossible_time' | 'skipped_hour' | 'far' | DayDoubt

export type AnswerRef = { topic: string; answer: string }

/** What a message or a button means for the conversation. Choice prefixes (architecture.md 4) are event types. */
export type FlowEvent =
  | {
      type: 'question'
      answers: AnswerRef[]
      facets: Facets
      fields: NoticeFields
      inferred?: NoticeFields
      /** Other topics it may have been about. */
      others?: string[]
      /** The best answer within each of those, from the citizen's own words. */
      fine?: Record<string, string>
      /** In other words than anything before. */
      isNew?: 'surely' | 'perhaps'
      /** How it was put, where the first answer is surely to that. */
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
      /** It is more likely about something that is not ours. */
      isOutside?: boolean
      preface?: Preface[]
    }
  /** `told`: no answer to what was asked, and yet something that is told: met as a person would. */
  | { type: 'missed'; told?: true; felt?: true }
  /** The kind of danger, or an answer finer than that; none where somebody asked for help. */
  | { type: 'crisis'; crisis?: string | undefined }
  /** It may be danger: one line asks, and what was said besides waits for the answer. */
  | { type: 'danger.ask'; kind: DangerKind; waiting: FlowEvent[] }
  /** The rules here leave nothing to write: what can be asked for instead. */
  | { type: 'forbidden'; fields: NoticeFields }
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
        | 'ownName'
        | 'which'
      preface?: Preface[]
      /** Topics that what was told may be about. */
      candidates?: string[]
    }
  | { type: 'otherLanguage'; code: string }
  | { type: 'alternative'; name: string }
  | {
      type: 'field'
      fields: NoticeFields
      inferred?: NoticeFields
      facets?: Facets
      /** What stood where something else was told, so that the change can be said. */
      was?: NoticeFields
      goesOn?: boolean
      corrects?: boolean
      /** What was noted and no longer holds. */
      forgets?: readonly FieldName[]
      preface?: Preface[]
    }
  | {
      type: 'invalid'
      reason: TimeReason | 'needs_date' | 'too_long' | 'not_an_option'
      /** The moment that has passed, when it was joined from what was said and what was known. */
      moment?: string
      /** Said to correct the time that is known, which therefore no longer holds. */
      unsettles?: true
    }
  | {
      type: 'notice.start'
      fields: NoticeFields
      inferred?: NoticeFields
      facets?: Facets
      preface?: Preface[]
      /** Against the rule here, with a need that has to be weighed (FOB 05.578). */
      assess?: true
      /** Why the time that was said with it is asked for again. */
      wrongTime?: TimeReason
    }
  /** `toSend`: asked for in order to send it. */
  | { type: 'notice.check'; fields: NoticeFields; toSend?: true }
  /** Out of the notice with nothing lost: for now, or because it was not wanted. */
  | { type: 'notice.leave'; forNow?: true; quiet?: true }
  | { type: 'change'; field: FieldName }
  | { type: 'language'; code: Language }
  | { type: 'sent'; reference: string; at: string }
  /** `quiet`: out of the help, with something to say that is not about it. */
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

/** Said before the answer: that something personal was masked, that the feeling was heard. */
export type Preface = 'personal_data' | 'emotional'

/** What was typed tells of danger, or may: it is not kept, and neither is what was said of it. */
export const tellsOfDanger = ({ type }: FlowEvent): boolean => type === 'crisis' || type === 'danger.ask'

/** What an event tells of the notice, if anything. */
export const fieldsOf = (event: FlowEvent): NoticeFields => ('fields' in event ? event.fields : {})

/** What only follows from it. */
export const inferredIn = (event: FlowEvent): NoticeFields =>
  'inferred' in event ? (event.inferred ?? {}) : {}
