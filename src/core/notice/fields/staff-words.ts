import { DomainError } from '../../errors.ts'
import { asWritten } from '../../text/as-written.ts'
import { hidesCpr } from './without-cpr.ts'

/**
 * Text that staff write outside an answer. A CPR number in it is not masked without their knowledge: nothing is
 * stored, and they are told to remove it.
 */
export const staffWords = (
  given: string,
  { field, most, required = true }: { field: string; most: number; required?: boolean },
): string => {
  const text = asWritten(given).trim()
  const fault =
    required && text === ''
      ? 'required'
      : text.length > most
        ? 'too_long'
        : hidesCpr(text)
          ? 'cpr'
          : undefined
  if (fault !== undefined) throw new DomainError('invalid_fields', { fields: { [field]: fault } })
  return text
}
