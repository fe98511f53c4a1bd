import type { SealedRows } from '../../ports/sealed-rows.ts'
import type { Store } from '../../ports.ts'
import { forgetMissed } from '../conversation/missed-question.ts'
import { forgetOldReports } from '../conversation/report-answer.ts'
import type { Deps } from '../deps.ts'
import { deliverOutbox } from '../mail/deliver-outbox.ts'
import { tellBulkReading } from '../oversight/bulk-reading.ts'
import { drawSamples } from '../oversight/review-samples.ts'
import { flushCounters } from './flush-counters.ts'
import { type Purging, purgeDaily } from './purge-notices.ts'
import { raiseAlarms } from './raise-alarms.ts'
import { rememberKeys } from './remembered-keys.ts'
import { reseal } from './reseal.ts'
import { tellDigest } from './tell-digest.ts'
import { tellKeptLong } from './tell-kept-too-long.ts'
import { tellOverdue } from './tell-overdue.ts'
import { tellUndelivered } from './tell-undelivered.ts'

/** Alarms count working days, so looking more often finds nothing new. */
const alarmsEveryMs = 10 * 60_000
const sessionsKeptMs = 24 * 60 * 60_000
const looked = new WeakMap<Store, number>()

/** Where no command can be run (Workers): so many rows and histories each time. */
export type Resealing = { sealed: SealedRows; most: number }

type Job = (deps: Deps) => Promise<unknown>

const forgetSessions: Job = ({ store, clock }) =>
  store.forgetSessions(new Date(clock().getTime() - sessionsKeptMs).toISOString())

const nowAndThen: readonly Job[] = [
  rememberKeys,
  raiseAlarms,
  tellOverdue,
  tellKeptLong,
  tellUndelivered,
  tellDigest,
  forgetOldReports,
  forgetMissed,
  drawSamples,
  tellBulkReading,
  forgetSessions,
]
const eachTime: readonly Job[] = [flushCounters, deliverOutbox]

/** Runs everything that must happen without a request. Call it every minute or more often. */
export const runScheduledJobs = async (
  deps: Deps,
  { purging, resealing }: { purging?: Purging | undefined; resealing?: Resealing | undefined } = {},
): Promise<void> => {
  const now = deps.clock().getTime()
  if (now - (looked.get(deps.store) ?? 0) >= alarmsEveryMs) {
    looked.set(deps.store, now)
    for (const chore of nowAndThen) await done(deps, chore)
    if (purging !== undefined) await done(deps, () => purgeDaily(deps, purging))
  }
  for (const chore of eachTime) await done(deps, chore)
  if (resealing !== undefined)
    await done(deps, () => reseal({ ...deps, sealed: resealing.sealed }, resealing.most))
}

/** A job that fails is reported and does not stop the jobs after it: deletion must not depend on an alarm. */
const done = async (deps: Deps, chore: Job): Promise<void> => {
  const work = chore(deps)
  deps.later(work)
  await Promise.allSettled([work])
}
