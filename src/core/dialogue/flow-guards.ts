import { fieldRow } from '../../../flows/fields.ts'
import { withFields } from '../ledger/ledger.ts'
import { isApplicable } from '../notice/applicable.ts'
import type { FieldName } from '../notice/fields.ts'
import { missingFields } from '../notice/missing.ts'
import { askedBefore, type FlowContext, type Moment } from './context.ts'
import { fieldsOf } from './event.ts'
import { isOffered } from './optional-fields.ts'

type Asked = { field: FieldName }

const missing = (context: FlowContext): FieldName[] =>
  context.pack ? missingFields(context.fields, context.pack) : []

/** A correction of another field leaves the pending question pending, where it still has a place. */
const stillAsking = ({ context, event }: Moment): boolean => {
  const { asking, pack } = context
  if (event.type !== 'field' || !event.corrects || !asking || asking in event.fields) return false
  // For themselves, where it was asked for whom: that is the answer.
  if (asking === 'onBehalfOf' && Object.keys(event.fields).length === 0) return false
  const fields = withFields(context.fields, event.fields)
  const [next = asking] = missing({ ...context, fields })
  return next === asking && (pack === undefined || isApplicable(asking, fields, pack))
}

/** Which way the flow goes where `flows/` names a choice. */
export const guards = {
  isNoticeOpen: ({ context }: Moment): boolean => context.noticeOpen,
  isComplete: ({ context, event }: Moment): boolean =>
    missing({ ...context, fields: withFields(context.fields, fieldsOf(event)) }).length === 0,
  /** Only what is asked for now is left, and may be unknown: whoever wants to send is not held by it. */
  lacksOnlyThis: ({ context, event }: Moment): boolean => {
    const { asking } = context
    if (event.type !== 'notice.check' || !event.toSend) return false
    const left = missing({ ...context, fields: withFields(context.fields, fieldsOf(event)) })
    return (
      asking !== undefined && left.every(field => field === asking) && fieldRow(asking).unknown === 'value'
    )
  },
  isForNow: ({ event }: Moment): boolean => event.type === 'notice.leave' && event.forNow === true,
  isReviewing: ({ context }: Moment): boolean => context.reviewing,
  missedBefore: ({ context }: Moment): boolean => context.misses > 0,
  /** What may be left open is not asked a third time. */
  isAskedInVain: ({ context }: Moment): boolean =>
    context.misses > 0 && context.asking !== undefined && !missing(context).includes(context.asking),
  /** Asked in vain, where they name a place or a department: they go there. */
  supposesSetting: ({ context: { misses, asking, fields } }: Moment): boolean =>
    misses > 0 && asking === 'setting' && (fields.place ?? fields.department) !== undefined,
  /** Asked in vain a third time: it is put as not known, and can be changed at the check. */
  staysUnknown: ({ context: { misses, asking } }: Moment): boolean =>
    misses > 1 && asking !== undefined && fieldRow(asking).unknown === 'value',
  stillAsking,
  unsettlesTime: ({ event }: Moment): boolean =>
    event.type === 'invalid' && (event.moment !== undefined || event.unsettles === true),
  listGoesOn: ({ event }: Moment): boolean => event.type === 'field' && event.goesOn === true,
  hasEarlierQuestion: ({ context }: Moment): boolean => askedBefore(context).length > 0,
  isForAnother: ({ context: { facets, fields, asked, reviewing } }: Moment): boolean =>
    (facets.about === 'relative' || fields.represented !== undefined) &&
    fields.onBehalfOf === undefined &&
    !reviewing &&
    !asked.includes('onBehalfOf'),
  maySkip: ({ context }: Moment): boolean =>
    context.asking !== undefined &&
    (!missing(context).includes(context.asking) || fieldRow(context.asking).unknown === 'value'),
  isMissing: ({ context }: Moment, params: Asked): boolean => missing(context).includes(params.field),
  isUnasked: ({ context }: Moment, params: Asked): boolean =>
    !context.reviewing && !context.asked.includes(params.field) && isOffered(params.field, context),
  isAskingWhy: ({ context }: Moment): boolean => context.asking === 'need' || context.asking === 'needText',
  /** Back goes to the question before, whatever has been answered to it. */
  returnsTo: ({ context, event }: Moment, params: Asked): boolean =>
    event.type === 'command.back' && context.asking === params.field,
  changes: ({ event }: Moment, params: Asked): boolean =>
    event.type === 'change' && event.field === params.field,
}
