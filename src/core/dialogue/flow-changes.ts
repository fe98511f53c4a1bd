import { isTopic } from '../../../flows/topics.ts'
import { fittingFields } from '../notice/applicable.ts'
import { asMeant } from '../notice/as-meant.ts'
import { unknownDepartment } from '../notice/field-kinds.ts'
import type { FieldName, NoticeFields } from '../notice/fields.ts'
import type { Facets } from '../understanding/reading.ts'
import { askedBefore, emptyContext, type FlowContext, type Moment } from './context.ts'
import { fieldsOf } from './event.ts'
import { placed, withFields, withoutField, withoutFields } from './fields-after.ts'

type Change = Partial<FlowContext>

const topicAfter = ({ context, event }: Moment): string | undefined => {
  const topic = event.type === 'question' ? event.answers[0]?.topic : undefined
  return topic === undefined || (isTopic('byTheWay', topic) && context.topic) ? context.topic : topic
}

const facetsAfter = ({ context, event }: Moment): Facets =>
  'facets' in event ? (event.facets ?? context.facets) : context.facets

const toldFields = ({ context, event }: Moment): NoticeFields =>
  withoutFields(
    withFields(context.fields, fieldsOf(event)),
    event.type === 'field' ? event.forgets : undefined,
  )

const fieldsAfterSkipping = ({ asking, fields }: FlowContext): NoticeFields => {
  // Skipping the correction of what is known leaves it as it was.
  if (asking && fields[asking] !== undefined) return fields
  if (asking === 'meetingAt') return withFields(fields, { meetingUnknown: true })
  if (asking === 'department') return withFields(fields, { department: unknownDepartment })
  return fields
}

/** What is different in the conversation after each step that `flows/` names. */
export const changes = {
  clearMisses: (): Change => ({ misses: 0 }),
  countMiss: ({ context }: Moment): Change => ({ misses: context.misses + 1 }),
  keepTopic: ({ context, event }: Moment): Change => ({
    topic: topicAfter({ context, event }),
    facets: event.type === 'question' ? event.facets : context.facets,
  }),
  hear: (moment: Moment): Change => ({ fields: toldFields(moment), facets: facetsAfter(moment) }),
  fill: (moment: Moment): Change => ({
    fields: placed(toldFields(moment), moment.context.pack),
    facets: facetsAfter(moment),
  }),
  forgetTime: ({ context }: Moment): Change => ({ fields: withoutField(context.fields, 'meetingAt') }),
  openNotice: ({ context }: Moment): Change => ({
    noticeOpen: true,
    draft: context.draft + 1,
    asked: [],
    asking: undefined,
    reviewing: false,
  }),
  closeNotice: (): Change => ({
    noticeOpen: false,
    fields: {},
    asked: [],
    asking: undefined,
    reviewing: false,
  }),
  stopAsking: (): Change => ({ asking: undefined, asked: [] }),
  turnTo: ({ context: { asked, reviewing } }: Moment, { field }: { field: FieldName }): Change => ({
    asking: field,
    asked: reviewing ? asked : [...asked.filter(each => each !== field), field],
  }),
  // What is sent is what stands on the check page.
  review: ({ context: { fields, pack } }: Moment): Change => ({
    asking: undefined,
    reviewing: true,
    fields: pack === undefined ? fields : fittingFields(asMeant(fields), pack),
  }),
  skip: ({ context }: Moment): Change => ({ fields: fieldsAfterSkipping(context) }),
  stepBack: ({ context }: Moment): Change => {
    const earlier = askedBefore(context)
    const previous = earlier.at(-1)
    return {
      asked: earlier.filter(each => each !== previous),
      asking: previous,
      reviewing: false,
    }
  },
  reopen: ({ context, event }: Moment): Change => ({
    fields:
      // The day that is known stays: "kl. 14" then moves only the time.
      event.type === 'change' && !context.reviewing && event.field !== 'meetingAt'
        ? withoutField(context.fields, event.field)
        : context.fields,
  }),
  markSent: ({ context, event }: Moment): Change => ({
    noticeOpen: false,
    fields: {},
    asked: [],
    asking: undefined,
    reviewing: false,
    sent:
      event.type === 'sent'
        ? { reference: event.reference, at: event.at, draft: context.draft }
        : context.sent,
  }),
  switchLanguage: ({ context, event }: Moment): Change => ({
    language: event.type === 'language' ? event.code : context.language,
  }),
  startOver: ({ context: { draft, sent, language, pack } }: Moment): Change => ({
    ...emptyContext,
    draft,
    sent,
    language,
    pack,
  }),
}
