import { isoAt, wallClock } from '../calendar/copenhagen.ts'
import { fieldKinds, unknownDepartment } from '../notice/field-kinds.ts'
import { type FieldName, type NoticeFields, noticeFields } from '../notice/fields.ts'
import type { Reading, When } from '../understanding/reading.ts'

const isField = (name: string): name is FieldName => Object.hasOwn(fieldKinds, name)

const yes = new Set(['yes', 'true', 'ja'])

const parsedValue = (field: FieldName, value: string): unknown => {
  switch (fieldKinds[field].kind) {
    case 'list':
      return value.split(/[\s,]+/).filter(part => part !== '')
    case 'yesNo':
      return yes.has(value)
    default:
      return field === 'department' && value === 'unknown' ? unknownDepartment : value
  }
}

/** One field from its text form (`remember,hear`, `yes`, `office`); empty when the value is none of the field's. */
export const fieldFromText = (field: string, value: string): NoticeFields => {
  if (!isField(field)) return {}
  const parsed = noticeFields.safeParse({ [field]: parsedValue(field, value) })
  return parsed.success ? parsed.data : {}
}

/** The facts of a notice among the slots of a reading; slots that are no fields are left out. */
export const fieldsFromSlots = (slots: Record<string, string>): NoticeFields =>
  Object.assign({}, ...Object.entries(slots).map(([name, value]) => fieldFromText(name, value)))

/** "kl. 10" said after the day is known: the known day with the new time. */
const withTimeOf = (meetingAt: string, when: When): string => {
  const day = wallClock(new Date(meetingAt))
  const { hour, minute } = wallClock(new Date(when.at))
  return isoAt({ ...day, hour, minute }).iso
}

/** The meeting time a reading gives, joined with the day already known; undefined when it gives none. */
export const meetingFrom = (reading: Reading, known: NoticeFields): NoticeFields => {
  const { when } = reading
  if (!when || when.past) return {}
  if (when.hasDate) return { meetingAt: when.at }
  return known.meetingAt === undefined ? {} : { meetingAt: withTimeOf(known.meetingAt, when) }
}

/** Everything a reading says that belongs in a notice. */
export const givenFields = (reading: Reading, known: NoticeFields): NoticeFields => ({
  ...fieldsFromSlots(reading.slots),
  ...meetingFrom(reading, known),
})
