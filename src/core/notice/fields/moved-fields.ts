import { dayAndTime } from './meeting-halves.ts'

type OfTheMeeting = { meetingAt?: string; meetingEnd?: string; meetingUnknown?: boolean }

const hourOf = (meetingAt: string | undefined): string | undefined =>
  meetingAt === undefined ? undefined : dayAndTime(meetingAt).time

/** Whether a meeting that is moved there still ends where it did: on another day it does, at another hour nobody knows. */
export const keepsItsEnd = (before: string | undefined, after: string): boolean =>
  hourOf(before) === hourOf(after)

/** An end that was left in a form beside another beginning is not the end of that meeting. */
export const withoutOldEnd = <Fields extends OfTheMeeting>(fields: Fields, before: OfTheMeeting): Fields => {
  const { meetingEnd, meetingAt, ...rest } = fields
  const isMoved = meetingAt !== undefined && !keepsItsEnd(before.meetingAt, meetingAt)
  const isOld = isMoved && meetingEnd !== undefined && meetingEnd === before.meetingEnd
  return isOld ? ({ ...rest, meetingAt } as Fields) : fields
}

/** A meeting that was moved is the same meeting at another time. */
export const movedFields = <Fields extends OfTheMeeting>(fields: Fields, movedTo: string) => {
  const { meetingUnknown: _meetingUnknown, meetingEnd, ...rest } = fields
  const isKept = meetingEnd !== undefined && keepsItsEnd(fields.meetingAt, movedTo)
  return { ...rest, ...(isKept && { meetingEnd }), meetingAt: movedTo }
}
