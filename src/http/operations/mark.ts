import { Hono } from 'hono'
import { DomainError } from '../../core/errors.ts'
import type { AppEnv } from '../app-env.ts'
import type { HttpDeps } from '../http-deps.ts'
import { brandOf } from '../pages/layout/page-context.ts'
import { patterns } from '../routes.ts'

/** The logo of a municipality that has approved its pages. Opened by itself it is only a picture. */
export const mark = (deps: HttpDeps): Hono<AppEnv> =>
  new Hono<AppEnv>().get(patterns.mark, c => {
    const drawing = brandOf(deps, c.req.param('municipality'))?.mark
    if (drawing === undefined) throw new DomainError('not_found')
    return c.body(drawing, 200, {
      'content-type': 'image/svg+xml; charset=utf-8',
      'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'; sandbox",
      'cache-control': 'public, max-age=3600',
    })
  })
