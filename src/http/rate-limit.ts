import type { Context } from 'hono'
import { DomainError } from '../core/errors.ts'
import type { HttpDeps, RateLimits } from './http-deps.ts'

type Window = { startedAt: number; used: number }

const minute = 60_000
/** More addresses than this in one minute are an attack on memory; the count then starts over. */
const mostAddresses = 50_000

/** So many a minute and address; off when the settings have no limits. Throws `too_many`. */
export const rateLimit = (deps: HttpDeps): ((c: Context) => void) => {
  const limits = deps.http.rateLimits
  const windows = new Map<string, Window>()
  return c => {
    if (limits === null || c.req.method !== 'POST') return
    const kind = kindOf(c)
    count(windows, `${kind} ${deps.http.clientAddress(c)}`, {
      most: limits[kind],
      now: deps.clock().getTime(),
    })
  }
}

const kindOf = (c: Context): keyof RateLimits => {
  if (c.req.path.startsWith('/api/v1/notices')) return 'notices'
  return c.req.path.includes('/status') ? 'status' : 'turns'
}

const count = (windows: Map<string, Window>, key: string, { most, now }: { most: number; now: number }) => {
  const open = windows.get(key)
  if (open === undefined || now - open.startedAt >= minute) {
    if (windows.size >= mostAddresses) windows.clear()
    windows.set(key, { startedAt: now, used: 1 })
    return
  }
  open.used += 1
  if (open.used > most)
    throw new DomainError('too_many', {
      facts: { retryAfter: Math.ceil((open.startedAt + minute - now) / 1000) },
    })
}
