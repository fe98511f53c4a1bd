import { addDays, type Day, isoDay } from './copenhagen.ts'

/** Gregorian Easter Sunday (Gauss, as given by Meeus). */
export const easterSunday = (year: number): Day => {
  const a = year % 19
  const b = Math.floor(year / 100)
  const c = year % 100
  const d = Math.floor(b / 4)
  const e = b % 4
  const g = Math.floor((8 * b + 13) / 25)
  const h = (19 * a + b - d - g + 15) % 30
  const i = Math.floor(c / 4)
  const k = c % 4
  const l = (32 + 2 * e + 2 * i - h - k) % 7
  const m = Math.floor((a + 11 * h + 19 * l) / 433)
  const month = Math.floor((h + l - 7 * m + 90) / 25)
  const day = (h + l - 7 * m + 33 * month + 19) % 32
  return { year, month, day }
}

/** Days from Easter Sunday: Maundy Thursday, Good Friday, Easter, Easter Monday, Ascension, Whit Sunday and Monday. */
const fromEaster = [-3, -2, 0, 1, 39, 49, 50]
const greatPrayerDay = 26

/** Store Bededag was a public holiday up to and with 2023 (abolished by Act no. 214 of 2023). */
const lastYearOfGreatPrayerDay = 2023

const fixed = (year: number): Day[] => [
  { year, month: 1, day: 1 },
  { year, month: 12, day: 25 },
  { year, month: 12, day: 26 },
]

/** Not public holidays by law, but days on which municipal offices are closed. */
export type ClosingDay = { month: number; day: number }
export const usualClosingDays: readonly ClosingDay[] = [
  { month: 6, day: 5 },
  { month: 12, day: 24 },
  { month: 12, day: 31 },
]

/** Danish public holidays of a year as `YYYY-MM-DD`, in order. */
export const publicHolidays = (year: number): string[] => {
  const easter = easterSunday(year)
  const movable = year <= lastYearOfGreatPrayerDay ? [...fromEaster, greatPrayerDay] : fromEaster
  return [...fixed(year), ...movable.map(days => addDays(easter, days))].map(isoDay).sort()
}
