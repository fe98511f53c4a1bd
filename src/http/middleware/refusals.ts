import type { Context, MiddlewareHandler } from 'hono'
import { matchedRoutes } from 'hono/route'
import type { HttpDeps } from '../http-deps.ts'
import type { StaffEnv } from '../staff/staff-env.ts'
import { requestId } from './request-id.ts'

/** More refusals than this a minute are counted and not logged, so that a flood does not fill the log. */
const mostAMinute = 60
const minute = 60_000

/** The most specific route pattern: references and names of documents stay out of the log. */
const patternOf = (c: Context): string =>
  matchedRoutes(c).reduce((most, { path }) => (path.length > most.length ? path : most), '')

type Window = { startedAt: number; told: number }
const windows = new WeakMap<HttpDeps, Window>()

const isTold = (deps: HttpDeps, now: number): boolean => {
  const open = windows.get(deps)
  const window = open !== undefined && now - open.startedAt < minute ? open : { startedAt: now, told: 0 }
  window.told += 1
  windows.set(deps, window)
  return window.told <= mostAMinute
}

/**
 * One log line for each refused request: when, which route and by which rule, never from which address or with what
 * content (addresses are in the proxy's own log).
 */
export const noteRefusal = (deps: HttpDeps, c: Context, status: number): void => {
  const now = deps.clock()
  deps.counters.count('refused', { status: String(status) })
  if (!isTold(deps, now.getTime())) return
  const { method } = c.req
  const staff: unknown = c.get('session')?.staff?.id
  const line = {
    level: 'warn',
    at: now.toISOString(),
    what: 'refused',
    request: requestId(deps, c),
    status,
    method,
    route: patternOf(c),
  }
  console.error(JSON.stringify({ ...line, ...(typeof staff === 'string' && { staff }) }))
}

/** Staff: every request without sign-in or without the role, and every wrong secret. */
export const noteStaffRefusals = (deps: HttpDeps): MiddlewareHandler<StaffEnv> =>
  async function noteRefused(c, next) {
    await next()
    const { status } = c.res
    const wrongSecret = status === 422 && c.req.path.startsWith('/staff/sign-in/')
    if (status === 401 || status === 403 || status === 429 || wrongSecret) noteRefusal(deps, c, status)
  }
