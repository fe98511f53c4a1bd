import { wallClock, weekdayOf } from '../calendar/copenhagen.ts'
import type { Translate } from '../language.ts'

const two = (n: number): string => String(n).padStart(2, '0')

/** "torsdag den 26. november 2026", in Copenhagen time. */
export const dayInWords = (iso: string, translate: Translate): string => {
  const clock = wallClock(new Date(iso))
  return translate('letters:date.day', {
    weekday: translate(`letters:date.weekday.${weekdayOf(clock)}`),
    day: clock.day,
    month: translate(`letters:date.month.${clock.month}`),
    year: clock.year,
  })
}

/** "torsdag den 26. november 2026 kl. 10.00", in Copenhagen time. */
export const momentInWords = (iso: string, translate: Translate): string => {
  const clock = wallClock(new Date(iso))
  return translate('letters:date.moment', {
    day: dayInWords(iso, translate),
    hour: two(clock.hour),
    minute: two(clock.minute),
  })
}
