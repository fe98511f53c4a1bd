import type { Language } from '../language.ts'
import type { FieldName, NoticeFields } from '../notice/fields.ts'
import type { DayDoubt } from '../time-expressions/index.ts'
import type { Facets } from '../understanding/reading.ts'

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
      followUp?: boolean
      preface?: Preface[]
    }
  | {
      type: 'unclear'
      candidates: string[]
      fields: NoticeFields
      facets: Facets
      /** The facet whose values are offered as buttons, when that is what is missing. */
      splits?: 'setting' | 'medium'
      /** It is more likely about something that is not ours. */
      isOutside?: boolean
      preface?: Preface[]
    }
  | { type: 'missed' }
  /** The kind of danger; none where it is only likely. */
  | { type: 'crisis'; crisis?: string }
  | { type: 'takeBack' }
  /** "Glem det" in a notice: the question, or all of it. */
  | { type: 'perhapsStop' }
  | { type: 'smallTalk'; smallTalk: 'greeting' | 'thanks' | 'goodbye' | 'unsure' | 'declined' }
  | { type: 'otherLanguage'; code: string }
  | { type: 'alternative'; name: string }
  | {
      type: 'field'
      fields: NoticeFields
      facets?: Facets
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
      facets?: Facets
      preface?: Preface[]
      /** Why the time that was said with it is asked for again. */
      wrongTime?: TimeReason
    }
  | { type: 'notice.check'; fields: NoticeFields }
  | { type: 'change'; field: FieldName }
  | { type: 'language'; code: Language }
  | { type: 'sent'; reference: string; at: string }
  | { type: 'command.back' }
  | { type: 'command.cancel' }
  | { type: 'command.help' }
  | { type: 'command.repeat' }
  | { type: 'command.skip' }
  | { type: 'command.person' }
  | { type: 'command.restart' }

/** Said before the answer: help, should there be danger; that something personal was masked, that the feeling was heard. */
export type Preface = 'danger' | 'personal_data' | 'emotional'

/** What was typed tells of danger, or may: it is not kept, and neither is what was said of it. */
export const tellsOfDanger = (event: FlowEvent): boolean =>
  event.type === 'crisis' || ('preface' in event && event.preface?.includes('danger') === true)

/** What an event tells of the notice, if anything. */
export const fieldsOf = (event: FlowEvent): NoticeFields => ('fields' in event ? event.fields : {})
