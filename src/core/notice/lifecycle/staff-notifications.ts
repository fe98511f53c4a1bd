import type { Alarm } from './alarms.ts'
import type { NoticeEvent } from './event.ts'
import type { Notice } from './notice.ts'

/** What a member of staff is told has become theirs to look at. */
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
] as const
export type ToldKind = (typeof toldKinds)[number]

/** Whom: one person by id, or everybody who may send an answer that waits. */
export type Telling = { kind: ToldKind; to: { person: string } | 'releasers' }

/** What an event means to others than whoever did it; `after` is the notice with the event in it. */
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
}

/** An alarm that is told to the unit is told to whoever has the notice too. */
export const toldByAlarm = (alarm: Alarm): ToldKind | undefined => ofAlarm[alarm]

const toAssignee = ({ casework }: Notice, kind: ToldKind): Telling | undefined =>
  casework.assignee && { kind, to: { person: casework.assignee.id } }
