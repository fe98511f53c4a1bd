import { fieldRow } from '../../../../flows/fields.ts'
import type { FieldName } from '../../notice/fields/field-schema.ts'
import { missingFields } from '../../notice/fields/missing.ts'
import type { FlowContext } from '../conversation/context.ts'
import type { Say } from '../conversation/conversation.ts'
import type { OpenTime } from '../conversation/open-time.ts'
import { text } from './saying.ts'

/** What was told, to be shown below the words. */
export const noted = ({ fields }: FlowContext) => ({ facts: Object.keys(fields) })

const missingIn = ({ fields, pack }: FlowContext): string =>
  pack === undefined ? '' : missingFields(fields, pack).join(',')

/** Everything told so far, or that there is nothing yet. */
export const summary = (context: FlowContext): Say[] =>
  Object.keys(context.fields).length === 0
    ? text('info', 'chat:summaryEmpty')
    : text('info', 'chat:summary', noted(context))

/** The same inside a notice, with what is missing. */
export const summaryInNotice = (context: FlowContext): Say[] => {
  const missing = missingIn(context)
  if (!context.noticeOpen || missing === '') return summary(context)
  return Object.keys(context.fields).length === 0
    ? text('info', 'chat:summaryNothing', { parameters: { missing } })
    : text('info', 'chat:summaryMissing', { ...noted(context), parameters: { missing } })
}

/** What is left before the check, so that nobody takes it for sent. */
export const leftToDo = (key: 'leftToDo' | 'thanksLeft' | 'underWay', context: FlowContext): Say[] => {
  const missing = missingIn(context)
  return missing === ''
    ? text('info', `chat:${key}.nothing`)
    : text('info', `chat:${key}.some`, { parameters: { missing } })
}

export const isStaff = ({ topic }: FlowContext): boolean => topic === 'staff_side'

/** Whoever asked as an employee is sent to their own manager, and to no employee to meet. */
export const person = (context: FlowContext): Say[] =>
  text('handover', isStaff(context) ? 'chat:personStaff' : 'chat:person')

/** A field that was refused: what it is needed for, and every way past it. */
export const cannotSkip = (context: FlowContext): Say[] => {
  const { asking, postponed } = context
  if (asking === undefined) return text('info', 'chat:cannotSkip')
  return [
    ...text('info', `notice:help.${asking}`),
    ...text('info', 'chat:cannotSkip'),
    ...mayBeUnknown(asking),
    ...(postponed.includes(asking) ? person(context) : text('info', 'chat:mayWait')),
  ]
}

export const mayBeUnknown = (asking: FieldName | undefined): Say[] =>
  asking === undefined || fieldRow(asking).unknown === undefined ? [] : text('info', 'chat:mayBeUnknown')

/** Which day the date is, and the hour that stays, so that only one thing is left to say. */
export const dateSay = (open: OpenTime | undefined): Say[] =>
  open?.reason === 'weekday' ? text('info', 'chat:dateIs', { parameters: { moment: open.at } }) : []
