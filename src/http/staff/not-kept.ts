import { DomainError, type FieldErrors } from '../../core/errors.ts'

/** Why a form is shown again: fields are wrong, or somebody else stored a newer version meanwhile. */
export const notKept = (error: unknown): { faults: FieldErrors; stale?: true } => {
  if (!(error instanceof DomainError)) throw error
  if (error.code === 'stale_version') return { faults: {}, stale: true }
  if (error.code !== 'invalid_fields') throw error
  return { faults: error.fields ?? {} }
}
