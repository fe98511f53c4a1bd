import type { Alarm } from './alarms.ts'
import type { NoticeEvent } from './event.ts'
import type { Notice } from './notice.ts'

/** What a member of staff is notified of, as now being theirs to look at. */
export const toldKinds = [
  'assigned',
  'to_release',
  'returned',
  'replied',
  'changed',
  'withdrawn',
  'due',
  'overdue',
  'unreached',
  'promised',
] as const
export type ToldKind = (typeof toldKinds)[number]

/** The recipients: one person by id, or everybody who may release a waiting answer. */
export type Telling = { kind: ToldKind; to: { person: string } | 'releasers' }

/**
 * The notifications an event causes for others than the person who caused it. `after` is the notice including the
 * event.
 */
export const tellingOf = (event: NoticeEvent, after: Notice): Telling | undefined => {
  switch (event.type) {
    case 'assigned':
      return event.to === null ? undefined : { kind: 'assigned', to: { person: event.to.id } }
    case 'proposed':
      return { kind: 'to_release', to: 'releasers' }
    case 'returned':
      return after.proposal && { kind: 'returned', to: { person: after.proposal.by.id } }
    case 'replied':
    case 'changed':
    case 'withdrawn':
      return toAssignee(after, event.type)
    case 'contact_changed':
      return toAssignee(after, 'changed')
    default:
      return undefined
  }
}

const ofAlarm: Partial<Record<Alarm, ToldKind>> = {
  unanswered: 'due',
  unopened: 'due',
  not_replied: 'due',
  overdue: 'overdue',
  unreached: 'unreached',
  promised: 'promised',
}

/** An alarm to the unit goes to the handler too. */
export const toldByAlarm = (alarm: Alarm): ToldKind | undefined => ofAlarm[alarm]

const toAssignee = ({ casework }: Notice, kind: ToldKind): Telling | undefined =>
  casework.assignee && { kind, to: { person: casework.assignee.id } }
