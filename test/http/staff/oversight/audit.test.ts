import { beforeEach, describe, expect, it } from 'vitest'
import { exportNotice } from '../../../../src/app/casework/export-notice.ts'
import { openNeed } from '../../../../src/app/casework/open-need.ts'
import { openNotice } from '../../../../src/app/casework/open-notice.ts'
import { decideNotice } from '../../../../src/app/decision/decide-notice.ts'
import { tellBulkReading } from '../../../../src/app/oversight/bulk-reading.ts'
import { writeAudit } from '../../../../src/app/records/notice-record.ts'
import { bo, fields, ida, send } from '../../../app/sending.ts'
import { today } from '../../../deps.ts'
import { da, withAny } from '../../../said.ts'
import { wordsOf } from '../../pages.ts'
import { browserOf, cookieOf, type StaffSite, staffSite } from '../staff-site.ts'

let at: StaffSite
let auditor: ReturnType<typeof browserOf>
beforeEach(async () => {
  at = await staffSite({ renderPdf: async () => new Uint8Array([1]) })
  auditor = browserOf(at, await cookieOf(at, ['audit'], { id: 'eva' }))
})

const words = async (path: string) => wordsOf(await (await auditor.get(path)).text())
const kolding = { municipality: 'kolding' }

describe('an extract of the log for a citizen', () => {
  it('says when, what and why, and names nobody who works there', async () => {
    const { receipt } = await send(at.deps)
    const about = { ...kolding, reference: receipt.reference }
    await openNotice(at.deps, ida, about)
    await openNeed(at.deps, ida, about)
    await decideNotice(at.deps, ida, { ...about, version: 1, outcome: 'accepted' })
    await exportNotice(at.deps, ida, { ...about, withNeed: false })
    const html = await (await auditor.get(`/staff/kolding/audit/${receipt.reference}`)).text()
    const main = /<main[\s\S]*<\/main>/.exec(html)?.[0] ?? ''
    const said = wordsOf(main)
    for (const what of [
      'Åbnede behovet',
      'Svarede',
      da('staff:audit.action.export_notice'),
      da('staff:extract.purpose.casework'),
      'tirsdag den 24. november',
    ])
      expect(said).toContain(what)
    expect(said).toContain(da('staff:extract.who.handle', { authority: 'Kolding Kommune' }))
    for (const name of [ida.name, ida.id, 'Holm', 'eva', 'Åse']) expect(main).not.toContain(name)
  })

  it('is in the log itself, and there for nothing the log has nothing about', async () => {
    const { receipt } = await send(at.deps)
    await openNotice(at.deps, ida, { ...kolding, reference: receipt.reference })
    await auditor.get(`/staff/kolding/audit/${receipt.reference}`)
    expect(await words('/staff/kolding/audit')).toContain(da('staff:audit.action.extract_log'))
    expect((await auditor.get('/staff/kolding/audit/KOL-2222-3333')).status).toBe(404)
    expect((await auditor.get('/staff/kolding/audit/queue')).status).toBe(404)
  })

  it('is still there when the notice itself has been purged', async () => {
    const { receipt } = await send(at.deps)
    await openNotice(at.deps, ida, { ...kolding, reference: receipt.reference })
    const store = { ...at.deps.store, noticeByReference: async () => undefined }
    const later = await staffSite({ ...at.deps, store })
    const browser = browserOf(later, await cookieOf(later, ['audit']))
    expect((await browser.get(`/staff/kolding/audit/${receipt.reference}`)).status).toBe(200)
  })
})

describe('reading many', () => {
  const sendMany = async (count: number): Promise<string[]> => {
    const references: string[] = []
    for (let draft = 1; draft <= count; draft += 1)
      references.push((await send(at.deps, { draft, fields }, `key-${draft}`)).receipt.reference)
    return references
  }

  it('is told to the unit once, without a name, and named in the log', async () => {
    for (const reference of await sendMany(15))
      await exportNotice(at.deps, ida, { ...kolding, reference, withNeed: false })
    await tellBulkReading(at.deps)
    await tellBulkReading(at.deps)
    await at.deps.settled()
    const told = at.deps.mails.filter(({ subject }) => subject === da('mail:news.bulk_read.subject'))
    expect(told).toHaveLength(1)
    expect(told[0]?.text).not.toContain(ida.name)
    expect(await words('/staff/kolding/audit')).toContain(
      da('staff:audit.bulk.exported', { name: 'Ida Prøvesen', count: 15 }),
    )
  })

  it('is not looking at the same notice many times, nor a few', async () => {
    const [reference = ''] = await sendMany(1)
    for (let times = 0; times < 60; times += 1) await openNotice(at.deps, ida, { ...kolding, reference })
    expect(await words('/staff/kolding/audit')).not.toMatch(
      withAny(da, 'staff:audit.bulk.opened', 'name', 'count'),
    )
  })
})

describe('the log', () => {
  it('says which roles somebody had when they did it', async () => {
    const { receipt } = await send(at.deps)
    await openNotice(at.deps, ida, { ...kolding, reference: receipt.reference })
    expect(await words('/staff/kolding/audit')).toContain('Ida Prøvesen læser, sagsbehandler')
    const [line] = await at.deps.store.auditAbout({ ...kolding, subject: receipt.reference })
    expect(JSON.parse(line?.actor ?? '{}')).toMatchObject({ roles: ['read', 'handle'] })
  })

  it('names each list and each stop in words', async () => {
    const admin = browserOf(at, await cookieOf(at, ['handle', 'admin', 'audit']))
    await admin.get('/staff/kolding/closing')
    await admin.post('/staff/kolding/stop', { subject: 'sending', do: 'stop' })
    const about = (html: string) => [...html.matchAll(/<td>([^<]*)<\/td><\/tr>/g)].map(([, words]) => words)
    const said = about(await (await admin.get('/staff/kolding/audit')).text())
    expect(said).toEqual(expect.arrayContaining([da('staff:audit.subject.closing'), 'indsendelse']))
  })

  it('is shown a page at a time, nothing left out and nothing twice', async () => {
    const { receipt } = await send(at.deps)
    for (let times = 0; times < 120; times += 1)
      await openNotice(at.deps, { ...ida, id: `ida-${times}` }, { ...kolding, reference: receipt.reference })
    const numbers = (html: string) =>
      [...html.matchAll(/<th scope="row">(\d+)</g)].map(([, number]) => Number(number))
    const first = await (await auditor.get('/staff/kolding/audit')).text()
    const before = /before=(\d+)/.exec(first)?.[1] ?? ''
    const second = await (await auditor.get(`/staff/kolding/audit?before=${before}`)).text()
    const seen = [...numbers(first), ...numbers(second)]
    expect(seen).toEqual(Array.from({ length: seen.length }, (_, index) => seen.length - index))
    expect(seen.length).toBe(121)
  })
})

describe('looking for something in the log', () => {
  const search = async (asked: Record<string, string>, path = '/staff/kolding/audit') =>
    wordsOf(await (await auditor.post(path, asked)).text())

  const lived = async () => {
    const { receipt } = await send(at.deps)
    const about = { ...kolding, reference: receipt.reference }
    await openNotice(at.deps, ida, about)
    await openNeed(at.deps, bo, about)
    return receipt.reference
  }

  const table = (text: string) => text.slice(text.indexOf('Linje Hvornår'))

  it('finds by person, by act and by day, alone and together', async () => {
    await lived()
    expect(table(await search({ person: 'bo test' }))).toContain('Åbnede behovet')
    expect(table(await search({ person: 'bo test' }))).not.toContain('Ida')
    expect(table(await search({ act: 'open_need' }))).not.toContain('Ida')
    expect(table(await search({ act: 'open_need', person: 'Ida' }))).not.toContain('Åbnede')
    expect(table(await search({ from: '2026-11-24', to: '2026-11-24', person: 'Ida' }))).toContain('Åbnede')
    expect(table(await search({ from: '2026-11-25' }))).not.toContain('Åbnede')
    expect(table(await search({ to: '2026-11-23' }))).not.toContain('Åbnede')
  })

  it('gives the same as a file for a spreadsheet, and says in the log that it was taken', async () => {
    await lived()
    const answer = await auditor.post('/staff/kolding/audit.csv', { act: 'open_need' })
    expect(answer.headers.get('content-type')).toContain('text/csv')
    const lines = (await answer.text()).trim().split('\r\n')
    expect(lines).toHaveLength(2)
    expect(lines[1]).toContain('Bo Testrup')
    expect(await words('/staff/kolding/audit')).toContain(da('staff:audit.action.fetch_audit'))
    expect((await browserOf(at, await cookieOf(at, ['admin'])).post('/staff/kolding/audit.csv')).status).toBe(
      403,
    )
  })

  it('leaves out what the program did to every notice at once, until somebody asks for that', async () => {
    const reference = await lived()
    const system = { kind: 'system' as const, name: 'reseal' }
    for (let line = 0; line < 150; line += 1)
      await writeAudit(at.deps, { ...kolding, actor: system, action: 'reseal_notice', subject: reference })
    const shown = table(await words('/staff/kolding/audit'))
    expect(shown).toContain('Åbnede behovet')
    expect(shown.split('reseal')).toHaveLength(1)
    expect(table(await search({ act: 'reseal_notice' })).split('reseal')).toHaveLength(101)
  })

  it('finds one line for a sitting with a notice, however often its letter was looked at', async () => {
    const reference = await lived()
    for (let time = 0; time < 5; time += 1) await openNotice(at.deps, ida, { ...kolding, reference })
    const lines = await at.deps.store.auditAbout({ ...kolding, subject: reference })
    expect(lines.filter(({ action }) => action === 'open_notice')).toHaveLength(1)
    const later = { ...at.deps, clock: () => new Date(today.getTime() + 40 * 60_000) }
    await openNotice(later, ida, { ...kolding, reference })
    const after = await at.deps.store.auditAbout({ ...kolding, subject: reference })
    expect(after.filter(({ action }) => action === 'open_notice')).toHaveLength(2)
  })
})

describe('where an auditor and an administrator begin', () => {
  it('is a page that counts what they answer for, also when they follow a link to the inbox', async () => {
    for (const role of ['audit', 'admin'] as const) {
      const somebody = browserOf(at, await cookieOf(at, [role]))
      const answer = await somebody.get('/staff/kolding')
      expect(answer.headers.get('location')).toBe('/staff/kolding/overview')
      const text = wordsOf(await (await somebody.get('/staff/kolding/overview')).text())
      expect(text.includes(da('told:overview.item.samples'))).toBe(role === 'audit')
      expect(text.includes(da('told:overview.item.keys'))).toBe(role === 'admin')
    }
  })
})
