import { Hono } from 'hono'
import { DomainError } from '../core/errors.ts'
import type { AppEnv } from './app-env.ts'
import type { HttpDeps } from './http-deps.ts'
import { patterns } from './routes.ts'

/** Anonymous counts since the start, as Prometheus reads them; to others the address is not there. */
export const metrics = (deps: HttpDeps): Hono<AppEnv> =>
  new Hono<AppEnv>().get(patterns.metrics, async c => {
    if (!mayRead(deps, c.req.header('authorization'))) throw new DomainError('not_found')
    const counted = [...deps.counters.read()].map(([series, total]) => `lydhoer_${series} ${total}`)
    const { pending, dead } = await deps.store.outboxState()
    const waiting = [`lydhoer_outbox{state="pending"} ${pending}`, `lydhoer_outbox{state="dead"} ${dead}`]
    return c.text(`${[...counted.sort(), ...waiting].join('\n')}\n`, 200, { 'cache-control': 'no-store' })
  })

const mayRead = ({ http, settings, sameSecret }: HttpDeps, authorization: string | undefined): boolean => {
  if (http.metricsToken === undefined) return settings.mode === 'development'
  return sameSecret(authorization ?? '', `Bearer ${http.metricsToken}`)
}
