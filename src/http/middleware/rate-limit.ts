import type { Context } from 'hono'
import { DomainError } from '../../core/errors.ts'
import type { HttpDeps, RateLimits } from '../http-deps.ts'
import { isOverlong, readAway } from './read-body.ts'

type Window = { startedAt: number; used: number }

const minute = 60_000
/** More addresses than this in one minute would exhaust memory: the oldest count is then dropped. */
const mostAddresses = 50_000

/** How many forms that are too large are handed back to one address in a minute; nobody sends more by hand. */
const mostOverlong = 3

/** Nobody sends this many times the limit by hand: beyond it nothing is handed back. */
const floodTimes = 2

/** A library or a refugee centre is one address, and many people. */
const sharedTimes = 10

/** Limits the requests a minute from one address. Off when the settings have no limits. Throws `too_many`. */
export const rateLimit = (deps: HttpDeps): ((c: Context) => void) => {
  const limits = deps.http.rateLimits
  const shared = new Set(deps.http.sharedAddresses)
  const windows = new Map<string, Window>()
  return c => {
    if (limits === null || c.req.method !== 'POST') return
    const kind = kindOf(c)
    const address = deps.http.clientAddress(c)
    const times = shared.has(address) ? sharedTimes : 1
    const now = deps.clock().getTime()
    if (isOverlong(c)) {
      const { used } = counted(windows, `overlong ${address}`, now)
      if (used > mostOverlong * times) readAway(c)
    }
    count(windows, `${kind} ${address}`, { most: limits[kind] * times, now })
  }
}

const kindOf = (c: Context): keyof RateLimits => {
  if (c.req.path.startsWith('/api/v1/notices')) return 'notices'
  return c.req.path.includes('/status') ? 'status' : 'turns'
}

const counted = (windows: Map<string, Window>, key: string, now: number): Window => {
  const open = windows.get(key)
  if (open !== undefined && now - open.startedAt < minute) {
    open.used += 1
    return open
  }
  windows.delete(key)
  const [oldest] = windows.size < mostAddresses ? [] : windows.keys()
  if (oldest !== undefined) windows.delete(oldest)
  const begun = { startedAt: now, used: 1 }
  windows.set(key, begun)
  return begun
}

const count = (windows: Map<string, Window>, key: string, { most, now }: { most: number; now: number }) => {
  const { used, startedAt } = counted(windows, key, now)
  if (used <= most) return
  const retryAfter = Math.ceil((startedAt + minute - now) / 1000)
  const isFlood = used > most * floodTimes
  throw new DomainError('too_many', { facts: { retryAfter, ...(isFlood && { flood: 1 }) } })
}
