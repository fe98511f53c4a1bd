import { beforeEach, describe, expect, it } from 'vitest'
import { readStatus } from '../../../../src/app/notice/read-status.ts'
import { auditActions } from '../../../../src/app/records/audit-log.ts'
import { send } from '../../../app/sending.ts'
import { da, withAny } from '../../../said.ts'
import { hiddenFields, wordsOf } from '../../pages.ts'
import { browserOf, cookieOf, type StaffSite, staffSite } from '../staff-site.ts'

let at: StaffSite
let ida: ReturnType<typeof browserOf>
beforeEach(async () => {
  at = await staffSite()
  ida = browserOf(at, await cookieOf(at, ['handle', 'audit']))
})

const spoken = {
  medium: 'audio',
  setting: 'phone',
  meetingDay: '2026-11-30',
  meetingTime: '10:00',
  department: 'Borgerservice',
  name: 'Bo Testrup',
  reply: 'phone',
  phone: '20 12 34 56',
}
const codeIn = (html: string) => /class="code">([^<]+)</.exec(html)?.[1] ?? ''
const referenceIn = (html: string) => /KOL-[A-Z0-9-]+/.exec(html)?.[0] ?? ''

describe('at the desk and on the telephone', () => {
  it('writes down a wish that was said aloud, once, and gives number and code', async () => {
    const once = hiddenFields(await (await ida.get('/staff/kolding/register')).text())
    const first = await ida.post('/staff/kolding/register', { ...spoken, ...once })
    const again = await ida.post('/staff/kolding/register', { ...spoken, ...once })
    expect(first.status).toBe(201)
    const html = await first.text()
    expect(referenceIn(await again.text())).toBe(referenceIn(html))
    const { status } = await readStatus(at.deps, { reference: referenceIn(html), code: codeIn(html) })
    expect(status.can.withdraw).toBe(true)
    const page = await (await ida.get(`/staff/kolding/notices/${referenceIn(html)}`)).text()
    expect(wordsOf(page)).toContain(
      da('staff:notice.registeredBy', { name: 'Ida Holm', title: 'Sagsbehandler' }),
    )
    expect(wordsOf(page)).not.toMatch(withAny(da, 'staff:notice.ruleShown', 'shown'))
  })

  it('says what is missing and keeps the rest', async () => {
    const { department: _department, ...most } = spoken
    const once = hiddenFields(await (await ida.get('/staff/kolding/register')).text())
    const answer = await ida.post('/staff/kolding/register', { ...most, ...once })
    const html = await answer.text()
    expect(answer.status).toBe(422)
    expect(wordsOf(html)).toContain(da('staff:decision.errors', { count: 1 }))
    expect(html).toContain('Bo Testrup')
  })

  it('says everything that is missing at once, also how the answer is wanted', async () => {
    const once = hiddenFields(await (await ida.get('/staff/kolding/register')).text())
    const words = wordsOf(
      await (await ida.post('/staff/kolding/register', { department: 'Skolen', ...once })).text(),
    )
    for (const said of [
      da('staff:register.fault.medium.missing_medium'),
      da('staff:register.fault.name.required'),
      da('staff:register.fault.reply.required'),
    ])
      expect(words).toContain(said)
  })

  it('says with the rest that a name has a CPR number in it', async () => {
    const once = hiddenFields(await (await ida.get('/staff/kolding/register')).text())
    const part = { ...spoken, medium: '', name: 'Bo Testrup 010190-1234', ...once }
    const words = wordsOf(await (await ida.post('/staff/kolding/register', part)).text())
    expect(words).toContain(da('staff:register.fault.medium.missing_medium'))
    expect(words).toContain(da('errors:field.name.cpr'))
  })

  it('speaks of the citizen, and to nobody as if they were the one who wants to record', async () => {
    const empty = await (await ida.get('/staff/kolding/register')).text()
    const once = hiddenFields(empty)
    const refused = await (await ida.post('/staff/kolding/register', { ...once, reply: 'letter' })).text()
    const spokenTo = /\b(?:din|dit|dine|dig|jeg|mig|min|mit|du (?:vil|kender|skal|ønsker|møder))\b/i
    for (const html of [empty, refused])
      expect(wordsOf(html.slice(html.indexOf('<form class="narrow"')))).not.toMatch(spokenTo)
  })

  it('begins the title with "Fejl:", and each fault too for those who hear the page', async () => {
    const once = hiddenFields(await (await ida.get('/staff/kolding/register')).text())
    const html = await (await ida.post('/staff/kolding/register', once)).text()
    expect(html).toContain(`<title>${da('pages:fault')} ${da('staff:register.title')}`)
    expect(html).toMatch(
      new RegExp(
        `id="fault-name"><span class="visually-hidden">${da('pages:fault')} </span>${da('staff:register.fault.name.required')}`,
      ),
    )
  })

  it('has a place for everything a wish can be about, a fixed camera too', async () => {
    const once = hiddenFields(await (await ida.get('/staff/kolding/register')).text())
    const camera = { ...spoken, ...once, medium: 'fixed_camera', setting: 'home' }
    const refused = await ida.post('/staff/kolding/register', camera)
    const html = await refused.text()
    expect(html).toContain('href="#field-cameraPosition"')
    expect(html).toContain('id="field-cameraPosition"')
    const seen = { cameraPosition: 'Stuen, mod døren', switchOff: 'yes', language: 'Polsk', easyRead: 'yes' }
    const sent = await ida.post('/staff/kolding/register', { ...camera, ...seen })
    expect(sent.status).toBe(201)
    const page = await ida.get(`/staff/kolding/notices/${referenceIn(await sent.text())}`)
    expect(wordsOf(await page.text())).toContain(`${da('notice:label.cameraPosition')}: Stuen, mod døren`)
  })

  it('registers the next wish from a form that was gone Back to, once it is meant so', async () => {
    const once = hiddenFields(await (await ida.get('/staff/kolding/register')).text())
    const first = await (await ida.post('/staff/kolding/register', { ...spoken, ...once })).text()
    const other = { ...spoken, name: 'Else Testrup' }
    const answer = await ida.post('/staff/kolding/register', { ...other, ...once })
    const html = await answer.text()
    expect(answer.status).toBe(409)
    expect(wordsOf(html)).toContain(da('staff:register.again'))
    expect(html).toContain('value="Else Testrup"')
    const second = await ida.post('/staff/kolding/register', { ...other, ...hiddenFields(html) })
    expect(second.status).toBe(201)
    expect(referenceIn(await second.text())).not.toBe(referenceIn(first))
  })

  it('gives a new code to somebody who has lost theirs; the old one stops', async () => {
    const { receipt } = await send(at.deps)
    const { reference } = receipt
    const html = await (await ida.post(`/staff/kolding/notices/${reference}/code`)).text()
    const { status } = await readStatus(at.deps, { reference, code: codeIn(html) })
    expect(status.reference).toBe(reference)
    await expect(readStatus(at.deps, { reference, code: receipt.code })).rejects.toThrow('not_found')
  })
})

describe('the audit', () => {
  it('has words in both languages for everything that is written down', async () => {
    const { content } = at.deps
    for (const action of auditActions)
      for (const language of ['da', 'en'] as const)
        expect(content.translate(language)(`staff:audit.action.${action}`)).toBeTruthy()
  })

  it('says who did what, and that it was read; never what was written', async () => {
    const { receipt } = await send(at.deps)
    await ida.post(`/staff/kolding/notices/${receipt.reference}/need`)
    const words = wordsOf(await (await ida.get('/staff/kolding/audit')).text())
    for (const said of ['Ida Holm', 'Åbnede behovet', receipt.reference, 'Læste loggen'])
      expect(words).toContain(said)
    expect(words).not.toContain('glemmer')
  })

  it('finds a line that was changed, and names it', async () => {
    await ida.get('/staff/kolding')
    await ida.get('/staff/kolding')
    expect(wordsOf(await (await ida.get('/staff/kolding/audit?check=1')).text())).toContain(
      da('staff:audit.whole', { count: 3 }),
    )
    const { store } = at.deps
    const rows = await store.audit('kolding', { after: 0, limit: 9 })
    const changed = {
      ...store,
      audit: async () => rows.map(row => (row.sequence === 2 ? { ...row, subject: 'x' } : row)),
    }
    const tampered = await staffSite({ store: changed })
    const auditor = browserOf(tampered, await cookieOf(tampered, ['audit']))
    const words = wordsOf(await (await auditor.get('/staff/kolding/audit?check=1')).text())
    expect(words).toContain(da('staff:audit.broken', { number: 2 }))
  })
})

describe('the statistics', () => {
  it('stand as pictures and as tables, and leave as a spreadsheet', async () => {
    const { receipt } = await send(at.deps)
    await ida.post(`/staff/kolding/notices/${receipt.reference}/decision`, {
      outcome: 'accepted',
      version: '1',
    })
    const words = wordsOf(await (await ida.get('/staff/kolding/statistics')).text())
    for (const said of ['Accepteret', 'Jobcenter', 'Modtaget i alt 1']) expect(words).toContain(said)
    const csv = await ida.get('/staff/kolding/statistics.csv')
    expect(csv.headers.get('content-disposition')).toContain('kolding-statistik.csv')
    expect(await csv.text()).toContain('Svar;Accepteret;;1')
    const open = wordsOf(await (await ida.get('/staff/kolding/statistics?public=1')).text())
    expect(open).toContain('under 5')
    expect(open).not.toContain('Jobcenter')
  })
})
