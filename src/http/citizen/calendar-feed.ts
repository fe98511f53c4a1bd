import { Hono } from 'hono'
import { readCalendar } from '../../app/systems/calendar-feed.ts'
import { DomainError } from '../../core/errors.ts'
import type { AppEnv } from '../app-env.ts'
import type { HttpDeps } from '../http-deps.ts'
import { patterns } from '../routes.ts'

/** Meetings for somebody's calendar program, by an address only they have. */
export const calendarFeed = (deps: HttpDeps): Hono<AppEnv> =>
  new Hono<AppEnv>().get(patterns.calendar, async c => {
    const [secret = '', ending] = c.req.param('file').split('.')
    if (ending !== 'ics') throw new DomainError('not_found')
    return c.body(await readCalendar(deps, secret), 200, {
      'content-type': 'text/calendar; charset=utf-8',
      'cache-control': 'private, no-store',
      'referrer-policy': 'no-referrer',
    })
  })
