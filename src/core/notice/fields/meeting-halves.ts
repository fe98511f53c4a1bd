import { isoDay, wallClock } from '../../calendar/copenhagen.ts'
import type { FieldErrors } from '../../errors.ts'
import { meetingOf } from './form-fields.ts'

const two = (number: number) => String(number).padStart(2, '0')

/** A moment as the two fields of a form show it, in Copenhagen time; midnight means that no time is known. */
export const dayAndTime = (iso: string): { day: string; time: string } => {
  const clock = wallClock(new Date(iso))
  const midnight = clock.hour === 0 && clock.minute === 0
  return { day: isoDay(clock), time: midnight ? '' : `${two(clock.hour)}:${two(clock.minute)}` }
}

type Moved = { movedTo?: string; faults: FieldErrors }

/**
 * The time of a meeting after staff typed a move. Day and time make one moment: the half that was left empty stays as
 * it was. Nothing typed means no move. An impossible time, or the old one, is a fault of what was typed.
 */
export const movedMeeting = (
  typed: { day: string; time: string },
  { before, now }: { before: string | undefined; now: Date },
): Moved => {
  const [day, time] = [typed.day.trim(), typed.time.trim()]
  if (day === '' && time === '') return { faults: {} }
  const half = day === '' ? 'movedTime' : 'movedDay'
  const as = before === undefined ? { day: '', time: '' } : dayAndTime(before)
  const { fields, errors } = meetingOf({ meetingDay: day || as.day, meetingTime: time || as.time }, now)
  const movedTo = fields.meetingAt
  if (movedTo === undefined) return { faults: asMoved(errors, half) }
  const stays = before !== undefined && Date.parse(movedTo) === Date.parse(before)
  return stays ? { faults: { [half]: 'not_moved' } } : { movedTo, faults: {} }
}

/**
 * If the day is unchanged, the fault is shown at the time, which is what was typed. A missing half is shown at the
 * day.
 */
const asMoved = ({ meetingDay, meetingTime }: FieldErrors, half: 'movedDay' | 'movedTime'): FieldErrors => ({
  ...(meetingDay !== undefined && { [meetingDay === 'day_missing' ? 'movedDay' : half]: meetingDay }),
  ...(meetingTime !== undefined && { movedTime: meetingTime }),
})
