import type { Alarm } from '../../core/notice/lifecycle/alarms.ts'
import { toldByAlarm } from '../../core/notice/lifecycle/staff-notifications.ts'
import type { NoticeRow, QueuePage, QueuePlace, Write } from '../../ports.ts'
import type { Deps } from '../deps.ts'
import { alarmsOfRow, queueRow } from '../inbox/queue-row.ts'
import { deliverSoon } from '../mail/deliver-soon.ts'
import { writeMessageOnce } from '../mail/send-message-once.ts'
import { readableSummary } from '../records/notice-record.ts'
import { othersFirst } from '../records/others-first.ts'
import { alarmNewsWrites } from '../records/staff-news-writes.ts'
import { waitingMessage } from '../records/waiting-message.ts'
import { type Colleague, colleaguesIn } from '../staff/colleagues.ts'

const pageSize = 20
const day = 24 * 60 * 60_000
/** No alarm is raised for what is due later than this. */
const horizonDays = 14
/** How far back to look: longer than a server is ever down. */
const pastDays = 60

/**
 * Tells the unit, once for each reason, about notices that nobody has opened or answered while the meeting
 * approaches. Call it on a timer.
 */
export const raiseAlarms = async (deps: Deps): Promise<number> => {
  let raised = 0
  for (const municipality of deps.settings.municipalities) raised += await raiseIn(deps, municipality)
  if (raised > 0) deliverSoon(deps)
  return raised
}

const raiseIn = async (deps: Deps, municipality: string): Promise<number> => {
  const colleagues = await colleaguesIn(deps, municipality)
  let raised = 0
  for await (const row of mayBeLate(deps, municipality))
    for (const alarm of alarmsOfRow(queueRow(deps, row, colleagues), deps.clock()))
      if (alarm !== 'unassigned' && (await raise(deps, row, { alarm, colleagues }))) raised += 1
  return raised
}

/** Waiting notices, answers that have reached nobody and those that promise something, each in the order of its day. */
async function* mayBeLate(deps: Deps, municipality: string): AsyncGenerator<NoticeRow> {
  yield* dueSoon(deps, municipality, { statuses: ['waiting', 'asked'] })
  yield* dueSoon(deps, municipality, { unreached: true })
  yield* dueSoon(deps, municipality, { promised: true })
}

async function* dueSoon(
  deps: Deps,
  municipality: string,
  which: Pick<QueuePage, 'statuses' | 'unreached' | 'promised'>,
): AsyncGenerator<NoticeRow> {
  const now = deps.clock().getTime()
  const near = new Date(now + horizonDays * day).toISOString()
  let after: QueuePlace = { queueAt: new Date(now - pastDays * day).toISOString(), receivedAt: '', id: '' }
  for (;;) {
    const rows = await deps.store.queue(municipality, { after, limit: pageSize, ...which })
    for (const row of rows) {
      if (row.queueAt > near) return
      yield row
    }
    const last = rows.at(-1)
    if (last === undefined || rows.length < pageSize) return
    after = last
    await othersFirst()
  }
}

/** False when this alarm was raised before. */
const raise = (
  deps: Deps,
  row: NoticeRow,
  { alarm, colleagues }: { alarm: Exclude<Alarm, 'unassigned'>; colleagues: readonly Colleague[] },
): Promise<boolean> => {
  const { municipality, id: noticeId, version } = row
  const message = waitingMessage(deps, {
    municipality,
    noticeId,
    name: `${noticeId}.${alarm}`,
    template: alarm,
    recipient: 'unit',
    version,
  })
  return writeMessageOnce(deps, message, toldToHandler(deps, row, { alarm, colleagues }))
}

/** The same alarm to the handler. */
const toldToHandler = (
  deps: Deps,
  row: NoticeRow,
  { alarm, colleagues }: { alarm: Alarm; colleagues: readonly Colleague[] },
): Write[] => {
  const kind = toldByAlarm(alarm)
  const summary = readableSummary(deps, row)
  if (kind === undefined || summary === undefined) return []
  const { municipality, id: noticeId, version, receivedAt } = row
  const news = {
    key: { municipality, noticeId },
    kind,
    name: `${noticeId}.${alarm}`,
    receivedAt,
    meetingAt: summary.fields.meetingAt,
    rehearsal: row.rehearsal === 1,
    version,
  }
  return alarmNewsWrites(deps, news, { assigneeId: summary.assigneeId, colleagues })
}
