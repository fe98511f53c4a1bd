import type { Store } from '../ports.ts'
import { tellBulkReading } from './bulk-reading.ts'
import { deliverOutbox } from './deliver-outbox.ts'
import type { Deps } from './deps.ts'
import { flushCounters } from './flush-counters.ts'
import { forgetMissed } from './missed-question.ts'
import { type Purging, purgeDaily } from './purge-notices.ts'
import { raiseAlarms } from './raise-alarms.ts'
import { forgetOldReports } from './report-answer.ts'
import { drawSamples } from './review-samples.ts'
import { tellUndelivered } from './tell-undelivered.ts'

/** Alarms count working days: looking more often finds nothing new. */
const alarmsEveryMs = 10 * 60_000
const sessionsKeptMs = 24 * 60 * 60_000
const looked = new WeakMap<Store, number>()

/** What has to be done whether or not anybody asks for anything: call it every minute or oftener. */
export const tend = async (deps: Deps, purging?: Purging): Promise<void> => {
  const now = deps.clock().getTime()
  if (now - (looked.get(deps.store) ?? 0) >= alarmsEveryMs) {
    looked.set(deps.store, now)
    await raiseAlarms(deps)
    await tellUndelivered(deps)
    await forgetOldReports(deps)
    await forgetMissed(deps)
    await drawSamples(deps)
    await tellBulkReading(deps)
    await deps.store.forgetSessions(new Date(now - sessionsKeptMs).toISOString())
    if (purging !== undefined) await purgeDaily(deps, purging)
  }
  await flushCounters(deps)
  await deliverOutbox(deps)
}
