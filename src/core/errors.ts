/**
 * The one family of errors. A code says what happened; `http/middleware/statuses` alone knows which status that is,
 * and the locale namespace `errors` holds the sentence the citizen reads.
 */
export type ErrorCode =
  | 'malformed'
  | 'key_missing'
  | 'not_found'
  | 'wrong_method'
  | 'unknown_municipality'
  | 'choice_not_offered'
  | 'already_sent'
  | 'stale_version'
  | 'not_possible'
  | 'state_invalid'
  | 'too_large'
  | 'wrong_type'
  | 'invalid_fields'
  | 'key_reused'
  | 'too_many'
  | 'guidance_only'
  | 'sending_paused'
  | 'not_signed_in'
  | 'not_allowed'
  | 'not_received'
  | 'closed'
  | 'unavailable'

/** Field name → key in the locale namespace `errors` that says what is wrong and how to mend it. */
export type FieldErrors = Record<string, string>

export class DomainError extends Error {
  readonly code: ErrorCode
  readonly fields?: FieldErrors
  /** Extra facts for the page or problem document, never personal data (`retryAfter` in seconds, `decidedAt` …). */
  readonly facts?: Record<string, string | number>

  constructor(
    code: ErrorCode,
    more: { fields?: FieldErrors; facts?: Record<string, string | number>; cause?: unknown } = {},
  ) {
    super(code, more.cause === undefined ? undefined : { cause: more.cause })
    this.name = 'DomainError'
    this.code = code
    if (more.fields) this.fields = more.fields
    if (more.facts) this.facts = more.facts
  }
}
