import { describe, expect, it } from 'vitest'
import { ringOf } from '../../../src/adapters/crypto/key-ring.ts'
import { hmacReceiptSecrets } from '../../../src/adapters/crypto/receipt-secrets.ts'
import { aesVault } from '../../../src/adapters/crypto/vault.ts'
import { memoryStore } from '../../../src/adapters/memory/memory-store.ts'
import { purgeNotices } from '../../../src/app/jobs/purge-notices.ts'
import { raiseAlarms } from '../../../src/app/jobs/raise-alarms.ts'
import { keysOfOtherBytes, rememberKeys } from '../../../src/app/jobs/remembered-keys.ts'
import { tellOverdue } from '../../../src/app/jobs/tell-overdue.ts'
import { readStatus } from '../../../src/app/notice/read-status.ts'
import { signedInAs } from '../../../src/app/sign-in/signed-in-as.ts'
import { colleaguesIn, colleagueWrite } from '../../../src/app/staff/colleagues.ts'
import { today } from '../../deps.ts'
import { wordsOf } from '../../http/pages.ts'
import { browserOf, cookieOf, type StaffSite, staffSite } from '../../http/staff/staff-site.ts'
import { da } from '../../said.ts'
import { readingOf } from '../given-reading.ts'
import { ida, send } from '../sending.ts'

const state = { now: today }
const flipped = (bytes: Uint8Array) => bytes.map((byte, at) => (at === 20 ? byte ^ 1 : byte))

/** Two notices of the same name at the same time; one bit of what stands in the row of the first is another. */
const desk = async () => {
  state.now = today
  const at = await staffSite({ store: memoryStore(), read: readingOf({}), clock: () => state.now })
  const bent = await send(at.deps)
  const whole = await send(at.deps, { conversationId: 'other' }, 'other')
  await at.deps.settled()
  const row = await at.deps.store.noticeByReference({
    municipality: 'kolding',
    reference: bent.receipt.reference,
  })
  if (row === undefined) throw new Error('no such notice')
  await at.deps.store.write([{ into: 'notices', row: { ...row, summary: flipped(row.summary) } }])
  return { at, bent: bent.receipt, whole: whole.receipt }
}

const browsing = async (at: StaffSite) => browserOf(at, await cookieOf(at, ['handle']))

describe('one row that cannot be read', () => {
  it('stands in the queue as such with its number; the others, the search and their pages go on', async () => {
    const { at, bent, whole } = await desk()
    const ida = await browsing(at)
    const words = wordsOf(await (await ida.get('/staff/kolding')).text())
    expect(words).toContain(bent.reference)
    expect(words).toContain(da('staff:inbox.unreadable'))
    expect(words).toContain('Åse Prøvesen')
    for (const path of [
      '?q=åse',
      '?view=all',
      '?view=mine',
      `/notices/${whole.reference}`,
      `?q=${bent.reference}`,
    ])
      expect([path, (await ida.get(`/staff/kolding${path}`)).status]).toEqual([path, 200])
    expect((await readStatus(at.deps, whole)).status.points.length).toBeGreaterThan(0)
  })

  it('is told in /readyz and reported once, however often it is met', async () => {
    const { at } = await desk()
    const failed: unknown[] = []
    const later = (work: Promise<unknown>) => void work.catch(error => failed.push(error))
    const deps = { ...at.deps, later }
    expect(await (await at.app.request('/readyz')).json()).toMatchObject({ status: 'ready', unreadable: 0 })
    for (let time = 0; time < 3; time += 1) await raiseAlarms(deps)
    expect(failed.map(error => (error as Error).name)).toEqual(['UnreadableRow'])
    expect(JSON.stringify(failed)).not.toContain('Åse')
    expect(await (await at.app.request('/readyz')).json()).toMatchObject({
      status: 'degraded',
      unreadable: 1,
    })
  })

  it('is told by its number on its own page and counted, whether its row or its history is the one', async () => {
    const { at, bent, whole } = await desk()
    const notice = await at.deps.store.noticeByReference({
      municipality: 'kolding',
      reference: whole.reference,
    })
    const read = at.deps.store.events
    at.deps.store.events = async key =>
      (await read(key)).map(row => (key.noticeId === notice?.id ? { ...row, data: flipped(row.data) } : row))
    const ida = await browsing(at)
    for (const { reference } of [bent, whole]) {
      const answer = await ida.get(`/staff/kolding/notices/${reference}`)
      expect(answer.status).toBe(503)
      expect(wordsOf(await answer.text())).toContain(da('staff:error.unreadable.title', { about: reference }))
    }
    await ida.get('/staff/kolding')
    expect(await (await at.app.request('/readyz')).json()).toMatchObject({ unreadable: 2 })
  })

  it('keeps no alarm of another from being raised, and no purge', async () => {
    const { at, bent, whole } = await desk()
    state.now = new Date('2026-11-28T09:00:00+01:00')
    expect(await raiseAlarms(at.deps)).toBe(1)
    await tellOverdue(at.deps)
    // The report of the unreadable row is among what was left to do.
    await at.deps.settled().catch(() => {})
    await at.deps.settled()
    const subjects = at.deps.mails.map(({ subject }) => subject)
    expect(subjects).toContain(da('mail:unit.overdue.subject', { reference: whole.reference }))
    expect(subjects).toContain(da('mail:news.overdue.subject', { count: 2 }))
    const lines = await purgeNotices(at.deps, 'kolding', { days: 0, dryRun: true, remove: () => {} })
    expect(lines.map(({ reference }) => reference).sort()).toEqual([bent.reference, whole.reference].sort())
  })

  it('lets others sign in where it is a colleague, and them too, which writes it anew', async () => {
    const { at } = await desk()
    const write = colleagueWrite(at.deps, ida)
    if (write.into !== 'colleagues') throw new Error('another table')
    await at.deps.store.write([{ ...write, row: { ...write.row, data: flipped(write.row.data) } }])
    expect(await colleaguesIn(at.deps, 'kolding')).toEqual([])
    for (const id of ['bo', 'ida']) {
      const staff = { id, name: id, title: 'Sagsbehandler', grants: { kolding: ['handle' as const] } }
      await signedInAs(at.deps, { by: 'oidc', staff, shown: true })
    }
    expect((await colleaguesIn(at.deps, 'kolding')).map(({ id }) => id).sort()).toEqual(['bo', 'ida'])
  })
})

describe('keys', () => {
  const ring = (byte: number) => ringOf({ test: new Uint8Array(32).fill(byte) })

  it('with other bytes under the same id are named, and the server is not ready', async () => {
    const { at } = await desk()
    await rememberKeys(at.deps)
    expect(await keysOfOtherBytes(at.deps)).toEqual([])
    const { store } = at.deps
    for (const [wrong, named] of [
      [{ vault: aesVault(ring(99)) }, 'DATA_KEYS: test'],
      [{ receiptSecrets: hmacReceiptSecrets(ring(99)) }, 'RECEIPT_KEYS: test'],
    ] as const) {
      const other = await staffSite({ store, ...wrong })
      await rememberKeys(other.deps)
      expect(await (await other.app.request('/readyz')).json()).toMatchObject({
        status: 'degraded',
        keysMissing: [`${named} (other bytes)`],
      })
    }
  })

  it('are known for themselves whatever else is used beside them', async () => {
    const { at } = await desk()
    await rememberKeys(at.deps)
    const both = ringOf({ next: new Uint8Array(32).fill(7), test: new Uint8Array(32).fill(2) })
    const deps = { ...at.deps, vault: aesVault(both) }
    await rememberKeys(deps)
    expect(await keysOfOtherBytes(deps)).toEqual([])
  })
})
