import { type Alarm, alarmsOf } from '../core/notice/alarms.ts'
import type { NoticeRow, QueuePlace, Write } from '../ports.ts'
import { deliverSoon } from './deliver-outbox.ts'
import type { Deps } from './deps.ts'
import { farFuture, summaryOf } from './notice-record.ts'

const pageSize = 100
const day = 24 * 60 * 60_000
/** No alarm is raised for a meeting further off, nor for a notice without a meeting that came later than this ago. */
const horizonDays = 14

/**
 * Tells the unit, once for each reason, about notices that nobody has opened or answered while the meeting
 * comes near. Call it on a timer.
 */
export const raiseAlarms = async (deps: Deps): Promise<number> => {
  let raised = 0
  for (const municipality of deps.settings.municipalities)
    for await (const row of mayBeLate(deps, municipality))
      for (const alarm of alarmsFor(deps, row)) if (await raise(deps, row, alarm)) raised += 1
  if (raised > 0) deliverSoon(deps)
  return raised
}

const alarmsFor = (deps: Deps, row: NoticeRow): Alarm[] => {
  const { fields } = summaryOf(deps, row)
  const { status, receivedAt, openedAt } = row
  return alarmsOf({ ...fields, status, receivedAt, openedAt: openedAt ?? undefined }, deps.clock())
}

/** Waiting notices in the order of their meetings, as far as one can be near; then those without a meeting, oldest first. */
async function* mayBeLate(deps: Deps, municipality: string): AsyncGenerator<NoticeRow> {
  const now = deps.clock().getTime()
  const past = new Date(now - day).toISOString()
  const near = new Date(now + horizonDays * day).toISOString()
  yield* waitingFrom(deps, municipality, {
    from: { queueAt: past, receivedAt: '', id: '' },
    until: row => row.queueAt > near,
  })
  const withoutMeeting = { queueAt: farFuture, receivedAt: '', id: '' }
  yield* waitingFrom(deps, municipality, { from: withoutMeeting, until: () => false })
}

async function* waitingFrom(
  deps: Deps,
  municipality: string,
  { from, until }: { from: QueuePlace; until: (row: NoticeRow) => boolean },
): AsyncGenerator<NoticeRow> {
  let after = from
  for (;;) {
    const rows = await deps.store.queue(municipality, { after, limit: pageSize, statuses: ['waiting'] })
    for (const row of rows) {
      if (until(row)) return
      yield row
    }
    const last = rows.at(-1)
    if (last === undefined || rows.length < pageSize) return
    after = last
  }
}

/** False when it was raised before: the attempt with number 0 is the mark, and there is one. */
const raise = async (deps: Deps, row: NoticeRow, alarm: Alarm): Promise<boolean> => {
  const at = deps.clock().toISOString()
  const { municipality, id: noticeId, version } = row
  const key = `${noticeId}.${alarm}.unit`
  const writes: Write[] = [
    { into: 'attempts', row: { municipality, key, attempt: 0, at } },
    {
      into: 'outbox',
      row: {
        municipality,
        key,
        noticeId,
        template: alarm,
        recipient: 'unit',
        version,
        state: 'pending',
        attempts: 0,
        nextAt: at,
        createdAt: at,
        sentAt: null,
        lastError: null,
      },
    },
  ]
  return (await deps.store.write(writes)) === 'written'
}
