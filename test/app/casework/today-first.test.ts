import { beforeEach, describe, expect, it } from 'vitest'
import { memoryStore } from '../../../src/adapters/memory/memory-store.ts'
import { doCasework } from '../../../src/app/casework/do-casework.ts'
import { openNeed } from '../../../src/app/casework/open-need.ts'
import { openNotice } from '../../../src/app/casework/open-notice.ts'
import { decideNotice } from '../../../src/app/decision/decide-notice.ts'
import { findNotices } from '../../../src/app/inbox/find-notices.ts'
import { nextNotice } from '../../../src/app/inbox/next-notice.ts'
import { type TestDeps, testDeps, today } from '../../deps.ts'
import { readingOf } from '../given-reading.ts'
import { fields, ida, send } from '../sending.ts'

const threat = 'Jeg tager en kniv med på onsdag'
const municipality = 'kolding'
const list = { municipality, view: 'open', sort: 'due' } as const
const hour = 60 * 60_000

const state = { now: today }
let deps: TestDeps
beforeEach(async () => {
  state.now = today
  const read = readingOf({ [threat]: { danger: { degree: 'sure', kind: 'threat' } } })
  deps = await testDeps({ store: memoryStore(), read, clock: () => state.now })
})

/** A notice whose meeting is on that day of December. */
const sent = async (day: number, needText = 'Jeg glemmer tit'): Promise<string> => {
  const meetingAt = `2026-12-${String(day).padStart(2, '0')}T10:00:00+01:00`
  const over = { conversationId: `c-${day}`, fields: { ...fields, meetingAt, needText } }
  const { receipt } = await send(deps, over, `key-${day}`)
  await deps.settled()
  return receipt.reference
}
const clear = async (reference: string) => {
  await openNotice(deps, ida, { municipality, reference })
  await openNeed(deps, ida, { municipality, reference })
  await doCasework(deps, ida, { municipality, reference, act: 'words' })
}
const answer = async (reference: string) => {
  await clear(reference)
  await decideNotice(deps, ida, { municipality, reference, version: 1, outcome: 'accepted' })
}
const next = (reference: string, answered = false) => nextNotice(deps, ida, { ...list, reference, answered })
const page = async (after?: string) => {
  const wanted = { ...list, search: '', limit: 1, ...(after !== undefined && { after }) }
  const { rows, next: cursor } = await findNotices(deps, ida, wanted)
  return { references: rows.map(({ reference }) => reference), cursor }
}

describe('"Næste"', () => {
  it('passes by what was cleared and is back at its place, also at once', async () => {
    const first = await sent(1)
    const cleared = await sent(2, threat)
    const last = await sent(3)
    expect(await next(cleared)).toBe(first)
    await clear(cleared)
    expect([await next(first), await next(cleared)]).toEqual([cleared, last])
    state.now = new Date(today.getTime() + hour)
    expect(await next(cleared)).toBe(last)
  })

  it('goes on after an answer from where it stood when they opened it', async () => {
    await sent(1)
    const cleared = await sent(2, threat)
    const other = await sent(3, threat)
    await clear(cleared)
    await answer(cleared)
    expect(await next(cleared, true)).toBe(other)
  })

  it('goes on from its place after an answer to what was cleared in another sitting', async () => {
    await sent(1)
    const cleared = await sent(2, threat)
    const last = await sent(3)
    await clear(cleared)
    state.now = new Date(today.getTime() + hour)
    await answer(cleared)
    expect(await next(cleared, true)).toBe(last)
  })
})

describe('the pages of the inbox', () => {
  it.each([
    ['was answered', answer],
    ['was cleared, and stands further down', clear],
  ])('leave nobody out where the last row of a page had to be read today and %s', async (_what, act) => {
    const first = await sent(1)
    const second = await sent(2)
    const urgent = await sent(9, threat)
    const one = await page()
    expect(one.references).toEqual([urgent])
    await act(urgent)
    const two = await page(one.cursor)
    const three = await page(two.cursor)
    expect([two.references, three.references]).toEqual([[first], [second]])
  })

  it('leave nobody out where the last row left and others that must be read today follow', async () => {
    const first = await sent(1)
    const urgent = await sent(8, threat)
    const other = await sent(9, threat)
    const one = await page()
    await answer(urgent)
    const two = await page(one.cursor)
    const three = await page(two.cursor)
    expect([two.references, three.references]).toEqual([[other], [first]])
  })

  it('leave nobody out, newest first, where the last row left', async () => {
    const references: string[] = []
    for (const day of [1, 2, 3]) {
      references.unshift(await sent(day))
      state.now = new Date(state.now.getTime() + hour)
    }
    const newest = (after?: string) =>
      findNotices(deps, ida, { ...list, sort: 'newest', search: '', limit: 1, ...(after && { after }) })
    const { rows, next: cursor } = await newest()
    await answer(rows[0]?.reference ?? '')
    expect([rows[0]?.reference, (await newest(cursor)).rows[0]?.reference]).toEqual(references.slice(0, 2))
  })
})
