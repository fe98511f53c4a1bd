import { describe, expect, it } from 'vitest'
import { silentOn } from '../../../flows/policies/silent.ts'
import { easterSunday, publicHolidays } from '../../../src/core/calendar/holidays.ts'
import {
  dueWithoutMeeting,
  isAfterHoursBefore,
  isOfficeOpen,
  leadTime,
  sendBefore,
} from '../../../src/core/calendar/lead-time.ts'
import { dayFromIso, dayOf, spokenDay, spokenTime } from '../../../src/core/calendar/spoken.ts'
import { isWorkingDay, workingDaysFrom, workingDaysUntil } from '../../../src/core/calendar/working-days.ts'

const day = dayFromIso
const silent = silentOn('kolding_page')
const fiveDays = { ...silent, notice: { ...silent.notice, minWorkingDays: 5 } }

describe('Danish holidays', () => {
  it.each([
    [2024, '2024-03-31'],
    [2025, '2025-04-20'],
    [2026, '2026-04-05'],
    [2027, '2027-03-28'],
    [2038, '2038-04-25'],
  ])('Easter of %i is %s', (year, easter) => {
    expect(easterSunday(year)).toEqual(day(easter))
  })

  it('are these in 2026', () => {
    expect(publicHolidays(2026)).toEqual([
      '2026-01-01',
      '2026-04-02',
      '2026-04-03',
      '2026-04-05',
      '2026-04-06',
      '2026-05-14',
      '2026-05-24',
      '2026-05-25',
      '2026-12-25',
      '2026-12-26',
    ])
  })

  it('had Store Bededag up to 2023 and not since', () => {
    expect(publicHolidays(2023)).toContain('2023-05-05')
    expect(publicHolidays(2024)).not.toContain('2024-04-26')
  })
})

describe('working days', () => {
  it('leave out weekends, holidays and the days offices close', () => {
    expect(isWorkingDay(day('2026-11-26'))).toBe(true)
    expect(isWorkingDay(day('2026-11-28'))).toBe(false)
    expect(isWorkingDay(day('2026-04-06'))).toBe(false)
    for (const closed of ['2026-06-05', '2026-12-24', '2026-12-31'])
      expect(isWorkingDay(day(closed))).toBe(false)
    expect(isWorkingDay(day('2026-06-05'), [])).toBe(true)
  })

  it('are counted back over Easter', () => {
    expect(workingDaysFrom(day('2026-04-08'), -2)).toEqual(day('2026-04-01'))
    expect(workingDaysUntil(day('2026-04-01'), day('2026-04-08'))).toBe(2)
  })

  it('are counted forward over Christmas', () => {
    expect(workingDaysFrom(day('2026-12-23'), 1)).toEqual(day('2026-12-28'))
  })
})

describe('when it must be sent', () => {
  const meetingAt = new Date('2026-12-10T09:00:00Z')

  it('is before the meeting where no number of days is stated', () => {
    expect(sendBefore(meetingAt, silent)).toEqual(meetingAt)
    expect(leadTime({ meetingAt, now: new Date('2026-11-24T10:00:00Z') }, silent).status).toBe('in_time')
  })

  it('is the end of the fifth working day before where five are stated', () => {
    const last = sendBefore(meetingAt, fiveDays)
    expect(last.toISOString()).toBe('2026-12-03T23:00:00.000Z')
    expect(leadTime({ meetingAt, now: new Date('2026-12-03T20:00:00Z') }, fiveDays)).toMatchObject({
      status: 'in_time',
      workingDaysLeft: 5,
    })
    expect(leadTime({ meetingAt, now: new Date('2026-12-04T08:00:00Z') }, fiveDays).status).toBe('too_late')
  })

  it('is short when the meeting is tomorrow', () => {
    expect(leadTime({ meetingAt, now: new Date('2026-12-09T09:00:00Z') }, silent).status).toBe('short')
  })

  it('is past once the meeting has begun', () => {
    expect(leadTime({ meetingAt, now: meetingAt }, silent).status).toBe('past')
  })

  it('is, without a date, some working days after it came', () => {
    const due = dueWithoutMeeting(new Date('2026-12-22T10:00:00Z'), 3)
    expect(dayOf(new Date(due.getTime() - 1))).toBe('2026-12-29')
  })
})

describe('office hours', () => {
  it('are working days from nine to three', () => {
    expect(isOfficeOpen(new Date('2026-11-24T09:00:00Z'))).toBe(true)
    expect(isOfficeOpen(new Date('2026-11-24T18:00:00Z'))).toBe(false)
    expect(isOfficeOpen(new Date('2026-11-28T10:00:00Z'))).toBe(false)
  })

  it('say when nobody may read a mail before the meeting', () => {
    const meetingAt = new Date('2026-11-25T08:00:00Z')
    expect(isAfterHoursBefore({ meetingAt, now: new Date('2026-11-24T18:00:00Z') })).toBe(true)
    expect(isAfterHoursBefore({ meetingAt, now: new Date('2026-11-24T10:00:00Z') })).toBe(false)
    const monday = new Date('2026-11-30T13:00:00Z')
    expect(isAfterHoursBefore({ meetingAt: monday, now: new Date('2026-11-28T12:00:00Z') })).toBe(false)
  })
})

describe('dates as they are spoken', () => {
  const at = new Date('2026-11-26T09:00:00Z')

  it('are the same whatever zone the machine stands in', () => {
    expect(spokenTime(at, 'da')).toBe('torsdag den 26. november 2026 kl. 10.00')
    expect(spokenTime(at, 'en')).toBe('Thursday 26 November 2026 at 10:00')
    expect(spokenDay('2026-06-05', 'da')).toBe('5. juni 2026')
    expect(dayOf(new Date('2026-06-30T22:30:00Z'))).toBe('2026-07-01')
  })
})
