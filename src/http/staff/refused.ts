import { DomainError, type FieldErrors } from '../../core/errors.ts'
import type { Translate } from '../../core/language.ts'

/** A form that could not be done: what was pressed, what is wrong by field, and all that stood in it. */
export type Refused = {
  act: string
  fields: FieldErrors
  typed: Readonly<Record<string, string>>
  chosen: readonly string[]
}

/** Why a form is shown again with all that was typed; every other error goes on. */
export const refusedIn = (error: unknown, form: URLSearchParams): Refused => {
  if (!(error instanceof DomainError) || error.code !== 'invalid_fields') throw error
  return {
    act: form.get('act') ?? '',
    fields: error.fields ?? {},
    typed: Object.fromEntries(form),
    chosen: form.getAll('chosen').flatMap(value => value.split(' ').filter(part => part !== '')),
  }
}

/** What was refused, where it was one of these acts. */
export const refusedBy = (refused: Refused | undefined, ...acts: readonly string[]): Refused | undefined =>
  refused !== undefined && acts.includes(refused.act) ? refused : undefined

const worded: Record<string, readonly string[]> = {
  note: ['required', 'too_long', 'invalid'],
  why: ['required', 'too_long', 'not_returned'],
  name: ['required', 'too_long', 'too_many'],
  on: ['invalid'],
  to: ['invalid'],
  setting: ['invalid'],
  represented: ['required', 'too_long'],
  need: ['unopened', 'danger_unread'],
  words: ['danger_unread', 'more_since'],
  terms: ['taken_back'],
  chosen: ['required', 'too_many'],
  parts: ['too_many', 'not_their_words'],
}

/** What is wrong with a field of an act, in words. A CPR number is named in whatever field it stands. */
export const refusedWords = (name: string, key: string, t: Translate): string => {
  if (key === 'cpr') return t('staff:fault.note.cpr')
  return t(worded[name]?.includes(key) ? `staff:fault.${name}.${key}` : 'staff:decision.fault.any.other')
}
