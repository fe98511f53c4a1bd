import { beforeEach, describe, expect, it } from 'vitest'
import { replyNotice } from '../../../../src/app/notice/reply-notice.ts'
import { readingOf } from '../../../app/given-reading.ts'
import { fields, send } from '../../../app/sending.ts'
import { da } from '../../../said.ts'
import { wordsOf } from '../../pages.ts'
import { browserOf, cookieOf, type StaffSite, staffSite } from '../staff-site.ts'

let at: StaffSite
let ida: ReturnType<typeof browserOf>
let bo: ReturnType<typeof browserOf>

beforeEach(async () => {
  at = await staffSite({ read: readingOf({}) })
  ida = browserOf(at, await cookieOf(at, ['handle']))
  bo = browserOf(at, await cookieOf(at, ['handle', 'release'], { id: 'bo' }))
})

const sent = async (nth: number, more: Partial<typeof fields> = {}) =>
  (await send(at.deps, { conversationId: `c-${nth}`, fields: { ...fields, ...more } }, `key-${nth}`)).receipt

const words = async (path = '/staff/kolding', who = ida) => wordsOf(await (await who.get(path)).text())
const html = async (path = '/staff/kolding', who = ida) => (await who.get(path)).text()
const page = (reference: string) => `/staff/kolding/notices/${reference}`
const post = (who: typeof ida, reference: string, what: string, form: Record<string, string>) =>
  who.post(`${page(reference)}/${what}`, form)

describe('the inbox', () => {
  it('counts each view, and what is nobody’s falls when somebody takes it', async () => {
    const [one] = [await sent(1), await sent(2)]
    expect(await words()).toMatch(/Mangler svar 2 .*Ingen har den 2 /)
    await post(ida, one.reference, 'casework', { act: 'take' })
    expect(await words()).toMatch(/Mine 1 Ingen har den 1 /)
    expect(await words('/staff/kolding?view=nobody')).not.toContain(one.reference)
    expect(await words('/staff/kolding?view=mine')).toContain(one.reference)
  })

  it('marks what somebody has not seen, for each by themselves, and what the citizen has sent since', async () => {
    const receipt = await sent(1)
    expect(await words()).toContain(`${receipt.reference} (ikke læst)`)
    await ida.get(page(receipt.reference))
    expect(await words()).not.toContain('(ikke læst)')
    expect(await words('/staff/kolding', bo)).toContain('(ikke læst)')
    await post(ida, receipt.reference, 'decision', {
      outcome: 'more_information',
      message: 'Hvornår er mødet?',
      version: '1',
    })
    expect(await words()).not.toContain('(ikke læst)')
    await replyNotice(at.deps, { ...receipt, version: 2, text: 'Det er på torsdag.' })
    expect(await words()).toContain(da('staff:inbox.came.replied'))
    expect(await words()).toContain('(ikke læst)')
    expect(await words('/staff/kolding?view=replied')).toContain(receipt.reference)
  })

  it('leads to a page that calls what was sent by the word of its rules, a request here', async () => {
    const { reference } = await sent(1)
    const notice = await words(page(reference))
    expect(notice).toContain(da('staff:notice.documentLink', { name: 'Anmodning', kind: 'PDF', version: 1 }))
    expect(notice).toMatch(/Lyd, fysisk møde · /)
  })

  it('shows in its title how many of one’s own are news', async () => {
    const { reference } = await sent(1)
    await post(bo, reference, 'casework', { act: 'take' })
    await at.deps.settled()
    expect(await html()).toContain('<title>Indbakke')
    const other = await sent(2)
    await post(ida, other.reference, 'casework', { act: 'take' })
    expect(await html()).toContain('<title>Indbakke')
    await post(bo, reference, 'casework', { act: 'release' })
    expect(await html('/staff/kolding', bo)).toContain('<title>Indbakke')
  })

  it('finds by telephone, however it was grouped, by e-mail, medium and journal number', async () => {
    const { reference } = await sent(1)
    await post(ida, reference, 'casework', { act: 'journal', note: '26/1234' })
    for (const sought of ['aase@example.dk', 'lyd', '26/1234'])
      expect(await words(`/staff/kolding?view=all&q=${encodeURIComponent(sought)}`), sought).toContain(
        reference,
      )
    expect(await words('/staff/kolding?view=all&q=99999999')).not.toContain(reference)
  })

  it('keeps the filter to the notice and back, and goes on to the next after an answer', async () => {
    const [first, second] = [await sent(1), await sent(2)]
    const list = 'nobody.newest'
    const shown = await html(`${page(first.reference)}?list=${list}`)
    expect(shown).toContain('href="/staff/kolding?view=nobody&amp;sort=newest"')
    const answer = await post(ida, first.reference, 'decision', { outcome: 'accepted', version: '1', list })
    const next = answer.headers.get('location') ?? ''
    expect(next).toContain(page(second.reference))
    expect(await words(next)).toContain(`${first.reference} : ${da('staff:sent')}`)
    const last = await post(ida, second.reference, 'decision', { outcome: 'accepted', version: '1', list })
    expect(last.headers.get('location')).toContain('/staff/kolding?view=nobody&sort=newest&sent=')
  })

  it('keeps a view somebody has saved under its name, for them alone', async () => {
    const save = { act: 'save', name: 'Jobcenter', list: 'nobody.due.jobcenter' }
    await ida.post('/staff/kolding/views', save)
    expect(await html()).toContain('href="/staff/kolding?view=nobody&amp;q=jobcenter"')
    expect(await words('/staff/kolding', bo)).not.toContain('Jobcenter Navn')
    await ida.post('/staff/kolding/views', { ...save, act: 'remove' })
    expect(await html()).not.toContain('href="/staff/kolding?view=nobody&amp;q=jobcenter"')
  })
})

describe('several at once', () => {
  const bulk = async (fields: [string, string][]) => {
    const cookie = await cookieOf(at, ['handle'])
    const body = new URLSearchParams(fields)
    return at.app.request('/staff/kolding/bulk', { method: 'POST', headers: { cookie }, body })
  }

  it('are taken, each with its line in the log; what changed meanwhile is left and said by number', async () => {
    const receipts = [await sent(1), await sent(2), await sent(3), await sent(4)]
    const [, changed, taken] = receipts.map(({ reference }) => reference)
    await post(bo, taken ?? '', 'casework', { act: 'take' })
    await post(bo, changed ?? '', 'decision', { outcome: 'accepted', version: '1' })
    const chosen = receipts.map(({ reference }): [string, string] => ['chosen', `${reference}.1`])
    const done = await bulk([...chosen, ['act', 'take'], ['list', 'open.due']])
    const said = await words(done.headers.get('location') ?? '')
    expect(said).toContain(da('staff:closing.done', { count: 2 }))
    expect(said).toContain(`${changed} : ${da('staff:bulk.why.changed')}`)
    expect(said).toContain(`${taken} : ${da('staff:bulk.why.taken')}`)
    const log = await at.deps.store.audit('kolding', { after: 0, limit: 99 })
    const assigned = log.filter(({ action }) => action === 'assign_notice').map(({ subject }) => subject)
    expect(assigned.toSorted()).toEqual(receipts.map(({ reference }) => reference).toSorted())
  })

  it('takes the row whose button was pressed, and no other', async () => {
    const [one, other] = [await sent(1), await sent(2)]
    await bulk([
      ['chosen', `${other.reference}.1`],
      [`take.${one.reference}.1`, 'take'],
    ])
    expect(await words('/staff/kolding?view=mine')).toContain(one.reference)
    expect(await words('/staff/kolding?view=mine')).not.toContain(other.reference)
  })

  it('says that something has to be ticked', async () => {
    expect((await bulk([['act', 'take']])).status).toBe(422)
  })
})
