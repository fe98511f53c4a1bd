import { DomainError, type FieldErrors } from '../../core/errors.ts'
import type { StatusCredential } from '../pages/notice/status-credential.tsx'
import { afterHash } from './pasted-link.ts'

/** Reference and code, or the token of the link, as posted; or what is missing. */
export const credentialFrom = (form: URLSearchParams): StatusCredential => {
  const typed = (form.get('reference') ?? '').trim()
  // Without a script the whole link can be pasted as the reference: the part after # is the token.
  const token = form.get('token') || afterHash(typed)
  if (token) return { token: token.slice(0, 200) }
  const reference = typed.slice(0, 100)
  const code = (form.get('code') ?? '').trim().slice(0, 100)
  const faults: FieldErrors = {
    ...(!reference && { reference: 'required' }),
    ...(!code && { code: 'required' }),
  }
  if (Object.keys(faults).length > 0) throw new DomainError('invalid_fields', { fields: faults })
  return { reference, code }
}
