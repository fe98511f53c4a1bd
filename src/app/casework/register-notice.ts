import { DomainError } from '../../core/errors.ts'
import { readContact } from '../../core/notice/fields/contact-faults.ts'
import type { FormInput } from '../../core/notice/fields/form-fields.ts'
import { hidesCpr } from '../../core/notice/fields/without-cpr.ts'
import { assertMay, handlerOf } from '../access/staff-access.ts'
import { fillForm } from '../conversation/fill-form.ts'
import type { StaffUseCase } from '../deps.ts'
import type { Submitted } from '../notice/status.ts'
import { submitNotice } from '../notice/submit-notice.ts'
import { writeAudit } from '../records/notice-record.ts'

export type RegisterInput = {
  municipality: string
  /** The sealed start of this form: posting the same form twice makes one notice. */
  state: string
  input: FormInput
  contact: unknown
  /** The idempotency key, hidden in the form. */
  key: string
}

/**
 * Registers a wish that was said aloud, at the desk or on the telephone, as a notice like any other (duties 20), with
 * the employee who wrote it down. The citizen gets the receipt on paper or in the way they chose.
 */
export const registerNotice: StaffUseCase<RegisterInput, Submitted> = async (
  deps,
  actor,
  { municipality, state, input, contact, key },
) => {
  assertMay(deps, actor, { municipality, roles: ['handle'] })
  assertNoCpr(input, contact)
  const { turn } = await fillForm(deps, { municipality, state, input }).catch(error => {
    throw withContactFaults(error, contact)
  })
  const submitted = await submitNotice(deps, {
    state: turn.state,
    contact,
    confirmed: true,
    key,
    municipality,
    registeredBy: handlerOf(actor),
  })
  await writeAudit(deps, {
    municipality,
    actor,
    action: 'register_notice',
    subject: submitted.receipt.reference,
  })
  return submitted
}

/**
 * A CPR number that staff type is reported to them, and nothing is stored until they remove it. One that a citizen
 * types is masked, because nobody sits beside them.
 */
const assertNoCpr = (input: RegisterInput['input'], contact: unknown) => {
  const faults = Object.fromEntries(
    Object.entries(input)
      .filter(([, text]) => [text ?? ''].flat().some(hidesCpr))
      .map(([name]): [string, string] => [name, 'cpr']),
  )
  if (Object.keys(faults).length > 0)
    throw withContactFaults(new DomainError('invalid_fields', { fields: faults }), contact)
}

/** All faults are reported at once: nobody at a desk should have to send the form twice. */
const withContactFaults = (error: unknown, contact: unknown): unknown => {
  if (!(error instanceof DomainError) || error.code !== 'invalid_fields') return error
  const read = readContact(contact)
  return 'faults' in read
    ? new DomainError('invalid_fields', { fields: { ...error.fields, ...read.faults } })
    : error
}
