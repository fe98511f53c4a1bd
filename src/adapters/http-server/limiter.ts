import type { Limiter } from '../../ports.ts'

export type Limit = { most: number; seconds: number }

const mostKeys = 50_000

/** Counts attempts in memory; a restart forgets them. The oldest key is dropped when there are too many. */
export const memoryLimiter = (limits: Record<string, Limit>): Limiter => {
  const tries = new Map<string, number[]>()
  const recent = (name: string, limit: Limit, now: Date) =>
    (tries.get(name) ?? []).filter(at => at > now.getTime() - limit.seconds * 1000)
  const wait: Limiter['wait'] = (limit, key, now) => {
    const rule = limits[limit]
    if (rule === undefined) return 0
    const [oldest, ...later] = recent(`${limit} ${key}`, rule, now).slice(-rule.most)
    if (oldest === undefined || later.length + 1 < rule.most) return 0
    return Math.max(1, Math.ceil((oldest + rule.seconds * 1000 - now.getTime()) / 1000))
  }
  const count = (limit: string, key: string, now: Date) => {
    const rule = limits[limit]
    if (rule === undefined) return
    const name = `${limit} ${key}`
    const kept = [...recent(name, rule, now), now.getTime()].slice(-rule.most)
    tries.delete(name)
    tries.set(name, kept)
    const [eldest] = tries.keys()
    if (tries.size > mostKeys && eldest !== undefined) tries.delete(eldest)
  }
  return {
    wait,
    take: (limit, key, now) => {
      const retryAfter = wait(limit, key, now)
      if (retryAfter === 0) count(limit, key, now)
      return retryAfter
    },
    giveBack: (limit, key) => {
      const name = `${limit} ${key}`
      const kept = (tries.get(name) ?? []).slice(0, -1)
      if (kept.length === 0) tries.delete(name)
      else tries.set(name, kept)
    },
  }
}
