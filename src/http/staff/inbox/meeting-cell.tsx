import type { QueueRow } from '../../../app/casework/staff-notice.ts'
import { type WallClock, wallClock } from '../../../core/calendar/copenhagen.ts'
import { dayOf, spokenDay, weekdayName } from '../../../core/calendar/spoken.ts'
import { meetingText } from '../../../core/notice/fields/field-text.ts'
import { dueAt } from '../../../core/notice/lifecycle/due.ts'
import type { StaffContext } from '../page-context.ts'
import { untilMeeting } from './when.ts'

type Props = { context: StaffContext; row: QueueRow }

/** Without a meeting an answer is due by the end of this day. */
const lastDay = ({ receivedAt }: QueueRow): Date => new Date(dueAt(undefined, receivedAt).getTime() - 1)

const shortDay = 3
const two = (number: number): string => String(number).padStart(2, '0')

const shortDate = (clock: WallClock, { language }: StaffContext): string =>
  `${weekdayName(clock, language).slice(0, shortDay)} ${clock.day}/${clock.month}`

/** "tor 3/12 10.00": short enough for one line; read aloud it is the whole. */
const shortMoment = (iso: string, context: StaffContext): string => {
  const clock = wallClock(new Date(iso))
  const day = shortDate(clock, context)
  // Nobody meets at midnight: the day alone is known.
  return clock.hour + clock.minute === 0 ? day : `${day} ${two(clock.hour)}.${two(clock.minute)}`
}

const NoMeeting = ({ context, row }: Props) => {
  const { t, language } = context
  const last = lastDay(row)
  return (
    <>
      {t('staff:inbox.noMeeting')}
      <span class="soft">
        <span aria-hidden="true">
          {' · '}
          {t('staff:inbox.dueShort', { when: shortDate(wallClock(last), context) })}
        </span>
        <span class="visually-hidden">
          {' · '}
          {t('staff:inbox.due', { when: spokenDay(dayOf(last), language) })}
        </span>
      </span>
    </>
  )
}

/** Of several meetings the next; the last, once all are over. */
const nextIn = (meetings: readonly string[], now: Date): string | undefined =>
  meetings.find(at => untilMeeting(at, now).urgency !== 'past') ?? meetings.at(-1)

/** When the meeting is, or the one that something is still to be found out for. Others stand below it. */
export const MeetingCell = ({ context, row }: Props) => {
  const { t, language, now } = context
  const { meetings = [] } = row
  const { promisedFor } = row
  const isMeeting = promisedFor === row.meetingAt || meetings.some(at => at === promisedFor)
  const meetingAt = (isMeeting ? promisedFor : undefined) ?? nextIn(meetings, now) ?? row.meetingAt
  const task = isMeeting || promisedFor === undefined ? null : <TaskDay context={context} by={promisedFor} />
  if (meetingAt === undefined) return task ?? <NoMeeting context={context} row={row} />
  const { urgency, key, count } = untilMeeting(meetingAt, now)
  return (
    <>
      <time datetime={meetingAt}>
        <span aria-hidden="true">{shortMoment(meetingAt, context)}</span>
        <span class="visually-hidden">{meetingText(meetingAt, language)}</span>
      </time>{' '}
      <span class={`tag ${urgency}`}>{t(`staff:when.short.${key}`, { count })}</span>
      {task}
      <Others context={context} meetings={meetings.filter(at => at !== meetingAt)} />
    </>
  )
}

const Others = ({ context, meetings }: Pick<Props, 'context'> & { meetings: readonly string[] }) =>
  meetings.length === 0 ? null : (
    <span class="hint">
      {context.t('staff:inbox.alsoMeets', {
        days: meetings.map(at => shortDate(wallClock(new Date(at)), context)).join(', '),
      })}
    </span>
  )

const TaskDay = ({ context, by }: Pick<Props, 'context'> & { by: string }) => (
  <span class="hint">
    {context.t('staff:inbox.taskBy', { day: shortDate(wallClock(new Date(by)), context) })}
  </span>
)
