import { describe, expect, it } from 'vitest'
import { memoryStore } from '../../src/adapters/memory-store.ts'
import { decideNotice } from '../../src/app/decide-notice.ts'
import { deliverOutbox } from '../../src/app/deliver-outbox.ts'
import { readStatus } from '../../src/app/read-status.ts'
import { type TestDeps, testDeps, today } from '../deps.ts'
import { ida, send } from './sending.ts'

const minutes = (count: number) => new Date(today.getTime() + count * 60_000)

/** Deps whose clock can be set and whose mail server can be down. */
const postOffice = async () => {
  const state = { now: today, down: false }
  const mails: { key: string; to: string; subject: string; text: string }[] = []
  const deps: TestDeps = await testDeps({
    store: memoryStore(),
    clock: () => state.now,
    mailer: {
      kind: 'smtp',
      send: async email => {
        if (state.down) throw new Error('connection refused')
        mails.push(email)
      },
    },
  })
  return { deps, state, mails }
}

const point = async (deps: TestDeps, receipt: { reference: string; code: string }, name: string) =>
  (await readStatus(deps, receipt)).status.points.find(({ point }) => point === name)?.at

describe('the outbox', () => {
  it('tells the unit and the citizen, once each, with reference and link and nothing else', async () => {
    const { deps, mails } = await postOffice()
    const { receipt } = await send(deps)
    await deps.settled()
    await deliverOutbox(deps)
    expect(mails).toHaveLength(2)
    const all = JSON.stringify(mails)
    for (const word of ['Jobcenter', 'glemmer', 'Åse', receipt.code, 'optag']) expect(all).not.toContain(word)
    expect(all).toContain(`/staff/kolding/notices/${receipt.reference}`)
    expect(await point(deps, receipt, 'sent')).toBe(today.toISOString())
    expect(await point(deps, receipt, 'delivered')).toBeUndefined()
  })

  it('does not say "sent" while the mail server is down, tries again later and loses nothing', async () => {
    const { deps, state, mails } = await postOffice()
    state.down = true
    const { receipt } = await send(deps)
    await deps.settled()
    expect(mails).toHaveLength(0)
    expect(await point(deps, receipt, 'sent')).toBeUndefined()
    state.down = false
    expect(await deliverOutbox(deps)).toEqual({ sent: 0, failed: 0, dead: 0 })
    state.now = minutes(2)
    expect(await deliverOutbox(deps)).toEqual({ sent: 2, failed: 0, dead: 0 })
    expect(await point(deps, receipt, 'sent')).toBe(minutes(2).toISOString())
  })

  it('sends each message once when two deliver at the same time', async () => {
    const { deps, mails } = await postOffice()
    await send(deps)
    await Promise.all([deliverOutbox(deps), deliverOutbox(deps), deps.settled()])
    expect(new Set(mails.map(({ key }) => key)).size).toBe(mails.length)
    expect(mails).toHaveLength(2)
  })

  it('takes over from somebody who died while sending', async () => {
    const { deps, state, mails } = await postOffice()
    let begun = 0
    const never = () => {
      begun += 1
      return new Promise<void>(() => {})
    }
    const stuck = { ...deps, mailer: { kind: 'smtp' as const, send: never } }
    await send({ ...deps, later: () => {}, store: { ...deps.store, outboxDue: async () => [] } })
    void deliverOutbox(stuck)
    while (begun < 2) await Promise.resolve()
    state.now = minutes(1)
    await deliverOutbox(deps)
    expect(mails).toHaveLength(0)
    state.now = minutes(6)
    await deliverOutbox(deps)
    expect(mails).toHaveLength(2)
  })

  it('gives up after twelve tries and leaves the message to be seen', async () => {
    const { deps, state } = await postOffice()
    state.down = true
    await send(deps)
    await deps.settled()
    let dead = 0
    for (let day = 1; day < 20; day += 1) {
      state.now = minutes(day * 24 * 60)
      dead += (await deliverOutbox(deps)).dead
    }
    expect(dead).toBe(2)
  })

  it('tells the citizen that there is an answer, not what it is', async () => {
    const { deps, mails } = await postOffice()
    const { receipt } = await send(deps)
    await deps.settled()
    mails.length = 0
    await decideNotice(deps, ida, {
      municipality: 'kolding',
      reference: receipt.reference,
      version: 1,
      outcome: 'accepted',
    })
    await deliverOutbox(deps)
    expect(mails).toHaveLength(1)
    expect(mails[0]).toMatchObject({ to: 'aase@example.dk' })
    expect(mails[0]?.text).toContain('/status')
  })
})
