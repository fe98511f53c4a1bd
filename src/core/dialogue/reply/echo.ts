import { dayOf } from '../../calendar/spoken.ts'
import type { FieldName, NoticeFields } from '../../notice/fields/field-schema.ts'
import { namesHealth } from '../../privacy/health.ts'
import type { FlowContext } from '../conversation/context.ts'
import type { Say } from '../conversation/conversation.ts'
import type { FlowEvent } from '../conversation/event.ts'
import { isMidnight } from '../hearing/times/joined-moment.ts'
import { prefaces, type Saying, text } from './saying.ts'
import { urgencySay } from './urgency.ts'

/** Whether the rules let one answer stand for several meetings. */
export const severalRule = ({ fields, pack }: FlowContext): Say[] =>
  fields.severalMeetings === undefined || pack === undefined
    ? []
    : text('info', `chat:several.${pack.severalMeetings}`)

/** Which meetings were meant. Where each has to be asked about, only that. */
const severalSay = ({ severalMeetings }: NoticeFields, context: FlowContext): Say[] => {
  if (severalMeetings === undefined) return []
  if (context.fields.severalMeetings === undefined) return text('info', 'chat:several.no')
  const parameters = { field: 'severalMeetings' }
  return [...text('info', 'chat:echo.noted', { parameters }), ...severalRule(context)]
}

const corrected = (field: FieldName, was: NoticeFields): Say[] =>
  text('info', 'chat:echo.corrected', { parameters: { field, was: JSON.stringify({ [field]: was[field] }) } })

/** A reason in their own words, which stay beside one that has a name. */
const nameless = 'other'

/** A list or words that only grew: nothing was taken back. */
const onlyGrew = (was: unknown, now: unknown): boolean =>
  Array.isArray(was) && Array.isArray(now)
    ? was.every(one => one === nameless || now.includes(one))
    : typeof was === 'string' && typeof now === 'string' && was !== now && now.startsWith(was)

/** Facts told without being asked for: each with what it was before, several new ones in a list. */
const besides = (event: Extract<FlowEvent, { type: 'field' }>, noted: NoticeFields): Say[] => {
  const { was = {}, fields } = event
  const names = (Object.keys(fields) as FieldName[]).filter(
    field => field !== 'severalMeetings' && !isMeetingTime(field) && noted[field] !== undefined,
  )
  const moved = names.filter(
    field => was[field] !== undefined && was[field] !== fields[field] && !onlyGrew(was[field], fields[field]),
  )
  const kept = event.inWords ?? []
  const fresh = names.filter(
    field => !moved.includes(field) && !kept.includes(field) && was[field] !== fields[field],
  )
  const added =
    fresh.length > 1
      ? text('info', 'chat:echo.several', { facts: fresh })
      : fresh.flatMap(field => text('info', 'chat:echo.noted', { parameters: { field } }))
  const inWords = names
    .filter(field => kept.includes(field))
    .flatMap(field => text('info', `chat:echo.inWords.${field}`, { parameters: { field } }))
  return [...moved.flatMap(field => corrected(field, was)), ...added, ...inWords]
}

/** One more of a list whose question stays open: without a word it would seem not to have been heard. */
const listedSay = ({ goesOn }: Extract<FlowEvent, { type: 'field' }>, { asking }: FlowContext): Say[] =>
  goesOn && asking !== undefined ? text('info', 'chat:echo.noted', { parameters: { field: asking } }) : []

/** No time was noted before, or only the day of this one. */
const isNewTo = (was: string | undefined, moment: string): boolean =>
  was === undefined || (isMidnight(was) && dayOf(new Date(was)) === dayOf(new Date(moment)))

const isMeetingTime = (field: string): boolean => field === 'meetingAt' || field === 'meetingEnd'

/** When the meeting begins and ends is one sentence, whichever of them was told. */
const timeSay = (
  { was, fields }: Extract<FlowEvent, { type: 'field' }>,
  { fields: noted, asking }: FlowContext,
): Say[] => {
  const { meetingAt: moment, meetingEnd: end } = noted
  const isTold = Object.keys(fields).some(field => isMeetingTime(field) && field !== asking)
  if (moment === undefined || !(isTold || fields.meetingAt !== undefined)) return []
  const parameters = { moment, ...(end !== undefined && { end }) }
  return fields.meetingAt !== undefined && isNewTo(was?.meetingAt, fields.meetingAt)
    ? text('info', 'chat:echo.meetingAt', { parameters })
    : text('info', 'chat:echo.moved', { parameters })
}

/** Repeats a date in full and names what was corrected, so that a misreading is seen at once. */
export const echo = ({ event, context, now }: Saying): Say[] => {
  if (event.type !== 'field') return []
  const tellsHealth = event.fields.needText !== undefined && namesHealth(event.fields.needText)
  const { asking } = context
  const answered = asking === undefined ? {} : { [asking]: event.fields[asking] }
  const others = Object.fromEntries(
    Object.entries(event.fields).filter(
      ([field]) => event.corrects || (!(field in answered) && event.was !== undefined && field in event.was),
    ),
  )
  return [
    ...prefaces(event.preface),
    ...(tellsHealth ? text('info', 'chat:preface.health') : []),
    ...severalSay(event.fields, context),
    ...timeSay(event, context),
    ...besides({ ...event, fields: others }, context.fields),
    ...listedSay(event, context),
    ...(event.forgets ?? []).flatMap(field => text('info', 'chat:echo.forgotten', { parameters: { field } })),
    ...(event.fields.meetingAt === undefined ? [] : urgencySay(context, now)),
  ]
}
