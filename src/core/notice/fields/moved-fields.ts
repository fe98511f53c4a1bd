import { typedClock } from '../../calendar/typed-clock.ts'
import { dayAndTime } from './meeting-halves.ts'

type OfTheMeeting = { meetingAt?: string; meetingEnd?: string; meetingUnknown?: boolean }

const hourOf = (meetingAt: string | undefined): string | undefined =>
  meetingAt === undefined ? undefined : dayAndTime(meetingAt).time

/** Whether a meeting that is moved still ends at the same hour: on another day yes; at another hour nobody knows. */
export const keepsItsEnd = (before: string | undefined, after: string): boolean =>
  hourOf(before) === hourOf(after)

/**
 * An end that the form showed and the citizen left beside a new beginning stays, unless the meeting would end before
 * it begins.
 */
export const mayEndThere = (meetingEnd: string, meetingAt: string): boolean => {
  const end = typedClock(meetingEnd)
  const begin = typedClock(dayAndTime(meetingAt).time)
  return end === undefined || begin === undefined || minuteOf(end) > minuteOf(begin)
}

const minuteOf = ({ hour, minute }: { hour: number; minute: number }): number => hour * 60 + minute

export const withoutOldEnd = <Fields extends OfTheMeeting>(fields: Fields, before: OfTheMeeting): Fields => {
  const { meetingEnd, meetingAt, ...rest } = fields
  if (meetingAt === undefined || meetingEnd === undefined || meetingEnd !== before.meetingEnd) return fields
  return mayEndThere(meetingEnd, meetingAt) ? fields : ({ ...rest, meetingAt } as Fields)
}

/** A meeting that was moved is the same meeting at another time. */
export const movedFields = <Fields extends OfTheMeeting>(fields: Fields, movedTo: string) => {
  const { meetingUnknown: _meetingUnknown, meetingEnd, ...rest } = fields
  const isKept = meetingEnd !== undefined && keepsItsEnd(fields.meetingAt, movedTo)
  return { ...rest, ...(isKept && { meetingEnd }), meetingAt: movedTo }
}
