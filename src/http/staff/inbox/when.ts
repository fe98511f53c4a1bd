import { compareDays, type Day, wallClock } from '../../../core/calendar/copenhagen.ts'
import type { Translate } from '../../../core/language.ts'

export type Urgency = 'past' | 'today' | 'soon' | 'later'

const dayNumber = ({ year, month, day }: Day): number =>
  Math.round(Date.UTC(year, month - 1, day) / 86_400_000)

/** "møde om 2 dage", by calendar days and not by hours: that is how staff plan. */
export const untilMeeting = (
  meetingAt: string,
  now: Date,
  t: Translate,
): { urgency: Urgency; words: string } => {
  const [meeting, today] = [wallClock(new Date(meetingAt)), wallClock(now)]
  const days = dayNumber(meeting) - dayNumber(today)
  if (compareDays(meeting, today) < 0) return { urgency: 'past', words: t('staff:when.past') }
  if (days === 0) return { urgency: 'today', words: t('staff:when.today') }
  if (days === 1) return { urgency: 'today', words: t('staff:when.tomorrow') }
  return { urgency: days <= 3 ? 'soon' : 'later', words: t('staff:when.inDays', { count: days }) }
}
