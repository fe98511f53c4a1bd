import type { Context } from 'hono'
import { DomainError } from '../core/errors.ts'
import type { HttpDeps, RateLimits } from './http-deps.ts'

type Window = { startedAt: number; used: number }

const minute = 60_000
/** More addresses than this in one minute are an attack on memory: the oldest count is then forgotten. */
const mostAddresses = 50_000

/** A library or a refugee centre is one address, and many people. */
const sharedTimes = 10

/** So many a minute and address; off when the settings have no limits. Throws `too_many`. */
export const rateLimit = (deps: HttpDeps): ((c: Context) => void) => {
  const limits = deps.http.rateLimits
  const shared = new Set(deps.http.sharedAddresses)
  const windows = new Map<string, Window>()
  return c => {
    if (limits === null || c.req.method !== 'POST') return
    const kind = kindOf(c)
    const address = deps.http.clientAddress(c)
    count(windows, `${kind} ${address}`, {
      most: limits[kind] * (shared.has(address) ? sharedTimes : 1),
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
    windows.delete(key)
    const [oldest] = windows.size < mostAddresses ? [] : windows.keys()
    if (oldest !== undefined) windows.delete(oldest)
    windows.set(key, { startedAt: now, used: 1 })
    return
  }
  open.used += 1
  if (open.used > most)
    throw new DomainError('too_many', {
      facts: { retryAfter: Math.ceil((open.startedAt + minute - now) / 1000) },
    })
}
