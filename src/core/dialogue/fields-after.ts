import type { Pack } from '../../../flows/policies/pack.ts'
import { isApplicable } from '../notice/applicable.ts'
import type { FieldName, NoticeFields } from '../notice/fields.ts'

/** `meetingAt` and `meetingUnknown` answer the same question: giving one takes the other away, and a day says more. */
export const withFields = (fields: NoticeFields, more: NoticeFields): NoticeFields => {
  const merged = { ...fields, ...more }
  if (more.meetingAt !== undefined) delete merged.meetingUnknown
  else if (more.meetingUnknown === true) delete merged.meetingAt
  return merged
}

export const withoutField = (fields: NoticeFields, field: FieldName | undefined): NoticeFields => {
  if (field === undefined) return fields
  const kept = { ...fields }
  delete kept[field]
  if (field === 'meetingAt') delete kept.meetingUnknown
  return kept
}

export const withoutFields = (fields: NoticeFields, forgotten: readonly FieldName[] = []): NoticeFields =>
  forgotten.reduce(withoutField, fields)

/** Several meetings have no place where each has to be asked about. */
export const placed = (fields: NoticeFields, pack: Pack | undefined): NoticeFields =>
  pack && !isApplicable('severalMeetings', fields, pack) ? withoutField(fields, 'severalMeetings') : fields
