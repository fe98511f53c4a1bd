import { fieldKinds } from '../../core/notice/fields/field-kinds.ts'
import type { FormInput } from '../../core/notice/fields/form-fields.ts'
import type { Problem } from '../pages/layout/fields.tsx'

/** What was typed in a form, and which of it was not accepted. */
export type FormTyped = {
  input: FormInput
  faults?: Record<string, string>
  problem?: Problem | undefined
}

const names = [...Object.keys(fieldKinds), 'meetingDay', 'meetingTime']

/** The fields of a notice among the posted values; the rest of the form is not read here. */
export const noticeInput = (form: URLSearchParams): FormInput =>
  Object.fromEntries(
    names
      .filter(name => form.has(name))
      .map(name => {
        const values = form.getAll(name)
        return [name, values.length > 1 ? values : values[0]]
      }),
  )
