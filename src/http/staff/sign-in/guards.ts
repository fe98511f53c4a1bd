import type { Context, MiddlewareHandler, Next } from 'hono'
import { toldRoles, unreadFor } from '../../../app/inbox/own-news.ts'
import { provenSession } from '../../../app/staff/prove-session.ts'
import { DomainError } from '../../../core/errors.ts'
import type { Rule } from '../access.ts'
import { staffContext } from '../page-context.ts'
import { safeNext, staffUrls } from '../routes.ts'
import type { StaffDeps, StaffEnv } from '../staff-env.ts'
import { readCookie, writeCookie } from './cookie.ts'

type Guard = MiddlewareHandler<StaffEnv>

/** No browser or proxy may store it. */
export const notKept: Guard = async (c, next) => {
  await next()
  c.res.headers.set('cache-control', 'no-store')
}

/** Admits people whom the route's rule admits; somebody who is not signed in is sent to sign in. */
export const allowed = (deps: StaffDeps, rule: Rule): Guard => {
  if (rule === 'anyone') return (_c, next) => next()
  return async (c, next) => {
    const turnedAway = await signedIn(deps, c)
    if (turnedAway !== undefined) return turnedAway
    if (rule !== 'signed_in' && !staffContext(deps, c).actor.roles.some(role => rule.includes(role)))
      throw new DomainError('not_allowed')
    if (rule !== 'signed_in') await countUnread(deps, c)
    return keptSignedIn(deps, c, next)
  }
}

const signedIn = async (deps: StaffDeps, c: Context<StaffEnv>): Promise<Response | undefined> => {
  try {
    c.set('session', await provenSession(deps, readCookie(deps, c)))
    return undefined
  } catch (error) {
    if (!(error instanceof DomainError) || error.code !== 'not_signed_in' || c.req.method !== 'GET')
      throw error
    const to = safeNext(c.req.path)
    return c.redirect(staffUrls.signIn(to === undefined ? {} : { next: to }), 303)
  }
}

/** Activity renews the session's cookie, unless the handler has set one itself. */
const keptSignedIn = async (deps: StaffDeps, c: Context<StaffEnv>, next: Next): Promise<undefined> => {
  await writeCookie(deps, c, c.get('session'))
  await next()
}

/** For the menu and the title of a page; it is read again on the page after an act. */
const countUnread = async (deps: StaffDeps, c: Context<StaffEnv>): Promise<void> => {
  const { actor, municipality } = staffContext(deps, c)
  if (!actor.roles.some(role => toldRoles.includes(role))) return
  const reference = c.req.method === 'GET' ? c.req.param('reference') : undefined
  c.set('unread', await unreadFor(deps, actor, { municipality, reference }))
}
