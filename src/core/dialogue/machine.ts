import { assign, setup } from 'xstate'
import { guidance } from '../../../flows/guidance.ts'
import { fittingFields, isApplicable } from '../notice/applicable.ts'
import { asMeant } from '../notice/as-meant.ts'
import { unknownDepartment } from '../notice/field-kinds.ts'
import type { FieldName, NoticeFields } from '../notice/fields.ts'
import { missingFields } from '../notice/missing.ts'
import type { Facets } from '../understanding/reading.ts'
import { emptyContext, type FlowContext } from './context.ts'
import type { FlowEvent } from './event.ts'
import { isOffered } from './optional-fields.ts'

const missing = (context: FlowContext): FieldName[] =>
  context.pack ? missingFields(context.fields, context.pack) : []

const without = <T>(list: readonly T[], item: T | undefined): T[] => list.filter(each => each !== item)

/** `meetingAt` and `meetingUnknown` answer the same question: giving one takes the other away, and a day says more. */
export const withFields = (fields: NoticeFields, more: NoticeFields): NoticeFields => {
  const merged = { ...fields, ...more }
  if (more.meetingAt !== undefined) delete merged.meetingUnknown
  else if (more.meetingUnknown === true) delete merged.meetingAt
  return merged
}

/** Several meetings have no place where each has to be asked about. */
const placed = ({ pack }: FlowContext, fields: NoticeFields): NoticeFields =>
  pack && !isApplicable('severalMeetings', fields, pack) ? withoutField(fields, 'severalMeetings') : fields

const withoutField = (fields: NoticeFields, field: FieldName | undefined): NoticeFields => {
  if (field === undefined) return fields
  const kept = { ...fields }
  delete kept[field]
  if (field === 'meetingAt') delete kept.meetingUnknown
  return kept
}

const facetsAfter = (event: FlowEvent, { facets }: FlowContext): Facets =>
  'facets' in event ? (event.facets ?? facets) : facets

const fieldsOf = (event: FlowEvent): NoticeFields => ('fields' in event ? event.fields : {})

/** A correction of another field leaves the pending question pending, where it still has a place. */
const stillAsking = ({ context, event }: { context: FlowContext; event: FlowEvent }): boolean => {
  const { asking, pack } = context
  if (event.type !== 'field' || !event.corrects || !asking || asking in event.fields) return false
  const fields = withFields(context.fields, event.fields)
  const [next = asking] = missing({ ...context, fields })
  return next === asking && (pack === undefined || isApplicable(asking, fields, pack))
}

/** Answered by the way: what was talked of before is still what is talked of. */
const isByTheWay = new Set([
  'out_of_scope',
  'personal_data',
  'emotional',
  'adversarial',
  'meta_bot',
  'ambiguous',
])

const base = setup({
  types: { context: {} as FlowContext, events: {} as FlowEvent },
  guards: {
    isNoticeOpen: ({ context }) => context.noticeOpen,
    isComplete: ({ context, event }) =>
      missing({ ...context, fields: withFields(context.fields, fieldsOf(event)) }).length === 0,
    isReviewing: ({ context }) => context.reviewing,
    missedBefore: ({ context }) => context.misses > 0,
    stillAsking,
    unsettlesTime: ({ event }) =>
      event.type === 'invalid' && (event.moment !== undefined || event.unsettles === true),
    listGoesOn: ({ event }) => event.type === 'field' && event.goesOn === true,
    hasEarlierQuestion: ({ context }) => without(context.asked, context.asking).length > 0,
    isForAnother: ({ context: { facets, fields, asked, reviewing } }) =>
      facets.about === 'relative' &&
      fields.onBehalfOf === undefined &&
      !reviewing &&
      !asked.includes('onBehalfOf'),
    maySkip: ({ context }) =>
      context.asking !== undefined &&
      (!missing(context).includes(context.asking) ||
        context.asking === 'meetingAt' ||
        context.asking === 'department'),
    isMissing: ({ context }, params: { field: FieldName }) => missing(context).includes(params.field),
    isUnasked: ({ context }, params: { field: FieldName }) =>
      !context.reviewing && !context.asked.includes(params.field) && isOffered(params.field, context),
    changes: ({ event }, params: { field: FieldName }) =>
      event.type === 'change' && event.field === params.field,
  },
  actions: {
    clearMisses: assign({ misses: 0 }),
    countMiss: assign({ misses: ({ context }) => context.misses + 1 }),
    keepTopic: assign({
      topic: ({ context, event }) => {
        const topic = event.type === 'question' ? event.answers[0]?.topic : undefined
        return topic === undefined || (isByTheWay.has(topic) && context.topic) ? context.topic : topic
      },
      facets: ({ context, event }) => (event.type === 'question' ? event.facets : context.facets),
    }),
    hear: assign({
      fields: ({ context, event }) => withFields(context.fields, fieldsOf(event)),
      facets: ({ context, event }) => facetsAfter(event, context),
    }),
    fill: assign({
      fields: ({ context, event }) => placed(context, withFields(context.fields, fieldsOf(event))),
      facets: ({ context, event }) => facetsAfter(event, context),
    }),
    forgetTime: assign({ fields: ({ context }) => withoutField(context.fields, 'meetingAt') }),
    openNotice: assign({
      noticeOpen: true,
      draft: ({ context }) => context.draft + 1,
      asked: [],
      asking: undefined,
      reviewing: false,
    }),
    closeNotice: assign({ noticeOpen: false, fields: {}, asked: [], asking: undefined, reviewing: false }),
    stopAsking: assign({ asking: undefined, asked: [] }),
    turnTo: assign({
      asking: (_, params: { field: FieldName }) => params.field,
      asked: ({ context }, params: { field: FieldName }) =>
        context.reviewing ? context.asked : [...without(context.asked, params.field), params.field],
    }),
    // What is sent is what stands on the check page.
    review: assign({
      asking: undefined,
      reviewing: true,
      fields: ({ context: { fields, pack } }) =>
        pack === undefined ? fields : fittingFields(asMeant(fields), pack),
    }),
    skip: assign({
      fields: ({ context }) => {
        // Skipping the correction of what is known leaves it as it was.
        if (context.asking && context.fields[context.asking] !== undefined) return context.fields
        if (context.asking === 'meetingAt') return withFields(context.fields, { meetingUnknown: true })
        if (context.asking === 'department')
          return withFields(context.fields, { department: unknownDepartment })
        return context.fields
      },
    }),
    stepBack: assign(({ context }) => {
      const earlier = without(context.asked, context.asking)
      const previous = earlier.at(-1)
      return {
        asked: without(earlier, previous),
        asking: undefined,
        reviewing: false,
        fields: withoutField(context.fields, previous),
      }
    }),
    reopen: assign({
      fields: ({ context, event }) =>
        // The day that is known stays: "kl. 14" then moves only the time.
        event.type === 'change' && !context.reviewing && event.field !== 'meetingAt'
          ? withoutField(context.fields, event.field)
          : context.fields,
    }),
    markSent: assign({
      noticeOpen: false,
      fields: {},
      asked: [],
      asking: undefined,
      reviewing: false,
      sent: ({ context, event }) =>
        event.type === 'sent'
          ? { reference: event.reference, at: event.at, draft: context.draft }
          : context.sent,
    }),
    switchLanguage: assign({
      language: ({ context, event }) => (event.type === 'language' ? event.code : context.language),
    }),
    startOver: assign(({ context }) => ({
      ...emptyContext,
      draft: context.draft,
      sent: context.sent,
      language: context.language,
      pack: context.pack,
    })),
    // What is said or asked: effects without a body here, carried out by `say`.
    ask: () => {},
    echo: () => {},
    askAgain: () => {},
    askClarify: () => {},
    sayAnswers: () => {},
    sayAlternative: () => {},
    sayCrisis: () => {},
    sayTakeCare: () => {},
    sayTakenBack: () => {},
    sayNotUnderstood: () => {},
    sayNotAnAnswer: () => {},
    sayNotUnderstoodHere: () => {},
    sayHandover: () => {},
    sayPerson: () => {},
    sayHelp: () => {},
    sayHelpInNotice: () => {},
    saySmallTalk: () => {},
    sayOtherLanguage: () => {},
    sayHeard: () => {},
    sayInvalid: () => {},
    sayAgain: () => {},
    sayEarlier: () => {},
    sayGreeting: () => {},
    sayNothingToDo: () => {},
    sayNoticeBegins: () => {},
    sayNoticeGoesOn: () => {},
    sayStillMissing: () => {},
    sayCannotSkip: () => {},
    sayPaused: () => {},
    sayCancelled: () => {},
    sayCheck: () => {},
    sayHowToSend: () => {},
    saySent: () => {},
    sayAlreadySent: () => {},
  },
})

/** The whole flow: routing from `flows/`, guards and context changes from here. Only `step` runs it. */
export const machine = base.createMachine({ ...guidance, context: emptyContext })
