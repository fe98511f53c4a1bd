import fc from 'fast-check'
import { unzipSync } from 'fflate'
import { beforeEach, describe, expect, it } from 'vitest'
import { rehearsalIds } from '../../../../flows/rehearsals.ts'
import { listRehearsals, makeRehearsal } from '../../../../src/app/casework/rehearse.ts'
import { raiseAlarms } from '../../../../src/app/jobs/raise-alarms.ts'
import { wallClock } from '../../../../src/core/calendar/copenhagen.ts'
import { isWorkingDay } from '../../../../src/core/calendar/working-days.ts'
import { documentIn } from '../../../../src/core/documents/formats/json.ts'
import {
  isRehearsal,
  readReference,
  referenceFrom,
  rehearsalReferenceFrom,
} from '../../../../src/core/notice/lifecycle/reference.ts'
import { readPdf } from '../../../adapters/read-pdf.ts'
import { refusal } from '../../../app/refusal.ts'
import { ida as actor, send } from '../../../app/sending.ts'
import { da, withAny } from '../../../said.ts'
import { wordsOf } from '../../pages.ts'
import { browserOf, cookieOf, type StaffSite, staffSite } from '../staff-site.ts'

const mark = da('rehearsal:mark')

let at: StaffSite
let ida: ReturnType<typeof browserOf>
let reference: string
let code: string
let page: string

const make = async (which: string) => {
  const html = await (await ida.post('/staff/kolding/rehearsal', { which })).text()
  reference = /[A-Z]{3}-OVELSE-[A-Z0-9]{4}-[A-Z0-9]{4}/.exec(html)?.[0] ?? ''
  code = /class="code">([^<]+)/.exec(html)?.[1] ?? ''
  page = `/staff/kolding/notices/${reference}`
  return html
}

beforeEach(async () => {
  at = await staffSite()
  ida = browserOf(at, await cookieOf(at, ['handle', 'read', 'admin']))
  await make('represented')
})

const words = async (path: string) => wordsOf(await (await ida.get(path)).text())
const text = (bytes: Uint8Array) => new TextDecoder().decode(bytes)

const answered = async () => {
  await ida.post(`${page}/need`)
  await ida.post(`${page}/casework`, { act: 'authority' })
  const refused = { ...refusal, version: '1' }
  expect((await ida.post(`${page}/decision`, refused)).status).toBe(303)
}

describe('a notice to practise on', () => {
  it('has a number that no real notice can have', () => {
    const bytes = fc.uint8Array({ minLength: 32, maxLength: 32 })
    fc.assert(
      fc.property(bytes, drawn => {
        fc.pre(drawn.filter(byte => byte < 200).length >= 24)
        const [real, practised] = [referenceFrom('KOL', drawn), rehearsalReferenceFrom('KOL', drawn)]
        expect(isRehearsal(real)).toBe(false)
        expect(isRehearsal(practised)).toBe(true)
        expect(readReference(real)).toBe(real)
        expect(readReference(practised.toLowerCase().replaceAll('-', ' '))).toBe(practised)
      }),
    )
  })

  it('can be made of every kind, in every municipality that is served', async () => {
    const cookie = await cookieOf(at, ['handle'], { municipalities: at.deps.settings.municipalities })
    const everywhere = browserOf(at, cookie)
    for (const municipality of at.deps.settings.municipalities)
      for (const which of rehearsalIds) {
        const { status } = await everywhere.post(`/staff/${municipality}/rehearsal`, { which })
        expect(`${municipality} ${which} ${status}`).toBe(`${municipality} ${which} 201`)
      }
  })

  it('says so on every page about it, for staff and for the citizen', async () => {
    const status = await at.app.request('/status', {
      method: 'POST',
      body: new URLSearchParams({ reference, code, action: 'show' }),
    })
    expect(wordsOf(await status.text())).toContain(mark)
    for (const path of [page, `${page}/sheet`, '/staff/kolding/rehearsal'])
      expect(await words(path)).toContain(mark)
    const letter = await ida.post(`${page}/letter`, { outcome: 'accepted', version: '1' })
    expect(wordsOf(await letter.text())).toContain(mark)
    expect(wordsOf(await (await ida.post(`${page}/code`)).text())).toContain(mark)
    const late = await ida.post(`${page}/decision`, { outcome: 'accepted', version: '7' })
    expect(wordsOf(await late.text())).toContain(mark)
  })

  it('asks for nothing to be given to a citizen, for there is none, nor shown rules', async () => {
    const given = wordsOf(await make('home'))
    expect(given).toContain(da('staff:code.practice'))
    expect(given).not.toMatch(/Giv borgeren|til borgeren/)
    expect(await words(page)).not.toMatch(withAny(da, 'staff:notice.ruleShown', 'shown'))
  })

  it('is about a meeting on a working day, whatever day it is made on', async () => {
    const december = Array.from({ length: 31 }, (_, day) => new Date(Date.UTC(2026, 11, day + 1, 9)))
    for (const now of december) {
      const { deps } = await staffSite({ clock: () => now })
      for (const id of rehearsalIds) await makeRehearsal(deps, actor, { municipality: 'kolding', id })
      const rows = await listRehearsals(deps, actor, { municipality: 'kolding' })
      const days = rows.map(({ meetingAt }) => wallClock(new Date(meetingAt ?? now)))
      expect(days).toHaveLength(rehearsalIds.length)
      expect(days.filter(day => !isWorkingDay(day))).toEqual([])
    }
  })

  it('says so in every document, first, last, and at the foot of each page of the PDF', async () => {
    await answered()
    for (const name of ['notice', 'decision']) {
      for (const kind of ['html', 'text']) {
        const words = await (await ida.get(`${page}/documents/${kind}?name=${name}`)).text()
        expect(words).toContain('ØVELSE: ')
        expect(words.split(mark)).toHaveLength(3)
      }
      const json = await (await ida.get(`${page}/documents/json?name=${name}`)).text()
      expect(JSON.parse(json).data.rehearsal).toBe(true)
      expect(documentIn(json).marks[0]).toContain(mark)
      const pdf = await ida.get(`${page}/documents/pdf?name=${name}`)
      const { pages, allText } = await readPdf(new Uint8Array(await pdf.arrayBuffer()))
      expect(allText.split(withAny(da, 'rehearsal:foot', 'page'))).toHaveLength(pages + 1)
    }
  })

  it('leaves as a file whose every name says so, with nothing ready for Digital Post', async () => {
    await answered()
    await ida.post(`${page}/casework`, { act: 'note', note: 'Ring først' })
    const zip = await ida.post(`${page}/export`, { need: 'yes' })
    const files = unzipSync(new Uint8Array(await zip.arrayBuffer()))
    expect(Object.keys(files).filter(name => !name.startsWith('OVELSE-'))).toEqual(['manifest.sha256'])
    expect(Object.keys(files).join()).not.toContain('memo')
    expect(JSON.parse(text(files['OVELSE-journal.json'] ?? new Uint8Array()))).toMatchObject({
      rehearsal: true,
      title: expect.stringMatching(/^ØVELSE: /),
    })
    expect(text(files['OVELSE-mark.txt'] ?? new Uint8Array())).toContain(mark)
    expect(text(files['OVELSE-need-1.txt'] ?? new Uint8Array())).toContain(mark)
  })

  it('tells the unit by a mail that says so first, and no citizen anything', async () => {
    await answered()
    await at.deps.settled()
    expect(at.deps.mails).toHaveLength(1)
    expect(at.deps.mails[0]?.subject).toMatch(/^ØVELSE: .*OVELSE/)
    expect(at.deps.mails[0]?.text.startsWith(mark)).toBe(true)
  })

  it('is in no queue, no search and no alarm', async () => {
    for (const path of ['/staff/kolding?view=all', `/staff/kolding?view=all&q=${reference}`])
      expect(await words(path)).not.toContain(reference)
    await make('withheld')
    expect(await raiseAlarms(at.deps)).toBe(0)
    expect(await words('/staff/kolding/rehearsal')).toContain(reference)
  })

  it('is in no figure, whatever becomes of it', async () => {
    const before = await words('/staff/kolding/statistics?span=all')
    await answered()
    expect(await words('/staff/kolding/statistics?span=all')).toBe(before)
  })

  it('is taken away whole, and a real notice never that way', async () => {
    const { receipt } = await send(at.deps)
    const real = `/staff/kolding/notices/${receipt.reference}`
    expect((await ida.post(`${real}/end-rehearsal`)).status).toBe(404)
    expect((await ida.get(real)).status).toBe(200)
    expect((await ida.post(`${page}/end-rehearsal`)).status).toBe(303)
    expect((await ida.get(page)).status).toBe(404)
    expect(await words('/staff/kolding/rehearsal')).not.toContain(reference)
    const log = await at.deps.store.audit('kolding', { after: 0, limit: 99 })
    expect(log.map(({ action }) => action)).toContain('remove_rehearsal')
  })

  it('shows a real notice without the mark', async () => {
    const { receipt } = await send(at.deps)
    expect(await words(`/staff/kolding/notices/${receipt.reference}`)).not.toContain('ØVELSE')
  })
})
