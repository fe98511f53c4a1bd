import { fieldRow } from '../../../../flows/fields.ts'
import { isApplicable } from '../../notice/fields/applicable.ts'
import type { FieldName } from '../../notice/fields/field-schema.ts'
import { missingFields } from '../../notice/fields/missing.ts'
import { askedBefore, type FlowContext, type Moment } from '../conversation/context.ts'
import { fieldsOf } from '../conversation/event.ts'
import { withFields, withoutFields } from '../conversation/ledger.ts'
import { isOffered } from './optional-fields.ts'

type AskedField = { field: FieldName }

const missing = (context: FlowContext): FieldName[] =>
  context.pack ? missingFields(context.fields, context.pack) : []

/** What is missing and not put off. */
const due = (context: FlowContext): FieldName[] =>
  missing(context).filter(field => !context.postponed.includes(field))

/** The fields that are still missing once this event's facts are noted. */
const missingAfter = ({ context, event }: Moment): FieldName[] =>
  missing({ ...context, fields: withFields(context.fields, fieldsOf(event)) })

const isOptional = (context: FlowContext): boolean =>
  context.asking !== undefined && !missing(context).includes(context.asking)

const mayBeUnknown = ({ asking }: FlowContext): boolean =>
  asking !== undefined && fieldRow(asking).unknown === 'value'

/** Correcting another field leaves the pending question pending, as long as it has a place. */
const stillAsking = ({ context, event }: Moment): boolean => {
  const { asking, pack } = context
  if (event.type !== 'field' || !event.corrects || !asking || asking in event.fields) return false
  // Asked for whom they write, they told that it is for themselves: that is the answer.
  if (asking === 'onBehalfOf' && Object.keys(event.fields).length === 0) return false
  // Their tie was told before, and the buttons stood below. By what right can be told at the check.
  if (asking === 'onBehalfOf' && event.fields.relation && context.fields.relation) return false
  // What is supposed of it now stands among the facts, and is changed there.
  if (event.inferred?.[asking] !== undefined && context.fields[asking] === undefined) return false
  const noted = { fields: withFields(context.fields, event.fields), came: context.came ?? {} }
  const { fields } = withoutFields(noted, event.forgets)
  const [next = asking] = due({ ...context, fields })
  return next === asking && (pack === undefined || isApplicable(asking, fields, pack))
}

/** The conditions by which the flow chooses, where `flows/` names a choice. */
export const guards = {
  isNoticeOpen: ({ context }: Moment): boolean => context.noticeOpen,
  isComplete: (moment: Moment): boolean => missingAfter(moment).length === 0,
  /**
   * Only the field that is asked for is missing, and it may be unknown. It does not hold back somebody who wants to
   * send.
   */
  lacksOnlyThis: (moment: Moment): boolean => {
    const { context, event } = moment
    if (event.type !== 'notice.check' || !event.toSend) return false
    return mayBeUnknown(context) && missingAfter(moment).every(field => field === context.asking)
  },
  isForNow: ({ event }: Moment): boolean => event.type === 'notice.leave' && event.forNow === true,
  isReviewing: ({ context }: Moment): boolean => context.reviewing,
  missedBefore: ({ context }: Moment): boolean => context.misses > 0,
  /** A field that may be left open is not asked for a third time. */
  isAskedInVain: ({ context }: Moment): boolean => context.misses > 0 && isOptional(context),
  /** We asked in vain how they meet, but they name a place or a department: they meet there. */
  supposesSetting: ({ context: { misses, asking, fields } }: Moment): boolean =>
    misses > 0 && asking === 'setting' && (fields.place ?? fields.department) !== undefined,
  /** We asked in vain three times. The field is noted as unknown, and can be changed at the check. */
  staysUnknown: ({ context }: Moment): boolean => context.misses > 1 && mayBeUnknown(context),
  stillAsking,
  unsettlesTime: ({ event }: Moment): boolean =>
    event.type === 'invalid' && (event.moment !== undefined || event.unsettles === true),
  listGoesOn: ({ event }: Moment): boolean => event.type === 'field' && event.goesOn === true,
  hasEarlierQuestion: ({ context }: Moment): boolean => askedBefore(context).length > 0,
  /** By what right they write is asked once, unless they said it: what is only supposed is asked about. */
  isForAnother: ({ context: { facets, fields, came, asked, reviewing } }: Moment): boolean => {
    const isSupposed = came.onBehalfOf === 'inferred'
    const isOfAnother =
      facets.about === 'relative' || (fields.represented ?? fields.relation) !== undefined || isSupposed
    const isOpen = fields.onBehalfOf === undefined || isSupposed
    return isOfAnother && isOpen && !reviewing && !asked.includes('onBehalfOf')
  },
  maySkip: ({ context }: Moment): boolean => isOptional(context) || mayBeUnknown(context),
  isMissing: ({ context }: Moment, params: AskedField): boolean => due(context).includes(params.field),
  isPostponed: ({ context }: Moment, params: AskedField): boolean => missing(context).includes(params.field),
  /** It was refused before, and comes again when all else was asked. */
  mayWait: ({ context: { misses, asking, postponed } }: Moment): boolean =>
    misses > 0 && asking !== undefined && !postponed.includes(asking),
  /** They want to check, and what they put off is missing. */
  lacksPostponed: ({ context }: Moment): boolean =>
    missing(context).some(field => field !== context.asking && context.postponed.includes(field)),
  isUnasked: ({ context }: Moment, params: AskedField): boolean =>
    !context.reviewing && !context.asked.includes(params.field) && isOffered(params.field, context),
  isAskingWhy: ({ context }: Moment): boolean => context.asking === 'need' || context.asking === 'needText',
  /** Going back leads to the question before, whatever has been answered to it. */
  returnsTo: ({ context, event }: Moment, params: AskedField): boolean =>
    event.type === 'command.back' && context.asking === params.field,
  changes: ({ event }: Moment, params: AskedField): boolean =>
    event.type === 'change' && event.field === params.field,
}
