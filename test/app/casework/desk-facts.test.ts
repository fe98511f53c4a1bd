import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { openSqlite } from '../../../src/adapters/storage/sqlite.ts'
import { doCasework } from '../../../src/app/casework/do-casework.ts'
import { openNeed } from '../../../src/app/casework/open-need.ts'
import { openNotice } from '../../../src/app/casework/open-notice.ts'
import { decideNotice } from '../../../src/app/decision/decide-notice.ts'
import type { StaffActor } from '../../../src/app/deps.ts'
import { deskCounts } from '../../../src/app/inbox/desk-counts.ts'
import { deskOf } from '../../../src/app/inbox/desk-facts.ts'
import { changeNotice } from '../../../src/app/notice/change-notice.ts'
import { withdrawNotice } from '../../../src/app/notice/withdraw-notice.ts'
import { keepDepartment } from '../../../src/app/oversight/keep-department.ts'
import { colleagueWrite } from '../../../src/app/staff/colleagues.ts'
import { type TestDeps, testDeps } from '../../deps.ts'
import { readingOf } from '../given-reading.ts'
import { bo, fields, ida, send } from '../sending.ts'

const municipality = 'kolding'
const threat = 'Jeg tager en kniv med på onsdag'

const inbox = async (deps: TestDeps, actor: StaffActor) => {
  const desk = await deskOf(deps, actor, municipality)
  const { views, unread } = await deskCounts(deps, actor, { municipality, desk })
  const { open = 0, mine = 0, nobody = 0, answered = 0, withdrawn = 0, unreached = 0 } = views
  return { open, mine, nobody, answered, withdrawn, unreached, unread }
}

/** Two processes on one file. */
const twoProcesses = async (read = readingOf({})): Promise<[TestDeps, TestDeps]> => {
  const path = join(mkdtempSync(join(tmpdir(), 'lydhoer-')), 'test.sqlite')
  const open = () => testDeps({ read, store: openSqlite(path, 'db/migrations').store })
  return [await open(), await open()]
}

describe('the counts of the inbox', () => {
  it('show at once what a colleague has done in another process', async () => {
    const [here, there] = await twoProcesses()
    const nothing = { open: 0, mine: 0, nobody: 0, answered: 0, withdrawn: 0, unreached: 0, unread: 0 }
    expect(await inbox(here, ida)).toEqual(nothing)
    const { receipt } = await send(there)
    const other = (await send(there, { conversationId: 'second' }, 'key-2')).receipt
    expect(await inbox(here, ida)).toEqual({ ...nothing, open: 2, nobody: 2 })
    const about = { municipality, reference: receipt.reference }
    await openNotice(there, ida, about)
    await doCasework(there, bo, { ...about, act: 'take' })
    expect(await inbox(here, ida)).toEqual({ ...nothing, open: 2, nobody: 1 })
    expect(await inbox(here, bo)).toEqual({ ...nothing, open: 2, nobody: 1, mine: 1 })
    await withdrawNotice(there, { ...other, version: 1 })
    await decideNotice(there, bo, { ...about, version: 1, outcome: 'accepted' })
    const done = { answered: 1, withdrawn: 1, unreached: 1 }
    // Until it has arrived, whoever gave it has something to do.
    expect(await inbox(here, bo)).toEqual({ ...nothing, ...done, mine: 1 })
    expect(await inbox(here, ida)).toEqual({ ...nothing, ...done })
  })

  it('tell somebody who has a notice what they have not seen of it', async () => {
    const [here, there] = await twoProcesses()
    const about = { municipality, reference: (await send(there)).receipt.reference }
    await there.store.write([colleagueWrite(there, ida)])
    await openNotice(there, ida, about)
    await doCasework(there, bo, { ...about, act: 'give', to: 'ida' })
    expect(await inbox(here, ida)).toMatchObject({ mine: 1, unread: 1 })
    await openNotice(there, ida, about)
    expect(await inbox(here, ida)).toMatchObject({ mine: 1, unread: 0 })
  })

  it('show at once that something must be read today, and that somebody has read it', async () => {
    const [here, there] = await twoProcesses(readingOf({ [threat]: { danger: { degree: 'sure' } } }))
    const isToday = async () => (await deskOf(here, ida, municipality)).facts.map(({ today }) => today)
    const { receipt } = await send(there)
    await there.settled()
    expect(await isToday()).toEqual([false])
    const about = { municipality, reference: receipt.reference }
    await changeNotice(there, { ...receipt, version: 1, fields: { place: threat } })
    await there.settled()
    expect(await isToday()).toEqual([true])
    await openNeed(there, bo, about)
    await doCasework(there, bo, { ...about, act: 'words' })
    expect(await isToday()).toEqual([false])
  })

  it.each(['answered', 'withdrawn'] as const)(
    'show that something must be read today in a notice that was %s, filed or not, to those who may open the need',
    async status => {
      const [here, there] = await twoProcesses(readingOf({ [threat]: { danger: { degree: 'sure' } } }))
      const lars: StaffActor = { ...ida, id: 'lars', roles: ['read'] }
      const elsewhere: StaffActor = { ...ida, departments: { handle: ['ydelseskontoret'] } }
      const isToday = async (actor: StaffActor) => {
        const desk = await deskOf(here, actor, municipality)
        return (await deskCounts(here, actor, { municipality, desk })).today
      }
      const { receipt } = await send(there, { fields: { ...fields, needText: threat } })
      const about = { municipality, reference: receipt.reference }
      // Answered, or withdrawn, before the program has read it.
      if (status === 'answered') await decideNotice(there, bo, { ...about, version: 1, outcome: 'accepted' })
      else await withdrawNotice(there, { ...receipt, version: 1 })
      await there.settled()
      expect([await isToday(ida), await isToday(lars), await isToday(elsewhere)]).toEqual([
        true,
        false,
        false,
      ])
      await doCasework(there, bo, { ...about, act: 'journal', text: '26/1' })
      expect(await isToday(ida)).toBe(true)
      await openNeed(there, bo, about)
      await doCasework(there, bo, { ...about, act: 'words' })
      expect(await isToday(ida)).toBe(false)
    },
  )

  it('follow the list of departments, for somebody who sees one of them only', async () => {
    const deps = await testDeps()
    await send(deps, { fields: { ...fields, department: 'Borgerhuset' } })
    const id = 'ydelseskontoret'
    const limited: StaffActor = { ...ida, departments: { read: [id], handle: [id] } }
    const admin: StaffActor = { ...ida, roles: ['admin'] }
    const said = { municipality, name: 'Ydelseskontoret', mailbox: '', act: 'save' } as const
    await keepDepartment(deps, admin, { ...said, id: '', version: 0, called: '' })
    expect((await inbox(deps, limited)).open).toBe(0)
    await keepDepartment(deps, admin, { ...said, id, version: 1, called: 'Borgerhuset' })
    expect((await inbox(deps, limited)).open).toBe(1)
  })
})
