import { beforeEach, describe, expect, it } from 'vitest'
import { startConversation } from '../../../../src/app/conversation/start-conversation.ts'
import { decideNotice } from '../../../../src/app/decision/decide-notice.ts'
import { submitNotice } from '../../../../src/app/notice/submit-notice.ts'
import { drawnIn, drawSamples } from '../../../../src/app/oversight/review-samples.ts'
import { colleagueWrite } from '../../../../src/app/staff/colleagues.ts'
import { readingOf } from '../../../app/given-reading.ts'
import { contact, ida, refusalOf, sealed, send } from '../../../app/sending.ts'
import { da } from '../../../said.ts'
import { wordsOf } from '../../pages.ts'
import { formsIn } from '../read-forms.ts'
import { browserOf, cookieOf, type StaffSite, staffSite } from '../staff-site.ts'

let at: StaffSite
let browser: ReturnType<typeof browserOf>
let reference = ''
beforeEach(async () => {
  at = await staffSite({ read: readingOf({}) })
  browser = browserOf(at, await cookieOf(at, ['handle']))
  reference = (await send(at.deps)).receipt.reference
  await at.deps.settled()
})

const number = '150385 og 1201'
const everything = async () => {
  const [row] = await at.deps.store.queue('kolding', { limit: 1 })
  const key = { municipality: 'kolding', noticeId: row?.id ?? '' }
  const events = await at.deps.store.events(key)
  return events.map(({ data, municipality, noticeId, sequence, keyId }) =>
    new TextDecoder().decode(
      at.deps.vault.decrypt({ keyId, bytes: data }, `event/${municipality}/${noticeId}/${sequence}`),
    ),
  )
}

describe('a CPR number that staff type', () => {
  it.each([
    ['note', { note: `Borger ringede, cpr ${number}` }],
    ['journal', { note: '150385-1202' }],
    ['told', { note: `Ringede til ${number}`, on: '2026-11-24' }],
  ])('is told before it is kept, with what was written: %s', async (act, form) => {
    await decideNotice(at.deps, ida, { municipality: 'kolding', reference, version: 1, outcome: 'accepted' })
    const answer = await browser.post(`/staff/kolding/notices/${reference}/casework`, { act, ...form })
    expect(answer.status).toBe(422)
    const html = await answer.text()
    expect(wordsOf(html)).toContain(da('staff:fault.note.cpr'))
    // In the field it was written in, to be put right there.
    const inputs = formsIn(html).flatMap(one => one.inputs)
    const stands =
      inputs.some(({ value }) => value === form.note) || html.includes(`>${form.note}</textarea>`)
    expect(stands).toBe(true)
    expect(JSON.stringify(await everything())).not.toMatch(/150385|120[12]/)
  })

  it('is told where what was found in the log is written, which nobody can take back', async () => {
    const { deps } = await staffSite()
    const settings = { ...deps.settings, casework: { kolding: { review: { perMonth: 3, withinDays: 14 } } } }
    const state = { now: new Date('2026-11-24T09:00:00+01:00') }
    at = await staffSite({ read: readingOf({}), settings, clock: () => state.now })
    const found = (await send(at.deps)).receipt.reference
    await browserOf(at, await cookieOf(at, ['handle'])).get(`/staff/kolding/notices/${found}`)
    state.now = new Date('2026-12-01T08:00:00+01:00')
    await drawSamples(at.deps)
    const line = (await drawnIn(at.deps, 'kolding', '2026-11'))?.lines[0]
    const auditor = browserOf(at, await cookieOf(at, ['audit'], { id: 'eva' }))
    const form = { month: '2026-11', line: String(line), outcome: 'look_into', note: `Om ${number}` }
    const answer = await auditor.post('/staff/kolding/review', form)
    expect(wordsOf(await answer.text())).toContain(da('staff:fault.note.cpr'))
    const log = await at.deps.store.audit('kolding', { after: 0, limit: 99 })
    expect(JSON.stringify(log)).not.toContain('150385')
    expect(log.some(({ action }) => action === 'review_sample')).toBe(false)
  })

  it.each([
    ['views', { act: 'save', list: 'open.due', name: number }],
    ['views', { act: 'save', list: `open.due.${number}`, name: 'x' }],
    ['news/mail', { how: 'digest', email: '1503851201@example.dk' }],
    ['departments', { act: 'save', version: '0', name: 'x', mailbox: '1503851201@example.dk' }],
  ])('is told in what is set up for oneself or the unit: %s %j', async (path, form) => {
    const own = browserOf(at, await cookieOf(at, ['handle', 'admin']))
    await at.deps.store.write([colleagueWrite(at.deps, ida, {})])
    const answer = await own.post(`/staff/kolding/${path}`, form)
    expect(answer.status).toBe(422)
    expect(wordsOf(await answer.text())).toMatch(/CPR-nummer/)
    for (const page of ['', '/news', '/departments'])
      expect(await (await own.get(`/staff/kolding${page}`)).text()).not.toContain('150385')
  })

  it('in an oral wish is told at its field, and nothing is registered', async () => {
    const page = await (await browser.get('/staff/kolding/register')).text()
    const value = (name: string) => new RegExp(`name="${name}" value="([^"]*)"`).exec(page)?.[1] ?? ''
    const answer = await browser.post('/staff/kolding/register', {
      state: value('state'),
      key: value('key'),
      medium: 'audio',
      setting: 'office',
      meetingDay: '2026-12-10',
      meetingTime: '10:00',
      department: `Jobcenter ${number}`,
      need: 'remember',
      name: 'Åse Prøvesen',
      reply: 'phone',
      phone: '23456789',
    })
    expect(answer.status).toBe(422)
    expect(wordsOf(await answer.text())).toContain(da('errors:field.any.cpr'))
    expect(await at.deps.store.queue('kolding', { limit: 9 })).toHaveLength(1)
  })
})

describe('a CPR number that reaches us another way', () => {
  it('is covered in the department a page gives along', async () => {
    const context = { department: `Jobcenter 241285    1234` }
    const view = await startConversation(at.deps, { municipality: 'kolding', context })
    expect(JSON.stringify(at.deps.seal.open(view.turn.state, at.deps.clock()).payload)).not.toContain('1234')
  })

  it.each([
    ['phone', { reply: 'phone', phone: '150385-1009' }],
    ['email', { reply: 'email', email: '1503851010@example.org' }],
  ])('is refused in a contact: %s', async (field, given) => {
    const input = { state: sealed(at.deps, { conversationId: 'x' }), confirmed: true, key: 'other' }
    const refused = await refusalOf(submitNotice(at.deps, { ...input, contact: { name: 'Åse', ...given } }))
    expect(refused).toEqual({ code: 'invalid_fields', fields: { [field]: 'cpr' } })
  })

  it.each(['23456789', '+46 70 123 45 67', '0046701234567', '0701234', '+4915112345678'])(
    'is no telephone number: %s',
    async phone => {
      const input = { state: sealed(at.deps, { conversationId: 'x' }), confirmed: true, key: 'other' }
      const given = { ...contact, reply: 'phone', phone }
      expect(await refusalOf(submitNotice(at.deps, { ...input, contact: given }))).toBeUndefined()
    },
  )
})
