import type { StatusView } from '../../app/notice/status.ts'
import { DomainError } from '../../core/errors.ts'
import { fieldKinds, readyValues } from '../../core/notice/fields/field-kinds.ts'
import type { FieldName, NoticeFields } from '../../core/notice/fields/field-schema.ts'
import { type FormInput, fieldsFromForm } from '../../core/notice/fields/form-fields.ts'
import { dayAndTime } from '../../core/notice/fields/meeting-halves.ts'
import { mayEndThere } from '../../core/notice/fields/moved-fields.ts'
import { changeable } from '../pages/notice/changeable.ts'
import { noticeInput } from './form-input.ts'

/** A page that was open during an upgrade lacks the newest fields: they are left unchanged. */
const isOnThePage = (form: URLSearchParams, name: string): boolean => {
  const field = name as FieldName
  const isText = fieldKinds[field].kind === 'words' && readyValues(field).length === 0
  return form.has(name) || !isText
}

/**
 * The box "I do not know" ticked beside an unchanged day or time removes both. Beside a changed time, the time
 * counts.
 */
const asTicked = (form: URLSearchParams, { fields }: StatusView): FormInput => {
  const input = noticeInput(form)
  if (!form.get('meetingUnknown') || fields.meetingAt === undefined) return input
  const { day, time } = dayAndTime(fields.meetingAt)
  const stood = (typed: FormInput[string], before: string) => (typed ?? '') === '' || typed === before
  const isAsBefore = stood(input.meetingDay, day) && stood(input.meetingTime, time)
  return isAsBefore ? { ...input, meetingDay: '', meetingTime: '' } : input
}

/** An end that is still in the form counts for a new beginning too, if it is possible there. */
const endLeft = (
  { meetingAt, meetingEnd }: Pick<NoticeFields, 'meetingAt' | 'meetingEnd'>,
  before: Pick<NoticeFields, 'meetingEnd'>,
): Record<string, unknown> =>
  meetingAt !== undefined &&
  meetingEnd !== undefined &&
  meetingEnd === before.meetingEnd &&
  mayEndThere(meetingEnd, meetingAt)
    ? { meetingEnd }
    : {}

/**
 * The fields of the change form as posted. One that was emptied, or does not apply to what is now to be recorded, is
 * removed. Throws `invalid_fields`.
 */
export const changedFields = (
  form: URLSearchParams,
  { view, now }: { view: StatusView; now: Date },
): Record<string, unknown> => {
  const { fields, errors } = fieldsFromForm(asTicked(form, view), now)
  if (Object.keys(errors).length > 0) throw new DomainError('invalid_fields', { fields: errors })
  const given: Record<string, unknown> = fields
  const before: Record<string, unknown> = view.fields
  const { onBehalfOf } = view.fields
  const shown: string[] = [
    ...changeable({ medium: fields.medium ?? view.fields.medium, onBehalfOf }, [...form.keys()]),
    'meetingUnknown',
  ]
  const changes = Object.fromEntries(
    [...new Set([...shown, ...changeable(view.fields)])]
      .filter(name => isOnThePage(form, name))
      .map((name): [string, unknown] => [name, shown.includes(name) ? (given[name] ?? null) : null])
      .filter(([name, value]) => JSON.stringify(value) !== JSON.stringify(before[name] ?? null)),
  )
  return { ...changes, ...(changes.meetingAt != null && endLeft(fields, view.fields)) }
}
