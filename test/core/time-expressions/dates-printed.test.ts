import { describe, expect, it } from 'vitest'
import { addDays, type Day, isoAt, isoDay, weekdayOf } from '../../../src/core/calendar/copenhagen.ts'
import { timesIn } from '../../../src/core/time-expressions/index.ts'

const now = new Date('2026-11-24T09:00:00Z')
const today: Day = { year: 2026, month: 11, day: 24 }
const daysAhead = 730

const da = 'januar februar marts april maj juni juli august september oktober november december'.split(' ')
const en = 'January February March April May June July August September October November December'.split(' ')
const ugedage = 'mandag tirsdag onsdag torsdag fredag lørdag søndag'.split(' ')
const weekdays = 'Monday Tuesday Wednesday Thursday Friday Saturday Sunday'.split(' ')
const ordinal = (day: number): string => {
  const last = day % 10
  if (day > 10 && day < 14) return `${day}th`
  return `${day}${last === 1 ? 'st' : last === 2 ? 'nd' : last === 3 ? 'rd' : 'th'}`
}
const two = (value: number): string => String(value).padStart(2, '0')
const short = (year: number): string => String(year).slice(2)
const weekday = (day: Day, names: readonly string[]): string => names[weekdayOf(day) - 1] ?? ''
const month = (day: Day, names: readonly string[]): string => names[day.month - 1] ?? ''

const withYear: [string, (day: Day) => string][] = [
  ['den 3. december 2026', d => `den ${d.day}. ${month(d, da)} ${d.year}`],
  ['d. 3. december 2026', d => `d. ${d.day}. ${month(d, da)} ${d.year}`],
  ['3. december 2026', d => `Mødet er ${d.day}. ${month(d, da)} ${d.year}`],
  ['torsdag den 3. december 2026', d => `${weekday(d, ugedage)} den ${d.day}. ${month(d, da)} ${d.year}`],
  ['3 dec 2026', d => `${d.day} ${month(d, da).slice(0, 3)} ${d.year}`],
  ['03.12.2026', d => `${two(d.day)}.${two(d.month)}.${d.year}`],
  ['3.12.26', d => `${d.day}.${d.month}.${short(d.year)}`],
  ['3/12/2026', d => `${d.day}/${d.month}/${d.year}`],
  ['3/12-2026', d => `${d.day}/${d.month}-${d.year}`],
  ['d. 3/12 2026', d => `d. ${d.day}/${d.month} ${d.year}`],
  ['03-12-2026', d => `${two(d.day)}-${two(d.month)}-${d.year}`],
  ['2026-12-03', d => isoDay(d)],
  ['3 December 2026', d => `the meeting on ${d.day} ${month(d, en)} ${d.year}`],
  ['3rd of December 2026', d => `the ${ordinal(d.day)} of ${month(d, en)} ${d.year}`],
  ['December 3rd, 2026', d => `${month(d, en)} ${ordinal(d.day)}, ${d.year}`],
  ['December 3, 2026', d => `${month(d, en)} ${d.day}, ${d.year}`],
  ['Thursday 3 December 2026', d => `${weekday(d, weekdays)} ${d.day} ${month(d, en)} ${d.year}`],
]

const withoutYear: [string, (day: Day) => string][] = [
  ['den 3. december', d => `den ${d.day}. ${month(d, da)}`],
  ['d. 3/12', d => `d. ${d.day}/${d.month}`],
  ['torsdag d. 3/12', d => `${weekday(d, ugedage)} d. ${d.day}/${d.month}`],
  ['3rd December', d => `${ordinal(d.day)} ${month(d, en)}`],
  ['December 3rd', d => `${month(d, en)} ${ordinal(d.day)}`],
]

const times: [string, (hour: number, minute: number) => string][] = [
  ['kl. 10.30', (h, m) => `kl. ${h}.${two(m)}`],
  ['kl 10:30', (h, m) => `kl ${two(h)}:${two(m)}`],
  ['klokken 10.30', (h, m) => `klokken ${h}.${two(m)}`],
  ['at 10:30', (h, m) => `at ${h}:${two(m)}`],
  ['10:30 am', (h, m) => `at ${h > 12 ? h - 12 : h}:${two(m)} ${h >= 12 ? 'pm' : 'am'}`],
]

const misread = (cases: Iterable<[string, string]>): string[] => {
  const wrong: string[] = []
  for (const [text, expected] of cases) {
    const read = timesIn(text, now).when?.at
    if (read !== expected) wrong.push(`${text} → ${read}, not ${expected}`)
  }
  return wrong
}

describe('dates printed and read back', () => {
  it.each(withYear)('two years as "%s"', (_name, print) => {
    const days = Array.from({ length: daysAhead }, (_, at) => addDays(today, at + 1))
    const cases = days.map((day): [string, string] => [print(day), isoAt({ ...day, hour: 0, minute: 0 }).iso])
    expect(misread(cases)).toEqual([])
  })

  it.each(withoutYear)('the coming year as "%s", without guessing beyond it', (_name, print) => {
    const days = Array.from({ length: 364 }, (_, at) => addDays(today, at + 1))
    const cases = days.map((day): [string, string] => [print(day), isoAt({ ...day, hour: 0, minute: 0 }).iso])
    expect(misread(cases)).toEqual([])
  })

  it.each(times)('every quarter of the working day as "%s"', (_name, print) => {
    const cases = Array.from({ length: 40 }, (_, at): [string, string] => {
      const [hour, minute] = [8 + Math.floor(at / 4), (at % 4) * 15]
      return [
        `på torsdag ${print(hour, minute)}`,
        isoAt({ year: 2026, month: 11, day: 26, hour, minute }).iso,
      ]
    })
    expect(misread(cases)).toEqual([])
  })

  it('every weekday, from every day of a fortnight, is the coming one', () => {
    for (let start = 0; start < 14; start++) {
      const from = addDays(today, start)
      const noon = new Date(isoAt({ ...from, hour: 12, minute: 0 }).iso)
      ugedage.forEach((name, at) => {
        const ahead = (at + 1 - weekdayOf(from) + 7) % 7 || 7
        const expected = isoAt({ ...addDays(from, ahead), hour: 0, minute: 0 }).iso
        expect(timesIn(`på ${name}`, noon).when?.at).toBe(expected)
        expect(timesIn(`on ${weekdays[at]}`, noon).when?.at).toBe(expected)
      })
    }
  })

  it('days that do not exist are never moved', () => {
    const impossible = [
      '30. februar',
      '31. april',
      '31. juni',
      '31. september',
      '31. november',
      '32. maj',
      'd. 30/2',
      'd. 31/4 2027',
      '29. februar 2027',
      'February 30th',
      '31st of April',
      '31/9',
    ]
    for (const text of impossible)
      expect(timesIn(text, now)).toEqual({ when: undefined, impossibleDate: true })
  })
})
