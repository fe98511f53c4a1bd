import { describe, expect, it } from 'vitest'
import { ringOf } from '../../src/adapters/crypto/key-ring.ts'
import { aesVault } from '../../src/adapters/crypto/vault.ts'
import { doCasework } from '../../src/app/casework/do-casework.ts'
import { openNeed } from '../../src/app/casework/open-need.ts'
import { decideNotice } from '../../src/app/decision/decide-notice.ts'
import { storedDocument } from '../../src/app/documents/stored-document.ts'
import { reseal, sealedTables } from '../../src/app/jobs/reseal.ts'
import { runScheduledJobs } from '../../src/app/jobs/run-scheduled-jobs.ts'
import { readStatus } from '../../src/app/notice/read-status.ts'
import { readReports } from '../../src/app/oversight/read-reports.ts'
import { brokenAudit } from '../../src/app/records/audit-log.ts'
import { brokenEvent } from '../../src/app/records/event-log.ts'
import { changeRecord } from '../../src/app/records/notice-record.ts'
import { encryptJson, labels } from '../../src/app/sealed/encrypted.ts'
import { colleaguesIn, colleagueWrite } from '../../src/app/staff/colleagues.ts'
import { hashColumns, type SealedRows } from '../../src/ports/sealed-rows.ts'
import type { NoticeKey, Store, Write } from '../../src/ports.ts'
import { hashesInTheClear, keysInTheClear } from '../app/old-copies.ts'
import { bo, ida, send } from '../app/sending.ts'
import { type TestDeps, testDeps, today } from '../deps.ts'

const key = (byte: number) => new Uint8Array(32).fill(byte)
const [old, both, fresh] = [
  ringOf({ old: key(7) }),
  ringOf({ new: key(8), old: key(7) }),
  ringOf({ new: key(8) }),
].map(aesVault)

type Opened = { store: Store; sealed: SealedRows }
type Under = TestDeps & { sealed: SealedRows }

const reportWrite = (deps: TestDeps): Write => ({
  into: 'reports',
  row: {
    municipality: 'kolding',
    id: 'report-1',
    day: '2026-11-24',
    answer: 'audio_office.answer',
    language: 'da',
    content: '1',
    ...encryptJson(deps, 'Det passer ikke', labels.report('kolding', 'report-1')),
  },
})

const officer = { ...ida, roles: ['admin' as const] }

/** A municipality in which something has happened, all of it under the old key. */
const lived = async (database: Opened) => {
  const deps = await testDeps({ store: database.store, ...(old && { vault: old }) })
  const sent = [await send(deps), await send(deps, { conversationId: 'two' }, 'two')]
  for (const { receipt } of sent) {
    const about = { municipality: 'kolding', reference: receipt.reference }
    await openNeed(deps, ida, about)
    await doCasework(deps, ida, { ...about, act: 'note', text: 'Ringede til borgeren' })
  }
  const [first] = sent
  if (first === undefined) throw new Error('nothing was sent')
  const about = { municipality: 'kolding', reference: first.receipt.reference }
  await decideNotice(deps, ida, { ...about, version: 1, outcome: 'accepted' })
  await deps.settled()
  await database.store.write([colleagueWrite(deps, bo)])
  await database.store.write([reportWrite(deps)])
  return { receipt: first.receipt, about }
}

const under = async (database: Opened, vault = both): Promise<Under> => ({
  ...(await testDeps({ store: database.store, ...(vault && { vault }) })),
  sealed: database.sealed,
})

const left = async ({ sealed }: Opened) => {
  const beyond = { current: 'new', after: 0, limit: 999 }
  const rows = await Promise.all(sealedTables.map(table => sealed.rows(table, beyond)))
  const hashes = await Promise.all(hashColumns.map(column => sealed.hashes(column, beyond)))
  return rows.flat().length + hashes.flat().length + (await sealed.histories(beyond)).length
}

const everyRow = { current: 'no key', after: 0, limit: 999 }

const keysOf = async ({ store }: Opened): Promise<NoticeKey[]> =>
  (await store.queue('kolding', { limit: 99, which: 'all' })).map(({ municipality, id }) => ({
    municipality,
    noticeId: id,
  }))

/** With the new key alone: everything opens and says what it said, and every chain holds. */
const expectWhole = async (database: Opened, { receipt, about }: Awaited<ReturnType<typeof lived>>) => {
  const deps = await under(database, fresh)
  expect(await left(database)).toBe(0)
  expect((await readStatus(deps, receipt)).status.outcome).toBe('accepted')
  expect((await openNeed(deps, ida, about)).needText).toBe('Jeg glemmer tit, hvad der bliver sagt')
  for (const notice of await keysOf(database)) {
    expect(brokenEvent(deps.digest, await database.store.events(notice))).toBeUndefined()
    for (const { id, sha256 } of await database.store.documents(notice))
      if (sha256 !== null) {
        expect(sha256).toMatch(/^new\./)
        expect((await storedDocument(deps, notice, id))?.sha256).toMatch(/^[0-9a-f]{64}$/)
      }
  }
  const log = await database.store.audit('kolding', { after: 0, limit: 999 })
  expect(brokenAudit(deps.digest, log)).toBeUndefined()
  expect((await colleaguesIn(deps, 'kolding')).map(({ name }) => name)).toEqual(['Bo Testrup'])
  expect(JSON.stringify(await readReports(deps, officer, 'kolding'))).toContain('Det passer ikke')
}

/** A new data key, the old one in use no more: the rules are the same for every database. */
export const resealContract = (name: string, open: () => Promise<Opened>): void => {
  describe(`putting everything under a new key on ${name}`, () => {
    it('lets the old key be dropped: every row reads, every chain holds, and the log keeps where each ended before', async () => {
      const database = await open()
      const told = await lived(database)
      const [notice] = await keysOf(database)
      if (notice === undefined) throw new Error('nothing was sent')
      const before = (await database.store.events(notice)).at(-1)?.hash
      expect(await reseal(await under(database))).toMatchObject({ histories: 2, broken: [] })
      expect((await database.store.events(notice)).at(-1)?.type).toBe('resealed')
      await expectWhole(database, told)
      const log = await database.store.audit('kolding', { after: 0, limit: 999 })
      const line = log.filter(({ action }) => action === 'reseal_notice').map(({ details }) => details)
      expect(line.some(details => details.includes(before ?? 'none'))).toBe(true)
    })

    it('stops after so many and goes on where it was, and does nothing when there is nothing to do', async () => {
      const database = await open()
      const told = await lived(database)
      const deps = await under(database)
      let rounds = 0
      for (let before = await left(database); before > 0; rounds += 1) {
        const { rows, histories } = await reseal(deps, 3)
        expect(rows + histories).toBeLessThanOrEqual(3)
        const now = await left(database)
        expect(now).toBeLessThan(before)
        before = now
      }
      expect(rounds).toBeGreaterThan(3)
      expect(await reseal(deps)).toEqual({ rows: 0, histories: 0, broken: [] })
      await expectWhole(database, told)
    })

    it('runs beside people who work: who had read before writes after, and the chain holds', async () => {
      const database = await open()
      const told = await lived(database)
      const deps = await under(database)
      const row = await database.store.noticeByReference(told.about)
      if (row === undefined) throw new Error('no such notice')
      let rounds = 0
      await changeRecord(deps, { row, actor: ida }, async () => {
        rounds += 1
        if (rounds === 1) await reseal(deps)
        return { events: [{ type: 'sent', at: today.toISOString() }] }
      })
      expect(rounds).toBe(2)
      await expectWhole(database, told)
    })

    it('is done bit by bit by the timer, where there is no command to run', async () => {
      const database = await open()
      const told = await lived(database)
      const deps = await under(database)
      for (let before = await left(database); before > 0; before = await left(database)) {
        await runScheduledJobs(deps, { resealing: { sealed: database.sealed, most: 5 } })
        expect(await left(database)).toBeLessThan(before)
      }
      await expectWhole(database, told)
    })

    it('seals the hashes an earlier release left in the clear, also under the same key', async () => {
      const database = await open()
      const { receipt } = await lived(database)
      const deps = await under(database, old)
      await hashesInTheClear(deps, database.sealed)
      const [notice] = await keysOf(database)
      if (notice === undefined) throw new Error('nothing was sent')
      await keysInTheClear(deps, database.sealed, { ...notice, key: 'key-1' })
      const hashed = async () =>
        (await Promise.all(hashColumns.map(column => database.sealed.hashes(column, everyRow)))).flat()
      const plain = (await hashed()).filter(({ text }) => /[0-9a-f]{64}/.test(text))
      expect(plain.length).toBeGreaterThan(5)
      expect((await reseal(deps)).rows).toBe(plain.length)
      expect((await hashed()).filter(({ text }) => !text.startsWith('old.'))).toEqual([])
      expect((await send(deps)).receipt.documents).toEqual(receipt.documents)
    })

    it('leaves a history that is not as it was written, under its old key, and says which', async () => {
      const database = await open()
      const { about } = await lived(database)
      const row = await database.store.noticeByReference(about)
      const notice = { municipality: 'kolding', noticeId: row?.id ?? '' }
      const [first] = await database.store.events(notice)
      if (first === undefined) throw new Error('no events')
      await database.sealed.rewrite([], [{ ...first, hash: 'changed behind its back' }])
      const deps = await under(database)
      expect((await reseal(deps)).broken).toEqual([about.reference])
      expect(brokenEvent(deps.digest, await database.store.events(notice))).toBe(1)
      expect((await database.store.events(notice)).every(({ keyId }) => keyId === 'old')).toBe(true)
    })
  })
}
