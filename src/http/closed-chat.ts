import type { MiddlewareHandler } from 'hono'
import { DomainError } from '../core/errors.ts'
import type { AppEnv } from './app-env.ts'
import type { HttpDeps } from './http-deps.ts'

/** What was received is still looked after, and what explains itself can still be read. */
const goesOn =
  /^\/(?:staff|status|compare|openapi\.json|api\/v1\/status)(?:\/|$)|\/(?:documents|privacy|accessibility|rules)(?:\/|$)/

/** The switch for a bad day: no conversation and no sending, with the reason and a number to call. */
export const closedChat = (deps: HttpDeps): MiddlewareHandler<AppEnv> =>
  async function refuseWhenClosed(c, next) {
    const { closed } = deps.http
    if (closed !== undefined && !goesOn.test(c.req.path))
      throw new DomainError('closed', { facts: { reason: closed } })
    await next()
  }
