import { fieldKinds } from '../../core/notice/fields/field-kinds.ts'
import type { FormInput } from '../../core/notice/fields/form-fields.ts'
import type { Problem } from '../pages/layout/fields.tsx'

/** What was typed in a form, and what of it was not taken. */
export type FormTyped = {
  input: FormInput
  faults?: Record<string, string>
  problem?: Problem | undefined
}

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
