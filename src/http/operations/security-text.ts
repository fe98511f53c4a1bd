import { Hono } from 'hono'
import { DomainError } from '../../core/errors.ts'
import type { AppEnv } from '../app-env.ts'
import type { HttpDeps } from '../http-deps.ts'
import { patterns } from '../routes.ts'

const halfAYear = 182 * 24 * 60 * 60_000

/** Where to report a vulnerability (RFC 9116). `Expires` moves along with the time of the request. */
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
