import type { MiddlewareHandler } from 'hono'
import { sessionOf } from '../../app/staff-session.ts'
import { DomainError } from '../../core/errors.ts'
import { readCookie, writeCookie } from './cookie.ts'
import { safeNext, staffUrls } from './routes.ts'
import type { StaffDeps, StaffEnv } from './staff-env.ts'

/** Never kept by a browser or a proxy, never framed. */
export const notKept: MiddlewareHandler<StaffEnv> = async (c, next) => {
  await next()
  c.res.headers.set('cache-control', 'no-store')
}

/** Lets members of staff through, and keeps them signed in while they work; others go to the sign-in page. */
export const signedIn =
  (deps: StaffDeps): MiddlewareHandler<StaffEnv> =>
  async (c, next) => {
    try {
      c.set('session', await sessionOf(deps, readCookie(deps, c)))
    } catch (error) {
      if (!(error instanceof DomainError) || error.code !== 'not_signed_in' || c.req.method !== 'GET')
        throw error
      const to = safeNext(c.req.path)
      return c.redirect(staffUrls.signIn(to === undefined ? {} : { next: to }), 303)
    }
    await writeCookie(deps, c, c.get('session'))
    await next()
    return
  }
