import type { MiddlewareHandler } from 'hono'
import type { AppEnv } from '../app-env.ts'
import type { HttpDeps } from '../http-deps.ts'

/** Upper bounds of the buckets in milliseconds; the last bucket has none. */
export const buckets = [5, 25, 100, 500, 2_000, 10_000] as const

export type RequestTimes = { buckets: number[]; count: number; seconds: number; errors: number }

const known = new WeakMap<HttpDeps, RequestTimes>()

export const requestTimes = (deps: HttpDeps): RequestTimes => {
  const times = known.get(deps) ?? { buckets: buckets.map(() => 0), count: 0, seconds: 0, errors: 0 }
  known.set(deps, times)
  return times
}

/** A histogram of response times, and the number of server errors; without addresses and callers. */
export const timed = (deps: HttpDeps): MiddlewareHandler<AppEnv> => {
  const times = requestTimes(deps)
  return async (c, next) => {
    const begun = performance.now()
    await next()
    const took = performance.now() - begun
    times.count += 1
    times.seconds += took / 1000
    if (c.res.status >= 500) times.errors += 1
    buckets.forEach((end, at) => {
      if (took <= end) times.buckets[at] = (times.buckets[at] ?? 0) + 1
    })
  }
}
