import { isField } from '../../../flows/fields.ts'
import { isoAt, wallClock } from '../calendar/copenhagen.ts'
import { fieldKinds, unknownDepartment } from '../notice/field-kinds.ts'
import { type FieldName, type NoticeFields, noticeFields } from '../notice/fields.ts'
import type { Heard } from './heard.ts'
import { isMidnight, joinedMoment } from './joined-moment.ts'
import { hourInstead, isOfficeHour, timeFault } from './time-fault.ts'

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
  const parsed = noticeFields.shape[field].safeParse(parsedValue(field, value))
  return parsed.success ? { [field]: parsed.data } : {}
}

/** The facts of a notice among the slots of a reading; slots that are no fields are left out. */
export const fieldsFromSlots = (slots: Record<string, string>): NoticeFields =>
  Object.assign({}, ...Object.entries(slots).map(([name, value]) => fieldFromText(name, value)))

const hourAlone = /^\s*(?:kl\.?\s*)?(\d{1,2})\s*\.?\s*$/i
/** "10" after a day without a time, "not 9 but 10" after one with another: the hour, when offices are open. */
const hourOfKnownDay = ({ reading, text, conversation: { fields } }: Heard): string | undefined => {
  const { meetingAt } = fields
  if (meetingAt === undefined) return undefined
  const alone = isMidnight(meetingAt) ? Number(hourAlone.exec(text)?.[1] ?? Number.NaN) : Number.NaN
  const hour = hourInstead(reading, text) ?? alone
  return isOfficeHour(hour) ? isoAt({ ...wallClock(new Date(meetingAt)), hour, minute: 0 }).iso : undefined
}

/** The meeting time a message gives, joined with the day already known; empty when it gives none. */
export const meetingFrom = (heard: Heard): NoticeFields => {
  const { when } = heard.reading
  const hour = when === undefined ? hourOfKnownDay(heard) : undefined
  if (hour !== undefined) return { meetingAt: hour }
  if (!when || timeFault(heard) !== undefined) return {}
  const meetingAt = when.hasDate ? when.at : joinedMoment(heard)
  return meetingAt === undefined ? {} : { meetingAt }
}

/** Everything a message says that belongs in a notice. */
export const givenFields = (heard: Heard): NoticeFields => {
  const fields = { ...fieldsFromSlots(heard.reading.slots), ...meetingFrom(heard) }
  return isOpenEnded(fields, heard) ? { ...fields, meetingUnknown: true } : fields
}

/** "Alle mine møder i december", where the time is asked for: which they are, and no time of one. */
const isOpenEnded = ({ severalMeetings, meetingAt }: NoticeFields, { conversation }: Heard): boolean =>
  severalMeetings !== undefined && meetingAt === undefined && conversation.asking === 'meetingAt'
