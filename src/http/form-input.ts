import { isoDay, wallClock } from '../core/calendar/copenhagen.ts'
import { fieldKinds } from '../core/notice/field-kinds.ts'
import type { FormInput } from '../core/notice/form-fields.ts'

const names = [...Object.keys(fieldKinds), 'meetingDay', 'meetingTime']

/** The fields of a notice among what was posted; everything else in the form is not ours to read. */
export const noticeInput = (form: URLSearchParams): FormInput =>
  Object.fromEntries(
    names
      .filter(name => form.has(name))
      .map(name => {
        const values = form.getAll(name)
        return [name, values.length > 1 ? values : values[0]]
      }),
  )

const two = (number: number) => String(number).padStart(2, '0')

/** A moment as the two fields of a form show it, in Copenhagen time; midnight means that no time is known. */
export const dayAndTime = (iso: string): { day: string; time: string } => {
  const clock = wallClock(new Date(iso))
  const midnight = clock.hour === 0 && clock.minute === 0
  return { day: isoDay(clock), time: midnight ? '' : `${two(clock.hour)}:${two(clock.minute)}` }
}
