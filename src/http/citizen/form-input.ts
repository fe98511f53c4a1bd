import { fieldKinds } from '../../core/notice/fields/field-kinds.ts'
import type { FormInput } from '../../core/notice/fields/form-fields.ts'

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
