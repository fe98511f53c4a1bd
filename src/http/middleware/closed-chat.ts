import type { Context } from 'hono'
import { DomainError } from '../../core/errors.ts'
import type { HttpDeps } from '../http-deps.ts'

/** Pages that stay open: for notices already received, and for information. */
const goesOn =
  /^\/(?:staff|status|compare|proof|openapi\.json|api\/v1\/status)(?:\/|$)|\/(?:documents|privacy|accessibility|rules)(?:\/|$)/

/** The switch for a bad day: no conversation and no sending, with the reason and a number to call. */
export const refuseWhenClosed = ({ http: { closed } }: HttpDeps, c: Context): void => {
  if (closed !== undefined && !goesOn.test(c.req.path))
    throw new DomainError('closed', { facts: { reason: closed } })
}
