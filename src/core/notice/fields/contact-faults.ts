import type { FieldErrors } from '../../errors.ts'
import { asWritten } from '../../text/as-written.ts'
import { type Contact, contact as contactSchema } from './field-schema.ts'
import { cprFaults } from './without-cpr.ts'

/**
 * The parsed contact, or all that is wrong by field: the chosen way to reply needs its address, and a CPR number may
 * stand nowhere.
 */
export const readContact = (given: unknown): { contact: Contact } | { faults: FieldErrors } => {
  const read = asInSchema(given)
  const faults = { ...cprFaults(given), ...('faults' in read && read.faults) }
  return 'contact' in read && Object.keys(faults).length === 0 ? read : { faults }
}

const asInSchema = (given: unknown): { contact: Contact } | { faults: FieldErrors } => {
  const parsed = contactSchema.safeParse(typeof given === 'object' && given !== null ? dropEmpty(given) : {})
  if (!parsed.success)
    return { faults: { ...missingAddress(given), ...faultsOf(parsed.error.issues, given) } }
  const faults = missingAddress(parsed.data)
  return Object.keys(faults).length > 0 ? { faults } : { contact: parsed.data }
}

/** The address that the chosen way needs, also when something else is wrong: all faults are told at once. */
const missingAddress = (given: unknown): FieldErrors => {
  if (!isGiven(given, 'reply')) return {}
  const { reply } = given as { reply: unknown }
  const needed = reply === 'letter' ? 'address' : reply
  if (needed !== 'email' && needed !== 'phone' && needed !== 'address') return {}
  return isGiven(given, needed) ? {} : { [needed]: 'required' }
}

/** A plain form posts every field, empty ones as empty strings. Half of a surrogate pair cannot be stored. */
const dropEmpty = (given: object): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(given)
      .map(([name, value]) => [name, typeof value === 'string' ? asWritten(value) : value])
      .filter(([, value]) => typeof value !== 'string' || value.trim() !== ''),
  )

type Issue = { code?: string; path: PropertyKey[]; keys?: string[] }

/** Field → what is wrong, in the words the locale namespace `errors` knows. */
export const faultsOf = (issues: readonly Issue[], given: unknown): FieldErrors => {
  const faults: FieldErrors = {}
  for (const issue of issues)
    for (const name of issue.keys ?? [String(issue.path[0] ?? 'body')])
      faults[name.slice(0, 100)] ??= isGiven(given, name) ? faultOf(issue) : 'required'
  return faults
}

const faultOf = (issue: Issue): string => {
  if (issue.code === 'unrecognized_keys') return 'unknown'
  if (issue.code === 'too_big') return 'too_long'
  if (issue.code === 'too_small') return 'required'
  return 'invalid'
}

const isGiven = (given: unknown, name: string): boolean =>
  typeof given === 'object' && given !== null && Reflect.get(given, name) !== undefined
