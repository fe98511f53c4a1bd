import { Hono } from 'hono'
import { DomainError } from '../core/errors.ts'
import type { AppEnv } from './app-env.ts'
import type { HttpDeps } from './http-deps.ts'
import { mayMeasure } from './may-measure.ts'
import { patterns } from './routes.ts'

/** Anonymous counts since the start, as Prometheus reads them; to others the address is not there. */
export const metrics = (deps: HttpDeps): Hono<AppEnv> =>
  new Hono<AppEnv>().get(patterns.metrics, async c => {
    if (!mayMeasure(deps, c)) throw new DomainError('not_found')
    const counted = [...deps.counters.read()].map(([series, total]) => `lydhoer_${series} ${total}`)
    const { pending, dead, oldest } = await deps.store.outboxState()
    const age = oldest === null ? 0 : Math.max(0, deps.clock().getTime() - Date.parse(oldest))
    const waiting = [
      `lydhoer_outbox{state="pending"} ${pending}`,
      `lydhoer_outbox{state="dead"} ${dead}`,
      `lydhoer_outbox_oldest_seconds ${Math.round(age / 1000)}`,
      `lydhoer_read_by_terms_alone ${deps.http.readByTermsAlone?.() ?? 0}`,
    ]
    return c.text(`${[...counted.sort(), ...waiting].join('\n')}\n`, 200, { 'cache-control': 'no-store' })
  })
