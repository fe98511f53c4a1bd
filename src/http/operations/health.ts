import { Hono } from 'hono'
import { missingKeys } from '../../app/jobs/missing-keys.ts'
import { keysOfOtherBytes } from '../../app/jobs/remembered-keys.ts'
import { unreadableRows } from '../../app/sealed/unreadable.ts'
import { dayOf } from '../../core/calendar/spoken.ts'
import { sendingFor } from '../../core/notice/lifecycle/sending.ts'
import type { AppEnv } from '../app-env.ts'
import type { HttpDeps } from '../http-deps.ts'
import { patterns } from '../routes.ts'
import { mayMeasure } from './may-measure.ts'

/** The check reads every notice and its address is public, so its result is cached this long. */
const keysAskedEveryMs = 60 * 60_000

/** Mail that has waited longer than this needs attention. */
const lateAfterMs = 60 * 60_000

/**
 * `/healthz`: the process answers. `/readyz`: it can do its work; the reasons are shown only to those who may read
 * the metrics.
 */
export const health = (deps: HttpDeps): Hono<AppEnv> => {
  const keysThatAreMissing = askedHourly(deps)
  return new Hono<AppEnv>()
    .get(patterns.health, c => c.json({ status: 'ok' }, 200, noStore))
    .get(patterns.ready, async c => {
      const mail = await mailWhereStored(deps)
      const stored = mail !== undefined
      const guidanceOnly = municipalitiesThatOnlyGuide(deps)
      const mailLate = isLate(mail?.oldest, deps.clock())
      const keysMissing = stored ? await keysThatAreMissing() : []
      const encoderFault = deps.http.encoderFault?.()
      const unreadable = unreadableRows(deps)
      const wanting = deps.http.wanting ?? []
      const degraded =
        wanting.length > 0 ||
        unreadable > 0 ||
        encoderFault !== undefined ||
        mailLate ||
        keysMissing === 'unknown' ||
        keysMissing.length > 0 ||
        (deps.settings.mode === 'production' && guidanceOnly.length > 0)
      const status = stored ? (degraded ? 'degraded' : 'ready') : 'unavailable'
      const details = mayMeasure(deps, c)
        ? { store: stored, guidanceOnly, keysMissing, unreadable, wanting, mail, mailLate, encoderFault }
        : {}
      return c.json({ status, ...details }, stored ? 200 : 503, noStore)
    })
}

/** The state of the outbox; undefined where the store cannot be read or written, which is the same to a citizen. */
const mailWhereStored = async ({ store }: HttpDeps) => {
  try {
    return (await store.ready()) ? await store.outboxState() : undefined
  } catch {
    return undefined
  }
}

/**
 * Requests during a check wait for its result, and a failed check counts as a result: a public address must not
 * decide how often every notice is read. If the clock is set back, a new hour begins.
 */
const askedHourly = (deps: HttpDeps): (() => Promise<string[] | 'unknown'>) => {
  let asked = 0
  let answer: Promise<string[] | 'unknown'> | undefined
  return () => {
    const now = deps.clock().getTime()
    if (answer === undefined || now < asked || now - asked >= keysAskedEveryMs) {
      asked = now
      answer = unusableKeys(deps).catch(() => 'unknown' as const)
      // On a Worker, a promise of a request that was cancelled would never settle for the others.
      deps.later(answer)
    }
    return answer
  }
}

/** Those that are not there, and those that are not what they were. */
const unusableKeys = async (deps: HttpDeps): Promise<string[]> => {
  const [missing, others] = await Promise.all([missingKeys(deps), keysOfOtherBytes(deps)])
  return [...missing, ...others.map(key => `${key} (other bytes)`)]
}

const isLate = (oldest: string | null | undefined, now: Date): boolean =>
  typeof oldest === 'string' && now.getTime() - Date.parse(oldest) > lateAfterMs

const noStore = { 'cache-control': 'no-store' }

const municipalitiesThatOnlyGuide = ({ settings, content, clock }: HttpDeps): string[] => {
  const today = dayOf(clock())
  return settings.municipalities.filter(id => {
    const pack = content.packs[id]
    return pack !== undefined && sendingFor(pack, { mode: settings.mode, today }) === 'guidance_only'
  })
}
