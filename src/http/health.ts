import { Hono } from 'hono'
import { dayOf } from '../core/calendar/spoken.ts'
import { sendingFor } from '../core/notice/sending.ts'
import type { AppEnv } from './app-env.ts'
import type { HttpDeps } from './http-deps.ts'
import { patterns } from './routes.ts'

/** `/healthz`: the process answers. `/readyz`: it can do its work, and which municipalities only guide. */
export const health = (deps: HttpDeps): Hono<AppEnv> =>
  new Hono<AppEnv>()
    .get(patterns.health, c => c.json({ status: 'ok' }, 200, noStore))
    .get(patterns.ready, async c => {
      const stored = await deps.store.ready().catch(() => false)
      const guidanceOnly = municipalitiesThatOnlyGuide(deps)
      const degraded = deps.settings.mode === 'production' && guidanceOnly.length > 0
      const status = stored ? (degraded ? 'degraded' : 'ready') : 'unavailable'
      const mail = stored ? await deps.store.outboxState() : undefined
      return c.json({ status, store: stored, guidanceOnly, mail }, stored ? 200 : 503, noStore)
    })

const noStore = { 'cache-control': 'no-store' }

const municipalitiesThatOnlyGuide = ({ settings, content, clock }: HttpDeps): string[] => {
  const today = dayOf(clock())
  return settings.municipalities.filter(id => {
    const pack = content.packs[id]
    return pack !== undefined && sendingFor(pack, { mode: settings.mode, today }) === 'guidance_only'
  })
}
