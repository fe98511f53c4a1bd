import { describe, expect, it } from 'vitest'
import { doCasework } from '../../../src/app/casework/do-casework.ts'
import { decideNotice } from '../../../src/app/decision/decide-notice.ts'
import { deskCounts } from '../../../src/app/inbox/desk-counts.ts'
import { deskOf } from '../../../src/app/inbox/desk-facts.ts'
import { readStatus } from '../../../src/app/notice/read-status.ts'
import { testDeps, today } from '../../deps.ts'
import { readingOf } from '../given-reading.ts'
import { fields, ida, send } from '../sending.ts'

const municipality = 'kolding'

const notice = async (severalMeetings?: string) => {
  const state = { now: today }
  const deps = await testDeps({ read: readingOf({}), clock: () => state.now })
  const meetingAt = '2026-12-02T10:00:00+01:00'
  const { receipt } = await send(deps, {
    fields: { ...fields, meetingAt, ...(severalMeetings && { severalMeetings }) },
  })
  const about = { municipality, reference: receipt.reference }
  const week = async (day: string) => {
    state.now = new Date(`${day}T09:00:00+01:00`)
    return (await deskCounts(deps, ida, { municipality, desk: await deskOf(deps, ida, municipality) })).views
      .week
  }
  return { deps, receipt, about, week }
}

describe('meetings this week', () => {
  it('are those of answered notices too, until the notice is closed', async () => {
    const { deps, receipt, about, week } = await notice()
    await decideNotice(deps, ida, { ...about, version: 1, outcome: 'accepted' })
    expect(await week('2026-12-01')).toBe(1)
    await readStatus(deps, receipt)
    await deps.settled()
    expect(await week('2026-12-01')).toBe(1)
    await doCasework(deps, ida, { ...about, act: 'journal', text: '26/1' })
    expect(await week('2026-12-01')).toBe(0)
  })

  it('are each of the meetings of a notice', async () => {
    const { week } = await notice('9. december kl. 10 og 16. december kl. 10')
    expect([await week('2026-12-01'), await week('2026-12-08'), await week('2026-12-15')]).toEqual([1, 1, 1])
    expect(await week('2026-12-22')).toBe(0)
  })
})
