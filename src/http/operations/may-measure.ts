import type { Context } from 'hono'
import type { HttpDeps } from '../http-deps.ts'

/** Whoever runs the server, by the token of `METRICS_TOKEN`; without one anybody, in development alone. */
export const mayMeasure = ({ http, settings, sameSecret }: HttpDeps, c: Context): boolean => {
  if (http.metricsToken === undefined) return settings.mode === 'development'
  return sameSecret(c.req.header('authorization') ?? '', `Bearer ${http.metricsToken}`)
}
