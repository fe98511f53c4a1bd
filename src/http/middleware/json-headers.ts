import type { Context } from 'hono'
import type { HttpDeps } from '../http-deps.ts'
import { standingHeaders } from './security-headers.ts'

/** An answer of the JSON contract may never be run, drawn or framed. */
const policy = "default-src 'none'; frame-ancestors 'none'"

export type JsonHeaders = (c: Context) => Record<string, string>

/**
 * All headers of an answer of the JSON contract. Only the origin differs between requests, so they are made once and
 * passed as one object: setting them one by one costs more than the dialogue's own step.
 */
export const jsonHeaders = ({ settings, http }: HttpDeps): JsonHeaders => {
  const standing = {
    'content-type': 'application/json',
    ...standingHeaders(settings.publicUrl),
    'content-security-policy': policy,
    'cross-origin-resource-policy': 'same-origin',
    'x-frame-options': 'DENY',
    'cache-control': 'no-store',
    vary: 'Origin',
  }
  return c => {
    const origin = c.req.header('origin')
    if (origin === undefined || !http.embedOrigins.includes(origin)) return standing
    return { ...standing, 'access-control-allow-origin': origin }
  }
}
