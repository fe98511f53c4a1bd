import { Hono } from 'hono'
import { DomainError } from '../../core/errors.ts'
import type { AppEnv } from '../app-env.ts'
import type { HttpDeps } from '../http-deps.ts'
import { patterns } from '../routes.ts'

const halfAYear = 182 * 24 * 60 * 60_000

/** Where to tell of a hole (RFC 9116). Whoever still serves it still stands by it: it never runs out by itself. */
export const securityText = (deps: HttpDeps): Hono<AppEnv> =>
  new Hono<AppEnv>().get(patterns.securityText, c => {
    const { securityContact } = deps.http
    if (securityContact === undefined) throw new DomainError('not_found')
    const expires = new Date(deps.clock().getTime() + halfAYear)
    expires.setUTCHours(0, 0, 0, 0)
    const lines = [
      `Contact: ${securityContact}`,
      `Expires: ${expires.toISOString()}`,
      'Preferred-Languages: da, en',
      `Canonical: ${deps.settings.publicUrl}${patterns.securityText}`,
    ]
    return c.text(`${lines.join('\n')}\n`, 200, { 'cache-control': 'public, max-age=86400' })
  })
