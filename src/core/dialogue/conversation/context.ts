import type { Pack } from '../../../../flows/policies/pack.ts'
import type { Language } from '../../language.ts'
import type { FieldName, NoticeFields } from '../../notice/fields/field-schema.ts'
import type { Sent } from './conversation.ts'
import type { FlowEvent } from './event.ts'
import type { Facets } from './facets.ts'
import type { Ledger } from './ledger.ts'
import type { OpenTime } from './open-time.ts'

/** The part of a conversation the flow may read and change, and the pack its rules come from. */
export type FlowContext = {
  fields: NoticeFields
  /** How each fact came. */
  came: Ledger['came']
  /** Fields asked in this notice, in order: each optional one is asked once, and Back walks them backwards. */
  asked: FieldName[]
  asking: FieldName | undefined
  /** Mandatory fields that wait until all else was asked. */
  postponed: FieldName[]
  /** The check page has been reached: a corrected field leads straight back to it. */
  reviewing: boolean
  noticeOpen: boolean
  misses: number
  facets: Facets
  topic: string | undefined
  language: Language
  draft: number
  /** What was told of the time, while one thing of it is asked for. */
  openTime?: OpenTime | undefined
  sent: Sent | undefined
  pack: Pack | undefined
  /** The citizen asks for a weighing of their own case, against the rule here. */
  assess?: boolean | undefined
}

/** What guards and changes see: the conversation as it stands, and the event that has just come. */
export type Moment = { context: FlowContext; event: FlowEvent }

export const emptyContext: FlowContext = {
  fields: {},
  came: {},
  asked: [],
  asking: undefined,
  postponed: [],
  reviewing: false,
  noticeOpen: false,
  misses: 0,
  facets: {},
  topic: undefined,
  language: 'da',
  draft: 0,
  openTime: undefined,
  sent: undefined,
  pack: undefined,
}

/** The questions that were asked before the one that is asked now. */
export const askedBefore = ({ asked, asking }: FlowContext): FieldName[] =>
  asked.filter(field => field !== asking)
