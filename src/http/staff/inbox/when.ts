import { compareDays, type Day, wallClock } from '../../../core/calendar/copenhagen.ts'

export type Urgency = 'past' | 'today' | 'soon' | 'later'

const dayNumber = ({ year, month, day }: Day): number =>
  Math.round(Date.UTC(year, month - 1, day) / 86_400_000)

type Until = { urgency: Urgency; key: 'past' | 'today' | 'tomorrow' | 'inDays'; count: number }

/** "møde om 2 dage", and "om 2 dage" under a heading that says "Møde", by the days of the calendar and not by hours: what staff plan by. */
export const untilMeeting = (meetingAt: string, now: Date): Until => {
  const [meeting, today] = [wallClock(new Date(meetingAt)), wallClock(now)]
  const count = dayNumber(meeting) - dayNumber(today)
  if (compareDays(meeting, today) < 0) return { urgency: 'past', key: 'past', count }
  if (count === 0) return { urgency: 'today', key: 'today', count }
  if (count === 1) return { urgency: 'today', key: 'tomorrow', count }
  return { urgency: count <= 3 ? 'soon' : 'later', key: 'inDays', count }
}
