import da from '../../../locales/da/lexicon/calendar.json' with { type: 'json' }
import en from '../../../locales/en/lexicon/calendar.json' with { type: 'json' }
import type { Language } from '../language.ts'
import { type Day, dayExists, isoDay, type WallClock, wallClock, weekdayOf } from './copenhagen.ts'

/** We keep our own names of days and months: `Intl` differs with the language data of each runtime. */
const weekdays: Record<Language, readonly string[]> = {
  da: da.weekdays.split(' '),
  en: en.weekdays.split(' '),
}
const months: Record<Language, readonly string[]> = { da: da.months.split(' '), en: en.months.split(' ') }

const two = (n: number): string => String(n).padStart(2, '0')
const monthName = (day: Day, language: Language): string => months[language][day.month - 1] ?? ''

export const weekdayName = (day: Day, language: Language): string =>
  weekdays[language][weekdayOf(day) - 1] ?? ''

const dateWords = (day: Day, language: Language): string =>
  language === 'da'
    ? `${day.day}. ${monthName(day, language)} ${day.year}`
    : `${day.day} ${monthName(day, language)} ${day.year}`

export const dayFromIso = (iso: string): Day => {
  const [year = 0, month = 0, day = 0] = iso.slice(0, 10).split('-').map(Number)
  return { year, month, day }
}

/** Whether this is a day of the calendar, written `2026-11-24`: there is no 31 February. */
export const isIsoDay = (text: string): boolean =>
  /^\d{4}-\d{2}-\d{2}$/.test(text) && dayExists(dayFromIso(text))

/** A day as people say it, from `2026-11-24`: "24. november 2026", "24 November 2026". */
export const spokenDay = (iso: string, language: Language): string => dateWords(dayFromIso(iso), language)

/** A day with its weekday: "torsdag den 26. november 2026", "Thursday 26 November 2026". */
export const spokenWeekday = (day: Day, language: Language): string =>
  language === 'da'
    ? `${weekdayName(day, language)} den ${dateWords(day, language)}`
    : `${weekdayName(day, language)} ${dateWords(day, language)}`

/** A day that is near, as it is named to somebody who is there: "torsdag den 26. november", "Thursday 26 November". */
export const spokenMeetingDay = (day: Day, language: Language): string =>
  language === 'da'
    ? `${weekdayName(day, language)} den ${day.day}. ${monthName(day, language)}`
    : `${weekdayName(day, language)} ${day.day} ${monthName(day, language)}`

/** A time of day: "15.30" in Danish, "15:30" in English. */
export const spokenHour = (
  { hour, minute }: Pick<WallClock, 'hour' | 'minute'>,
  language: Language,
): string => `${two(hour)}${language === 'da' ? '.' : ':'}${two(minute)}`

export const spokenClock = (clock: WallClock, language: Language): string =>
  `${language === 'da' ? 'kl.' : 'at'} ${spokenHour(clock, language)}`

/** A moment in Copenhagen time: "torsdag den 26. november 2026 kl. 10.00". */
export const spokenTime = (at: Date, language: Language): string => {
  const clock = wallClock(at)
  return `${spokenWeekday(clock, language)} ${spokenClock(clock, language)}`
}

/** A time of day with its end: "kl. 13.00 til 14.30", "at 13:00 until 14:30". */
export const spokenUntil = (clock: Pick<WallClock, 'hour' | 'minute'>, language: Language): string =>
  `${{ da, en }[language].until} ${spokenHour(clock, language)}`

/** The Copenhagen day an instant falls on, as `2026-11-26`. */
export const dayOf = (at: Date): string => isoDay(wallClock(at))
