import type { FieldErrors } from '../../errors.ts'
import type { Language } from '../../language.ts'
import { longestKept, mask } from '../../privacy/mask.ts'
import { asWritten } from '../../text/as-written.ts'

/**
 * Own words without any CPR number; a CPR number is never stored. A text that is too long to store is refused for its
 * length and comes back unchanged.
 */
export const withoutCpr = (text: string, language: Language): string => {
  const written = asWritten(text)
  return written.trim().length > longestKept ? text : mask(written, language, ['cpr']).text
}

/** Whether the text has a CPR number to remove. */
export const hidesCpr = (text: string): boolean => mask(asWritten(text), 'da', ['cpr']).found.length > 0

/** The same for whatever somebody wrote in a field. */
export const fieldsWithoutCpr = (
  fields: Record<string, unknown>,
  language: Language,
): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(fields).map(([name, value]) => [
      name,
      typeof value === 'string' && name !== 'meetingAt' ? withoutCpr(value, language) : value,
    ]),
  )

/**
 * Contact details are not changed without the writer's knowledge: they are asked to remove the number. A number that
 * is said to be a foreign telephone number stays one.
 */
export const cprFaults = (given: unknown): FieldErrors =>
  Object.fromEntries(
    ['name', 'address', 'phone', 'email']
      .filter(name => hidesCpr(name === 'phone' ? atHome(textOf(given, name)) : textOf(given, name)))
      .map(name => [name, 'cpr']),
  )

const atHome = (phone: string): string => (/^\s*(\+|00)/.test(phone) ? '' : phone)

/** A longer text is refused for its length. */
const longest = 500

const textOf = (given: unknown, name: string): string => {
  const value: unknown = typeof given === 'object' && given !== null ? Reflect.get(given, name) : undefined
  return typeof value === 'string' ? value.slice(0, longest) : ''
}
