import type { MiddlewareHandler } from 'hono'
import { DomainError } from '../../core/errors.ts'
import type { AppEnv } from '../app-env.ts'

/**
 * CSRF protection: refuses a form that another site made the browser send. Citizens have no session that such a form
 * could use, so a request without any sign of its origin (an old phone, a script) is let through. The staff cookie is
 * not sent along from other sites (`SameSite=Lax`). The public address counts as ours: behind a TLS proxy the request
 * itself says http.
 */
export const refuseForeignForms = (publicUrl: string): MiddlewareHandler<AppEnv> =>
  async function refuseForeignForm(c, next) {
    if (c.req.method === 'POST' && isForeign(c.req.raw, publicUrl))
      throw new DomainError('not_allowed', { facts: { why: 'foreign' } })
    await next()
  }

const isForeign = (request: Request, publicUrl: string): boolean => {
  const site = request.headers.get('sec-fetch-site')
  if (site !== null) return site === 'cross-site' || site === 'same-site'
  const origin = request.headers.get('origin')
  if (origin === null) return false
  return origin !== new URL(publicUrl).origin && origin !== new URL(request.url).origin
}
