import { compareDays, type Day, wallClock } from '../../../core/calendar/copenhagen.ts'
import type { Translate } from '../../../core/language.ts'

export type Urgency = 'past' | 'today' | 'soon' | 'later'

const dayNumber = ({ year, month, day }: Day): number =>
  Math.round(Date.UTC(year, month - 1, day) / 86_400_000)

/** "møde om 2 dage", and "om 2 dage" under a heading that says "Møde", by the days of the calendar and not by hours: what staff plan by. */
export const untilMeeting = (
  meetingAt: string,
  now: Date,
  t: Translate,
): { urgency: Urgency; words: string; short: string } => {
  const [meeting, today] = [wallClock(new Date(meetingAt)), wallClock(now)]
  const days = dayNumber(meeting) - dayNumber(today)
  const said = (urgency: Urgency, key: 'past' | 'today' | 'tomorrow' | 'inDays') => ({
    urgency,
    words: t(`staff:when.${key}`, { count: days }),
    short: t(`staff:when.short.${key}`, { count: days }),
  })
  if (compareDays(meeting, today) < 0) return said('past', 'past')
  if (days === 0) return said('today', 'today')
  if (days === 1) return said('today', 'tomorrow')
  return said(days <= 3 ? 'soon' : 'later', 'inDays')
}
