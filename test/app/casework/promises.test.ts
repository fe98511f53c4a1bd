import { describe, expect, it } from 'vitest'
import { doCasework } from '../../../src/app/casework/do-casework.ts'
import { decideNotice } from '../../../src/app/decision/decide-notice.ts'
import { deskCounts } from '../../../src/app/inbox/desk-counts.ts'
import { deskOf } from '../../../src/app/inbox/desk-facts.ts'
import { findNotices } from '../../../src/app/inbox/find-notices.ts'
import { ownNews } from '../../../src/app/inbox/own-news.ts'
import { raiseAlarms } from '../../../src/app/jobs/raise-alarms.ts'
import { readStatus } from '../../../src/app/notice/read-status.ts'
import { colleagueWrite } from '../../../src/app/staff/colleagues.ts'
import { testDeps, today } from '../../deps.ts'
import { readingOf } from '../given-reading.ts'
import { fields, ida, send } from '../sending.ts'

const municipality = 'kolding'
const meeting = { meetingAt: '2026-12-17T10:00:00+01:00', alternatives: ['interpreter' as const] }

/** Accepted, and an interpreter is to be found out about; the citizen has read it. */
const promised = async () => {
  const state = { now: today }
  const deps = await testDeps({ read: readingOf({}), clock: () => state.now })
  await deps.store.write([colleagueWrite(deps, ida)])
  const { receipt } = await send(deps, { fields: { ...fields, ...meeting } })
  const about = { municipality, reference: receipt.reference }
  await doCasework(deps, ida, { ...about, act: 'take' })
  const answer = (version: number, answered: string) =>
    decideNotice(deps, ida, {
      ...about,
      version,
      outcome: 'accepted',
      wishes: `interpreter:${answered}`,
      replaces: version > 1,
    })
  await answer(1, 'later')
  await readStatus(deps, receipt)
  await deps.settled()
  const counts = async () =>
    (await deskCounts(deps, ida, { municipality, desk: await deskOf(deps, ida, municipality) })).views
  const listed = async () =>
    (await findNotices(deps, ida, { municipality, view: 'promised', search: '', limit: 9 })).rows
  return { deps, state, receipt, answer, counts, listed }
}

describe('what the citizen was promised to be told before the meeting', () => {
  it('has a place of its own in the inbox until they are told', async () => {
    const { receipt, answer, counts, listed } = await promised()
    expect(await counts()).toMatchObject({ promised: 1, open: 0, unreached: 0 })
    expect((await listed()).map(({ reference }) => reference)).toEqual([receipt.reference])
    await answer(2, 'yes')
    // The new letter has to reach them as the one before it had to.
    expect(await counts()).toMatchObject({ promised: 0, open: 0, unreached: 1 })
    expect(await listed()).toEqual([])
  })

  it('is recalled once to the unit and to its handler, two working days before the meeting', async () => {
    const { deps, state } = await promised()
    state.now = new Date('2026-12-14T09:00:00+01:00')
    expect(await raiseAlarms(deps)).toBe(0)
    state.now = new Date('2026-12-15T09:00:00+01:00')
    expect(await raiseAlarms(deps)).toBe(1)
    expect(await raiseAlarms(deps)).toBe(0)
    expect((await ownNews(deps, ida, municipality)).map(({ kind }) => kind)).toContain('promised')
  })

  it('is recalled no more once they have been told', async () => {
    const { deps, state, answer, receipt } = await promised()
    await answer(2, 'yes')
    await readStatus(deps, receipt)
    await deps.settled()
    state.now = new Date('2026-12-16T09:00:00+01:00')
    expect(await raiseAlarms(deps)).toBe(0)
  })

  it('changes no figure when it is kept', async () => {
    const { deps, state, answer } = await promised()
    const figures = () => deps.store.countTotals(municipality, { from: '2026-11-01', to: '2026-12-31' })
    const before = await figures()
    expect(before).not.toEqual([])
    state.now = new Date('2026-12-10T09:00:00+01:00')
    await answer(2, 'yes')
    expect(await figures()).toEqual(before)
  })
})
