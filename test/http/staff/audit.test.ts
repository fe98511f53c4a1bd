import { beforeEach, describe, expect, it } from 'vitest'
import { tellBulkReading } from '../../../src/app/bulk-reading.ts'
import { decideNotice } from '../../../src/app/decide-notice.ts'
import { exportNotice } from '../../../src/app/export-notice.ts'
import { openNeed } from '../../../src/app/open-need.ts'
import { openNotice } from '../../../src/app/open-notice.ts'
import { fields, ida, send } from '../../app/sending.ts'
import { wordsOf } from '../pages.ts'
import { browserOf, cookieOf, type StaffSite, staffSite } from './staff-site.ts'

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
      'Hentede en kopi',
      'For at behandle det',
      'tirsdag den 24. november',
    ])
      expect(said).toContain(what)
    expect(said).toContain('En sagsbehandler hos Kolding Kommune')
    for (const name of [ida.name, ida.id, 'Holm', 'eva', 'Åse']) expect(main).not.toContain(name)
  })

  it('is in the log itself, and there for nothing the log has nothing about', async () => {
    const { receipt } = await send(at.deps)
    await openNotice(at.deps, ida, { ...kolding, reference: receipt.reference })
    await auditor.get(`/staff/kolding/audit/${receipt.reference}`)
    expect(await words('/staff/kolding/audit')).toContain('Lavede et udtræk til borgeren')
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
    const told = at.deps.mails.filter(({ subject }) => subject === 'Se loggen: mange opslag')
    expect(told).toHaveLength(1)
    expect(told[0]?.text).not.toContain(ida.name)
    expect(await words('/staff/kolding/audit')).toContain('Ida Prøvesen har hentet 15 forskellige sager')
  })

  it('is not looking at the same notice many times, nor a few', async () => {
    const [reference = ''] = await sendMany(1)
    for (let times = 0; times < 60; times += 1) await openNotice(at.deps, ida, { ...kolding, reference })
    expect(await words('/staff/kolding/audit')).not.toContain('forskellige sager')
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

  it('is shown a page at a time, nothing left out and nothing twice', async () => {
    const { receipt } = await send(at.deps)
    for (let times = 0; times < 120; times += 1)
      await openNotice(at.deps, ida, { ...kolding, reference: receipt.reference })
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
