import type { Context } from 'hono'
import type { HttpDeps } from '../http-deps.ts'

/**
 * Whether the request has the `METRICS_TOKEN`. Without that setting everybody may in development, and nobody
 * elsewhere.
 */
export const mayMeasure = ({ http, settings, sameSecret }: HttpDeps, c: Context): boolean => {
  if (http.metricsToken === undefined) return settings.mode === 'development'
  return sameSecret(c.req.header('authorization') ?? '', `Bearer ${http.metricsToken}`)
}
