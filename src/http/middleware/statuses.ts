import type { ContentfulStatusCode } from 'hono/utils/http-status'
import type { ErrorCode } from '../../core/errors.ts'

/** The only place that maps an error to its HTTP status (architecture.md 4). */
export const statusOf: Record<ErrorCode, ContentfulStatusCode> = {
  malformed: 400,
  key_missing: 400,
  not_signed_in: 401,
  not_allowed: 403,
  not_found: 404,
  unknown_municipality: 404,
  wrong_method: 405,
  choice_not_offered: 409,
  already_sent: 409,
  stale_version: 409,
  not_possible: 409,
  guidance_only: 409,
  sending_paused: 409,
  state_invalid: 410,
  too_large: 413,
  wrong_type: 415,
  invalid_fields: 422,
  key_reused: 422,
  too_many: 429,
  not_received: 503,
  closed: 503,
  unavailable: 503,
}
