import { mkdirSync, mkdtempSync, readdirSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { unzipSync } from 'fflate'
import { beforeEach, describe, expect, it } from 'vitest'
import { removeOldCopies } from '../../../../src/adapters/backup/removal-on-disk.ts'
import { memoryStore } from '../../../../src/adapters/memory/memory-store.ts'
import { decideNotice } from '../../../../src/app/decision/decide-notice.ts'
import { purgeNotices } from '../../../../src/app/jobs/purge-notices.ts'
import { tellKeptLong } from '../../../../src/app/jobs/tell-kept-too-long.ts'
import { deliverOutbox } from '../../../../src/app/mail/deliver-outbox.ts'
import { withdrawNotice } from '../../../../src/app/notice/withdraw-notice.ts'
import { readingOf } from '../../../app/given-reading.ts'
import { fields, ida as handler, send } from '../../../app/sending.ts'
import { testDeps, today } from '../../../deps.ts'
import { da } from '../../../said.ts'
import { wordsOf } from '../../pages.ts'
import { formsIn } from '../read-forms.ts'
import { browserOf, cookieOf, type StaffSite, staffSite } from '../staff-site.ts'

const state = { now: today }
const inDays = (days: number) => new Date(today.getTime() + days * 24 * 60 * 60_000)
let at: StaffSite
const place = '/staff/kolding/closing'

const sent = async (nth: number, what: 'open' | 'withdrawn' | 'answered' | 'forwarded'): Promise<string> => {
  const { receipt } = await send(at.deps, { conversationId: `c-${nth}` }, `key-${nth}`)
  const { reference } = receipt
  if (what === 'withdrawn') await withdrawNotice(at.deps, { ...receipt, version: 1 })
  const answer = { municipality: 'kolding', reference, version: 1 }
  if (what === 'answered') await decideNotice(at.deps, handler, { ...answer, outcome: 'accepted' })
  if (what === 'forwarded')
    await decideNotice(at.deps, handler, { ...answer, outcome: 'forwarded', message: 'Skolen svarer.' })
  await at.deps.settled()
  return reference
}

beforeEach(async () => {
  state.now = today
  at = await staffSite({ read: readingOf({}), clock: () => state.now })
})

const act = async (fields: [string, string][], where = place) => {
  const cookie = await cookieOf(at, ['handle'])
  return at.app.request(where, { method: 'POST', headers: { cookie }, body: new URLSearchParams(fields) })
}
const keeping = async (days = 30) =>
  (await purgeNotices(at.deps, 'kolding', { days, dryRun: true, remove: () => {} })).map(one => one.keeping)
const page = async () => {
  const ida = browserOf(at, await cookieOf(at, ['handle']))
  return wordsOf(await (await ida.get(place)).text())
}

describe('what is to be closed', () => {
  it('stands on one list with what it lacks and the day it goes; what is open does not', async () => {
    const open = await sent(1, 'open')
    const withdrawn = await sent(2, 'withdrawn')
    const answered = await sent(3, 'answered')
    const words = await page()
    expect(words).toContain(da('staff:closing.block.not_journalised'))
    expect(words).toContain(withdrawn)
    expect(words).toContain(da('staff:closing.block.not_reached'))
    expect(words).toContain(answered)
    expect(words).not.toContain(open)
    // The meeting is on 26 November; 180 days after it.
    expect(words).toContain(da('staff:closing.goes', { when: '25. maj 2027' }))
  })

  it('lets what was taken back be found not worth filing by a named person, whose button says why, and then goes', async () => {
    const references = [await sent(1, 'withdrawn'), await sent(2, 'withdrawn')]
    const chosen = references.map((reference): [string, string] => ['chosen', reference])
    expect(await keeping()).toEqual(['not_journalised', 'not_journalised'])
    expect((await act([...chosen, ['act', 'unneeded'], ['note', '']])).status).toBe(303)
    state.now = inDays(40)
    expect(await keeping()).toEqual(['may_go', 'may_go'])
    const log = await at.deps.store.audit('kolding', { after: 0, limit: 99 })
    const found = log.filter(({ action }) => action === 'find_filing_unneeded')
    expect(found.map(({ subject }) => subject).sort()).toEqual([...references].sort())
    expect(found.every(({ actor }) => JSON.parse(actor).name === 'Ida Holm')).toBe(true)
  })

  it('closes what was taken back on its own page, in one act, and says who did', async () => {
    const reference = await sent(1, 'withdrawn')
    const ida = browserOf(at, await cookieOf(at, ['handle']))
    const notice = `/staff/kolding/notices/${reference}`
    const close = formsIn(await (await ida.get(notice)).text()).find(({ buttons }) =>
      buttons.some(({ value }) => value === 'unneeded'),
    )
    expect(close?.inputs).toEqual([])
    expect((await ida.post(`${notice}/casework`, { ...close?.hidden, act: 'unneeded' })).status).toBe(303)
    const after = await (await ida.get(notice)).text()
    expect(wordsOf(after)).toContain(da('staff:course.filing_unneeded', { by: 'Ida Holm' }))
    expect(after).not.toContain('value="unneeded"')
    expect(await page()).not.toContain(reference)
    state.now = inDays(40)
    expect(await keeping()).toEqual(['may_go'])
  })

  it('closes what was taken back nowhere before what may be a threat in it was read', async () => {
    const threat = 'Jeg tager en kniv med på onsdag'
    at = await staffSite({
      read: readingOf({ [threat]: { danger: { degree: 'sure', kind: 'threat' } } }),
      clock: () => state.now,
    })
    const { receipt } = await send(at.deps, { fields: { ...fields, needText: threat } })
    await withdrawNotice(at.deps, { ...receipt, version: 1 })
    await at.deps.settled()
    const ida = browserOf(at, await cookieOf(at, ['handle']))
    const notice = `/staff/kolding/notices/${receipt.reference}`
    const shown = async () => (await ida.get(notice)).text()
    expect(wordsOf(await shown())).toContain(da('staff:closing.block.to_be_read'))
    expect(await shown()).not.toContain('value="unneeded"')
    expect((await ida.post(`${notice}/casework`, { act: 'unneeded' })).status).not.toBe(303)
    await ida.post(`${notice}/need`)
    await ida.post(`${notice}/casework`, { act: 'words', version: '2' })
    expect((await ida.post(`${notice}/casework`, { act: 'unneeded' })).status).toBe(303)
  })

  it('keeps what another department has to answer until somebody says that it was given it', async () => {
    const reference = await sent(1, 'forwarded')
    expect(await page()).toContain(da('staff:closing.block.not_passed_on'))
    const notice = `/staff/kolding/notices/${reference}`
    const shown = async () => {
      const ida = browserOf(at, await cookieOf(at, ['handle']))
      return wordsOf(await (await ida.get(notice)).text())
    }
    expect(await shown()).toContain(da('staff:passOn.title'))
    const given: [string, string][] = [
      ['chosen', reference],
      ['act', 'passed_on'],
    ]
    expect((await act(given)).status).toBe(303)
    expect(await page()).not.toContain(da('staff:closing.block.not_passed_on'))
    const words = await shown()
    expect(words).not.toContain(da('staff:passOn.title'))
    expect(words).toContain(da('staff:course.checked_passed_on', { by: 'Ida Holm' }))
    expect(await keeping()).toEqual(['not_reached'])
  })

  it('never lets an answered one go unfiled', async () => {
    const reference = await sent(1, 'answered')
    const answer = await act([
      ['chosen', reference],
      ['act', 'unneeded'],
      ['note', 'Nej'],
    ])
    expect(answer.headers.get('location')).toContain('left=1')
    expect(await keeping()).toEqual(['not_reached'])
  })

  it('is brought to its end by bulk acts alone: reached, filed, fetched', async () => {
    const references = [await sent(1, 'answered'), await sent(2, 'answered'), await sent(3, 'withdrawn')]
    const chosen = references.map((reference): [string, string] => ['chosen', reference])
    state.now = inDays(5)
    await act([...chosen.slice(0, 2), ['act', 'told'], ['on', '2026-11-28'], ['note', 'Ringede']])
    await act([...chosen, ['act', 'journal'], ['note', '26/1234']])
    expect(await keeping()).toEqual(['not_exported', 'not_exported', 'not_exported'])
    const zip = await act(chosen, `${place}/export`)
    const files = Object.keys(unzipSync(new Uint8Array(await zip.arrayBuffer())))
    expect(files.sort()).toEqual(references.map(reference => `${reference}.zip`).sort())
    expect(await page()).toContain(da('staff:closing.none'))
    state.now = inDays(50)
    expect(await keeping()).toEqual(['may_go', 'may_go', 'may_go'])
  })

  it('is found in the log by a reference: who saw whose it is, once in a sitting', async () => {
    const references = [await sent(1, 'answered'), await sent(2, 'withdrawn')]
    const seen = async (reference: string) => {
      const auditor = browserOf(at, await cookieOf(at, ['audit'], { id: 'eva' }))
      const found = await auditor.post('/staff/kolding/audit', { subject: reference, act: 'list_closing' })
      const rows = (await found.text()).match(/<tr>[\s\S]*?<\/tr>/g) ?? []
      return rows.map(wordsOf).filter(row => row.includes(reference))
    }
    const admin = browserOf(at, await cookieOf(at, ['admin'], { id: 'adm' }))
    await admin.get(place)
    for (const reference of references) expect(await seen(reference)).toEqual([])
    for (let time = 0; time < 3; time += 1) await page()
    for (const reference of references)
      expect(await seen(reference)).toEqual([
        expect.stringMatching(new RegExp(`Ida Holm.*${da('staff:audit.action.list_closing')}`)),
      ])
    state.now = inDays(1)
    await page()
    for (const reference of references) expect(await seen(reference)).toHaveLength(2)
  })

  it('is not for those who only read', async () => {
    const lars = browserOf(at, await cookieOf(at, ['read']))
    expect((await lars.get(place)).status).toBe(403)
    const admin = browserOf(at, await cookieOf(at, ['admin']))
    expect((await admin.get(place)).status).toBe(200)
    expect((await admin.post(place, { chosen: 'KOL-1', act: 'journal', note: '1' })).status).toBe(403)
  })
})

describe('the outer limit', () => {
  it('is told to the administrator every day, also of what was never answered, until it is gone', async () => {
    const casework = { kolding: { closing: { withinDays: 100, tell: 'drift@example.dk' } } }
    const { settings } = at.deps
    const deps = await testDeps({
      store: memoryStore(),
      read: readingOf({}),
      clock: () => state.now,
      settings: { ...settings, municipalities: ['kolding'], casework },
    })
    await send(deps)
    const told = async (days: number) => {
      state.now = inDays(days)
      deps.mails.length = 0
      await tellKeptLong(deps)
      await tellKeptLong(deps)
      await deps.settled()
      await deliverOutbox(deps)
      return deps.mails.filter(({ to }) => to === 'drift@example.dk').map(({ subject }) => subject)
    }
    expect(await told(90)).toEqual([])
    for (const days of [110, 111, 500])
      expect(await told(days)).toEqual([da('mail:news.kept_long.subject', { count: 1 })])
    const [row] = await deps.store.queue('kolding', { limit: 1 })
    expect(JSON.stringify(deps.mails)).not.toContain(row?.reference)
  })
})

describe('what a restore put aside', () => {
  it('goes when it is as old as what is purged, and nothing else beside the database does', () => {
    const folder = mkdtempSync(join(tmpdir(), 'aside-'))
    const names = [
      'replaced-2026-01-01T09-00-00.000Z',
      'replaced-2026-11-20T09-00-00.000Z',
      'backups',
      'mail',
      'replaced-by-hand',
    ]
    for (const name of names) mkdirSync(join(folder, name))
    expect(removeOldCopies(folder, { days: 180, now: today })).toEqual([join(folder, names[0] ?? '')])
    expect(readdirSync(folder).sort()).toEqual(names.slice(1).sort())
  })
})
