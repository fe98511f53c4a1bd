import { expect, it } from 'vitest'
import { openNotice } from '../../../src/app/casework/open-notice.ts'
import { decideNotice } from '../../../src/app/decision/decide-notice.ts'
import { changeNotice } from '../../../src/app/notice/change-notice.ts'
import { withdrawNotice } from '../../../src/app/notice/withdraw-notice.ts'
import { readStatistics } from '../../../src/app/oversight/read-statistics.ts'
import { eventsIn } from '../../../src/app/records/event-log.ts'
import { noticeFrom } from '../../../src/core/notice/lifecycle/notice.ts'
import { tallyOf } from '../../../src/core/statistics/tally.ts'
import type { CountTotal } from '../../../src/ports/store.ts'
import { type TestDeps, testDeps } from '../../deps.ts'
import { bo, fields, ida, send } from '../sending.ts'

const kolding = { municipality: 'kolding' }
const always = { from: '', to: '9999' }

const added = (rows: readonly CountTotal[]): Record<string, number> => {
  const sums: Record<string, number> = {}
  for (const { name, about, total } of rows)
    sums[`${name} ${about}`] = (sums[`${name} ${about}`] ?? 0) + total
  return Object.fromEntries(Object.entries(sums).filter(([, total]) => total !== 0))
}

const countedAgain = async (deps: TestDeps) => {
  const rows = await deps.store.queue('kolding', { limit: 99, which: 'all' })
  const tallies = await Promise.all(
    rows.map(async ({ id }) => {
      const events = await deps.store.events({ ...kolding, noticeId: id })
      return tallyOf(undefined, noticeFrom(eventsIn(deps, events)))
    }),
  )
  return added(tallies.flat())
}

it('are what they would be if every notice were read and counted again', async () => {
  const deps = await testDeps()
  const sent = []
  for (const draft of [1, 2, 3, 4]) sent.push((await send(deps, { draft }, `key-${draft}`)).receipt)
  const [first, second, third] = sent
  if (!first || !second || !third) throw new Error('nothing was sent')
  await openNotice(deps, ida, { ...kolding, reference: first.reference })
  await decideNotice(deps, ida, { ...kolding, reference: first.reference, version: 1, outcome: 'accepted' })
  await withdrawNotice(deps, { ...first, version: 2 })
  await changeNotice(deps, { ...second, version: 1, fields: { medium: 'video', department: 'Skolen' } })
  const asked = { outcome: 'more_information', message: 'Hvornår?' }
  await decideNotice(deps, ida, { ...kolding, reference: second.reference, version: 2, ...asked })
  await Promise.allSettled(
    [ida, bo].map(actor =>
      decideNotice(deps, actor, { ...kolding, reference: third.reference, version: 1, outcome: 'accepted' }),
    ),
  )
  await deps.settled()
  expect(added(await deps.store.countTotals('kolding', always))).toEqual(await countedAgain(deps))
  const figures = await readStatistics(deps, ida, { ...kolding, span: 'year' })
  expect(figures).toMatchObject({ notices: 4, answered: 2, opened: 1 })
  expect(figures.media).toEqual([
    { name: 'audio', count: 3 },
    { name: 'video', count: 1 },
  ])
})

it('show the last year as a year: week by week, and nothing twice', async () => {
  const sentAt = new Date('2025-12-30T09:00:00Z')
  const clock = { now: sentAt }
  const deps = await testDeps({ clock: () => clock.now })
  const meetingAt = '2026-06-03T10:00:00+02:00'
  await send(deps, { fields: { ...fields, meetingAt } })
  clock.now = new Date('2026-12-01T09:00:00Z')
  const { weeks } = await readStatistics(deps, ida, { ...kolding, span: 'year' })
  expect(weeks).toHaveLength(52)
  expect(weeks.filter(({ count }) => count > 0)).toEqual([{ name: '2025-12-29', count: 1 }])
  const quarter = await readStatistics(deps, ida, { ...kolding, span: 'quarter' })
  expect(quarter.weeks).toHaveLength(12)
})
