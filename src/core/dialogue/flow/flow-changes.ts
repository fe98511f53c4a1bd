import { questionOf } from '../../../../flows/field-states.ts'
import { isTopic } from '../../../../flows/topics.ts'
import { fittingFields, isApplicable } from '../../notice/fields/applicable.ts'
import { unknownDepartment } from '../../notice/fields/field-kinds.ts'
import type { FieldName, NoticeFields } from '../../notice/fields/field-schema.ts'
import { wishBeside } from '../../notice/fields/lists-joined.ts'
import { normalisedFields } from '../../notice/fields/normalised-fields.ts'
import { rule } from '../../policy/rule.ts'
import { askedBefore, emptyContext, type FlowContext, type Moment } from '../conversation/context.ts'
import { fieldsOf, inferredIn } from '../conversation/event.ts'
import type { Facets } from '../conversation/facets.ts'
import { type Came, type Ledger, withInferred, withoutFields, withTold } from '../conversation/ledger.ts'

type Change = Partial<FlowContext>

const topicAfter = ({ context, event }: Moment): string | undefined => {
  const topic = event.type === 'question' ? event.answers[0]?.topic : undefined
  return topic === undefined || (isTopic('byTheWay', topic) && context.topic) ? context.topic : topic
}

const facetsAfter = ({ context, event }: Moment): Facets =>
  'facets' in event ? (event.facets ?? context.facets) : context.facets

/** The field that is asked for is answered. Every other fact is said. */
const told = ({ context, event }: Moment): Ledger => {
  const how = (field: FieldName): Came =>
    field === context.asking || (field === 'meetingUnknown' && context.asking === 'meetingAt')
      ? 'answered'
      : 'said'
  const given = fieldsOf(event)
  const more = given.meetingUnknown ? { ...wordsOfTime(context), ...given } : given
  const noted = withInferred(withTold(context, more, how), inferredIn(event))
  return withoutFields(noted, event.type === 'field' ? event.forgets : undefined)
}

/** Several meetings have no place where each has to be asked about. */
const placed = (ledger: Ledger, { pack }: FlowContext): Ledger =>
  pack && !isApplicable('severalMeetings', ledger.fields, pack)
    ? withoutFields(ledger, ['severalMeetings'])
    : ledger

const wordsOfTime = ({ fields, openTime }: FlowContext): NoticeFields =>
  openTime === undefined ? {} : wishBeside(fields, openTime.words)

const skipped = (context: FlowContext): NoticeFields => {
  const { asking, fields } = context
  // Skipping the correction of a known field leaves it as it was.
  if (asking && fields[asking] !== undefined) return {}
  if (asking === 'meetingAt') return { meetingUnknown: true, ...wordsOfTime(context) }
  return asking === 'department' ? { department: unknownDepartment } : {}
}

const answered = (context: FlowContext, fields: NoticeFields): Change =>
  withTold(context, fields, () => 'answered')

/** They leave the notice, and everything told stays. */
const left: Change = { noticeOpen: false, asked: [], asking: undefined, postponed: [], reviewing: false }

/** They give the notice up, and what was told goes with it. */
const closed: Change = { ...left, fields: {}, came: {}, openTime: undefined }

/** What each step that `flows/` names changes in the conversation. */
export const changes = {
  clearMisses: (): Change => ({ misses: 0 }),
  countMiss: ({ context }: Moment): Change => ({ misses: context.misses + 1 }),
  keepTopic: ({ context, event }: Moment): Change => ({
    topic: topicAfter({ context, event }),
    facets: event.type === 'question' ? event.facets : context.facets,
  }),
  hear: (moment: Moment): Change => ({ ...told(moment), facets: facetsAfter(moment) }),
  fill: (moment: Moment): Change => ({
    ...placed(told(moment), moment.context),
    facets: facetsAfter(moment),
  }),
  supposeSetting: ({ context }: Moment): Change => withInferred(context, { setting: 'office' }),
  keepOpenTime: ({ context, event }: Moment): Change => ({
    openTime: 'open' in event && event.open ? event.open : context.openTime,
  }),
  forgetTime: ({ context }: Moment): Change => withoutFields(context, ['meetingAt']),
  openNotice: ({ context, event }: Moment): Change => ({
    noticeOpen: true,
    assess: event.type === 'notice.start' && event.assess === true ? true : undefined,
    draft: context.draft + 1,
    asked: [],
    asking: undefined,
    postponed: [],
    reviewing: false,
  }),
  closeNotice: (): Change => closed,
  leaveNotice: (): Change => left,
  stopAsking: (): Change => ({ asking: undefined, asked: [] }),
  turnTo: ({ context: { asked, reviewing } }: Moment, { field }: { field: FieldName }): Change => ({
    asking: field,
    asked: reviewing ? asked : [...asked.filter(each => each !== field), field],
  }),
  turnToChanged: ({ event }: Moment): Change => ({
    asking: event.type === 'change' ? questionOf(event.field) : undefined,
  }),
  // What is sent is what stands on the check page.
  review: ({ context: { fields, pack } }: Moment): Change => ({
    asking: undefined,
    reviewing: true,
    fields: pack === undefined ? fields : fittingFields(normalisedFields(fields), pack),
  }),
  skip: ({ context }: Moment): Change => answered(context, skipped(context)),
  postpone: ({ context: { asking, postponed } }: Moment): Change => ({
    postponed: asking === undefined ? postponed : [...postponed, asking],
  }),
  takeUpPostponed: (): Change => ({ postponed: [] }),
  /** Refusing to say why is an answer like any other (duties 15). */
  declineReason: ({ context }: Moment): Change => answered(context, { need: ['prefer_not_to_say'] }),
  stepBack: ({ context }: Moment): Change => {
    const earlier = askedBefore(context)
    const previous = earlier.at(-1)
    return {
      asked: earlier.filter(each => each !== previous),
      asking: previous,
      reviewing: false,
    }
  },
  markSent: ({ context, event }: Moment): Change => ({
    ...closed,
    sent:
      event.type === 'sent'
        ? {
            reference: event.reference,
            at: event.at,
            draft: context.draft,
            ...(context.pack && { word: rule(context.fields, context.pack).word }),
          }
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
