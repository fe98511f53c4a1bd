import { describe, expect, test } from 'vitest'
import { meetingSpan } from '../../../src/core/notice/fields/field-text.ts'
import { meetingEnds } from '../../../src/core/notice/fields/meeting-ends.ts'
import { movedFields, withoutOldEnd } from '../../../src/core/notice/fields/moved-fields.ts'

const thursday = { meetingAt: '2026-12-03T13:00:00+01:00', meetingEnd: '14.00' }
const fridayAtOne = '2026-12-04T13:00:00+01:00'
const thursdayAtThree = '2026-12-03T15:00:00+01:00'

describe('the end of a meeting', () => {
  test('goes along to another day', () => {
    expect(movedFields(thursday, fridayAtOne)).toEqual({ meetingAt: fridayAtOne, meetingEnd: '14.00' })
  })

  test('is gone at another hour, which nobody has said the end of', () => {
    expect(movedFields(thursday, thursdayAtThree)).toEqual({ meetingAt: thursdayAtThree })
  })

  test('that was left in a form stays, but where the meeting would be over before it begins', () => {
    const left = { ...thursday, meetingAt: thursdayAtThree }
    expect(withoutOldEnd(left, thursday)).toEqual({ meetingAt: thursdayAtThree })
    const earlier = { ...thursday, meetingAt: '2026-12-03T12:30:00+01:00' }
    expect(withoutOldEnd(earlier, thursday)).toEqual(earlier)
    expect(withoutOldEnd({ ...left, meetingEnd: '16.00' }, thursday)).toHaveProperty('meetingEnd', '16.00')
  })

  test('is a moment for calendars, where it comes after the beginning', () => {
    expect(meetingEnds(thursday.meetingAt, '14.00')).toBe('2026-12-03T14:00:00+01:00')
    expect(meetingEnds(thursday.meetingAt, '12.00')).toBeUndefined()
    expect(meetingEnds(thursday.meetingAt, 'ved frokost')).toBeUndefined()
  })

  test('is told with its beginning in the language of the reader, where it is a time of day', () => {
    expect(meetingSpan(thursday, 'da')).toBe('torsdag den 3. december 2026 kl. 13.00 til 14.00')
    expect(meetingSpan(thursday, 'en')).toBe('Thursday 3 December 2026 at 13:00 until 14:00')
    expect(meetingSpan({ ...thursday, meetingEnd: 'ved frokost' }, 'da')).toMatch(/13\.00$/)
  })
})
