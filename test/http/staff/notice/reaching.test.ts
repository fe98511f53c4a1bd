import { beforeEach, describe, expect, it } from 'vitest'
import { doMany } from '../../../../src/app/casework/do-many.ts'
import { purgeNotices } from '../../../../src/app/jobs/purge-notices.ts'
import { readStatus } from '../../../../src/app/notice/read-status.ts'
import type { Receipt } from '../../../../src/app/notice/status.ts'
import { submitNotice } from '../../../../src/app/notice/submit-notice.ts'
import { withdrawNotice } from '../../../../src/app/notice/withdraw-notice.ts'
import { eventsIn } from '../../../../src/app/records/event-log.ts'
import { signedInAs } from '../../../../src/app/sign-in/signed-in-as.ts'
import { readingOf } from '../../../app/given-reading.ts'
import { refusal } from '../../../app/refusal.ts'
import { fields, ida as handler, sealed } from '../../../app/sending.ts'
import { da } from '../../../said.ts'
import { plain, wordsOf } from '../../pages.ts'
import { type Form, formsIn } from '../read-forms.ts'
import { browserOf, cookieOf, type StaffSite, staffSite } from '../staff-site.ts'

const name = 'Åse Prøvesen'
const byPhone = { name, reply: 'phone', phone: '20 12 34 56' }
const byLetter = { name, reply: 'letter', address: 'Kirkevej 7, 6000 Kolding' }
const byMail = { name, reply: 'email', email: 'aase@example.dk' }
const far = '2026-12-17T13:30:00+01:00'

let at: StaffSite
let ida: ReturnType<typeof browserOf>
let sent = 0
beforeEach(async () => {
  at = await staffSite({ read: readingOf({}) })
  ida = browserOf(at, await cookieOf(at, ['handle']))
})

const noticeFor = async (contact: object, more: Partial<typeof fields> = {}): Promise<Receipt> => {
  sent += 1
  const state = sealed(at.deps, { conversationId: `c-${sent}`, fields: { ...fields, ...more } })
  return (await submitNotice(at.deps, { state, contact, confirmed: true, key: `k-${sent}` })).receipt
}
const pageOf = ({ reference }: Receipt) => `/staff/kolding/notices/${reference}`
const answer = async (page: string, more: Record<string, string> = {}) =>
  ida.post(`${page}/decision`, { version: '1', outcome: 'accepted', ...more })
const html = async (path: string, who = ida) => (await who.get(path)).text()
const eventsOf = async ({ reference }: Receipt) => {
  const row = await at.deps.store.noticeByReference({ municipality: 'kolding', reference })
  return eventsIn(at.deps, await at.deps.store.events({ municipality: 'kolding', noticeId: row?.id ?? '' }))
}
const typesOf = async (receipt: Receipt) => (await eventsOf(receipt)).map(({ type }) => type)
const formWith = (page: string, act: string): Form => {
  const found = formsIn(page).find(({ buttons }) => buttons.some(({ value }) => value === act))
  if (found === undefined) throw new Error(`no form with ${act}`)
  return found
}
/** What a browser posts: what is hidden, what stands in the fields, what was typed over it, and the button. */
const pressed = (form: Form, act: string, typed: Record<string, string> = {}): Record<string, string> => ({
  ...form.hidden,
  ...Object.fromEntries(form.inputs.map(input => [input.name, input.value])),
  ...typed,
  act,
})

describe('that an answer has reached the citizen', () => {
  it('is written down in one act, today and without a reason, where it went the way they chose', async () => {
    for (const [contact, how] of [
      [byPhone, 'told'],
      [byLetter, 'posted'],
    ] as const) {
      const receipt = await noticeFor(contact)
      await answer(pageOf(receipt))
      const form = formWith(await html(pageOf(receipt)), how)
      expect(form.inputs.find(input => input.name === 'on')?.value).toBe('2026-11-24')
      expect(form.buttons[0]?.value).toBe(how)
      expect((await ida.post(form.action, pressed(form, how))).status).toBe(303)
      const reached = (await eventsOf(receipt)).find(({ type }) => type === 'answer_reached')
      expect(reached).toMatchObject({ how, on: '2026-11-24' })
    }
  })

  it('is wanted of a question too: one by letter is on the list until it was posted', async () => {
    const receipt = await noticeFor(byLetter)
    const list = '/staff/kolding?view=unreached'
    await answer(pageOf(receipt), { outcome: 'more_information', message: 'Hvornår er mødet?' })
    expect(wordsOf(await html('/staff/kolding'))).toContain(da('staff:reach.notice', { count: 1 }))
    const listed = await html(list)
    expect(listed).toContain(receipt.reference)
    expect(wordsOf(listed)).toContain(da('staff:inbox.unreached'))
    const form = formWith(await html(pageOf(receipt)), 'posted')
    await ida.post(form.action, pressed(form, 'posted'))
    expect(await html(list)).not.toContain(receipt.reference)
    expect(wordsOf(await html('/staff/kolding'))).not.toContain(da('staff:reach.notice', { count: 1 }))
  })

  it('wants a reason where it was said aloud to somebody who had not asked for that', async () => {
    const receipt = await noticeFor(byLetter)
    await answer(pageOf(receipt))
    const form = formWith(await html(pageOf(receipt)), 'told')
    expect((await ida.post(form.action, pressed(form, 'told'))).status).toBe(422)
    expect((await ida.post(form.action, pressed(form, 'told', { note: 'Ringede selv' }))).status).toBe(303)
  })

  it('is noted together with the number it is filed under, or neither is', async () => {
    const receipt = await noticeFor(byPhone)
    await answer(pageOf(receipt))
    const form = formWith(await html(pageOf(receipt)), 'told')
    expect((await ida.post(form.action, pressed(form, 'told', { number: '=1+1' }))).status).toBe(422)
    expect(await typesOf(receipt)).not.toContain('answer_reached')
    await ida.post(form.action, pressed(form, 'told', { number: '26/1234' }))
    expect((await typesOf(receipt)).slice(-2)).toEqual(['answer_reached', 'journalised'])
  })

  it('is not counted among several for one who has opened the answer meanwhile', async () => {
    const receipts = [await noticeFor(byPhone), await noticeFor(byPhone)]
    for (const receipt of receipts) await answer(pageOf(receipt))
    const [seen, waiting] = receipts
    if (seen === undefined || waiting === undefined) throw new Error('two were sent')
    await readStatus(at.deps, seen)
    const told = { act: 'told', on: '2026-11-24', municipality: 'kolding' }
    const many = { ...told, chosen: receipts.map(({ reference }) => ({ reference })) }
    const { done, left } = await doMany(at.deps, handler, many)
    expect([done, left]).toEqual([1, [{ reference: seen.reference, why: 'seen' }]])
    expect(await typesOf(waiting)).toContain('answer_reached')
  })
})

describe('what was just sent', () => {
  const saidAfter = async (contact: object, more: Partial<typeof fields> = {}, form = {}) => {
    const receipt = await noticeFor(contact, more)
    const page = pageOf(receipt)
    await ida.post(`${page}/need`)
    const next = (await answer(page, { list: 'open.due', ...form })).headers.get('location') ?? ''
    const shown = await html(next)
    const done = /<div class="done" role="status">[\s\S]*?<\/div>/.exec(shown)?.[0] ?? ''
    return { receipt, next, done }
  }

  it('names the number to call where the meeting is near, or where they want to be called', async () => {
    const near = await saidAfter({ ...byMail, phone: '20 12 34 56' })
    expect(near.done).toContain('href="tel:+4520123456"')
    const later = await saidAfter({ ...byMail, phone: '20 12 34 56' }, { meetingAt: far })
    expect(later.done).toContain(da('staff:sent'))
    expect(later.done).not.toContain('tel:')
    expect((await saidAfter(byPhone, { meetingAt: far })).done).toContain('href="tel:+4520123456"')
    expect(wordsOf((await saidAfter(byMail)).done)).toContain(da('staff:after.nearUnreachable'))
  })

  it('has its letter to print beside it; one that tells the need is opened by an act of its own', async () => {
    const yes = await saidAfter(byLetter)
    const link = /href="([^"]*\/documents\/pdf[^"]*)"/.exec(yes.done)?.[1] ?? ''
    expect((await ida.get(plain(link))).headers.get('content-type')).toBe('application/pdf')
    const no = await saidAfter(byLetter, {}, refusal)
    const [form] = formsIn(no.done)
    const before = (await at.deps.store.audit('kolding', { after: 0, limit: 99 })).length
    const printed = await ida.post(form?.action ?? '', form?.hidden)
    expect(printed.headers.get('content-type')).toBe('application/pdf')
    const log = await at.deps.store.audit('kolding', { after: before, limit: 99 })
    expect(log.map(({ action }) => action)).toEqual(['open_need', 'read_document'])
  })

  it('says it to whoever sent it, and gives a number to nobody who writes the address by hand', async () => {
    const { next, receipt } = await saidAfter(byPhone)
    const bo = browserOf(at, await cookieOf(at, ['handle', 'read'], { id: 'bo' }))
    expect(await html(next, bo)).not.toContain('20 12 34 56')
    expect((await bo.get('/staff/kolding?sent=KOL-2222-2222')).status).toBe(200)
    expect(await html(`/staff/kolding?sent=${receipt.reference}`, bo)).not.toContain('20 12 34 56')
  })
})

describe('what is to be closed', () => {
  it('shows whose it is, how they want to be told and when they meet, to those who may read it', async () => {
    for (const contact of [byPhone, byLetter, byMail]) await answer(pageOf(await noticeFor(contact)))
    const words = wordsOf(await html('/staff/kolding/closing'))
    for (const said of [name, byPhone.phone, byLetter.address, byMail.email, 'den 26. november 2026'])
      expect(words).toContain(said)
    const admin = browserOf(at, await cookieOf(at, ['admin'], { id: 'adm' }))
    const numbers = wordsOf(await html('/staff/kolding/closing', admin))
    expect(numbers).toContain('KOL-')
    for (const said of [name, byPhone.phone, byLetter.address, byMail.email])
      expect(numbers).not.toContain(said)
  })

  it('is told and filed in one act for several', async () => {
    const receipts = [await noticeFor(byPhone), await noticeFor(byPhone)]
    for (const receipt of receipts) await answer(pageOf(receipt))
    const form = formWith(await html('/staff/kolding/closing'), 'told')
    const body = new URLSearchParams(pressed(form, 'told', { number: '26/1234' }))
    body.delete('chosen')
    for (const { reference } of receipts) body.append('chosen', reference)
    const cookie = await cookieOf(at, ['handle'])
    await at.app.request(form.action, { method: 'POST', headers: { cookie }, body })
    for (const receipt of receipts)
      expect((await typesOf(receipt)).slice(-2)).toEqual(['answer_reached', 'journalised'])
  })

  it('is filed once under one number, and that it was is said', async () => {
    const receipt = await noticeFor(byPhone)
    const page = pageOf(receipt)
    for (let time = 0; time < 2; time += 1) {
      const done = await ida.post(`${page}/casework`, { act: 'journal', note: '26/1234' })
      expect(wordsOf(await html(done.headers.get('location') ?? ''))).toContain(
        da('staff:did.journal', { number: '26/1234' }),
      )
    }
    await ida.post(`${page}/casework`, { act: 'journal', note: '26/9' })
    expect((await typesOf(receipt)).filter(type => type === 'journalised')).toHaveLength(2)
  })
})

describe('a form that cannot be done as it stands', () => {
  type Refusal = { at: string; body: Record<string, string>; stands: string[]; fault: string }
  const cases = async (): Promise<Refusal[]> => {
    const staff = {
      id: 'bo',
      name: 'Bo Lund',
      title: 'Sagsbehandler',
      grants: { kolding: ['handle' as const] },
    }
    await signedInAs(at.deps, { by: 'oidc', shown: false, staff })
    const [answered, withdrawn] = [await noticeFor(byMail), await noticeFor(byMail)]
    await answer(pageOf(answered))
    await withdrawNotice(at.deps, { ...withdrawn, version: 1 })
    const one = pageOf(answered)
    const closing = '/staff/kolding/closing'
    const bulk = '/staff/kolding/bulk'
    const list = 'withdrawn.newest'
    const chosen = withdrawn.reference
    const why = 'Skriv hvorfor.'
    return [
      {
        at: `${one}/casework`,
        body: { act: 'told', on: '2026-11-24', number: '26/77' },
        stands: ['26/77'],
        fault: why,
      },
      {
        at: `${one}/casework`,
        body: { act: 'told', on: '2026-11-01', note: 'Ringede' },
        stands: ['2026-11-01', 'Ringede'],
        fault: da('staff:fault.on.invalid'),
      },
      {
        at: `${one}/casework`,
        body: { act: 'journal', note: '=1+1' },
        stands: ['=1+1'],
        fault: da('staff:fault.note.invalid'),
      },
      { at: `${one}/casework`, body: { act: 'hold', note: '' }, stands: [], fault: why },
      {
        at: `${one}/casework`,
        body: { act: 'note', note: '150385-1202 ringede' },
        stands: ['150385-1202 ringede'],
        fault: da('staff:fault.note.cpr'),
      },
      {
        at: `${one}/casework`,
        body: { act: 'give', toColleague: '', note: 'Se på den' },
        stands: ['Se på den'],
        fault: da('staff:fault.to.invalid'),
      },
      {
        at: closing,
        body: { block: 'not_journalised', act: 'unneeded', chosen, note: '150385-1202 ringede' },
        stands: [chosen, '150385-1202 ringede'],
        fault: da('staff:fault.note.cpr'),
      },
      {
        at: closing,
        body: { block: 'not_journalised', act: 'journal', chosen, note: '=2' },
        stands: [chosen, '=2'],
        fault: da('staff:fault.note.invalid'),
      },
      {
        at: closing,
        body: {
          block: 'not_reached',
          act: 'told',
          chosen: answered.reference,
          on: '2026-11-24',
          number: '26/8',
        },
        stands: [answered.reference, '26/8'],
        fault: why,
      },
      {
        at: closing,
        body: { block: 'not_reached', act: 'told', on: '2026-11-24', note: 'Ringede' },
        stands: ['Ringede'],
        fault: da('staff:fault.chosen.required'),
      },
      {
        at: `${closing}/export`,
        body: { block: 'not_journalised' },
        stands: [],
        fault: da('staff:fault.chosen.required'),
      },
      {
        at: bulk,
        body: { list, act: 'unneeded', chosen: `${chosen}.2`, note: '150385-1202 ringede' },
        stands: [`${chosen}.2`, '150385-1202 ringede'],
        fault: da('staff:fault.note.cpr'),
      },
      {
        at: bulk,
        body: { list, act: 'journal', chosen: `${chosen}.2`, note: '=3' },
        stands: [`${chosen}.2`, '=3'],
        fault: da('staff:fault.note.invalid'),
      },
      {
        at: bulk,
        body: { list, act: 'journal', note: '26/5' },
        stands: ['26/5'],
        fault: da('staff:fault.chosen.required'),
      },
      {
        at: '/staff/kolding/views',
        body: { list, act: 'save', name: 'n'.repeat(41) },
        stands: ['n'.repeat(41)],
        fault: da('staff:fault.name.too_long'),
      },
    ]
  }

  it('is shown again where it was, with what is wrong and all that stood in it', async () => {
    for (const { at: where, body, stands, fault } of await cases()) {
      const refused = await ida.post(where, body)
      const page = await refused.text()
      expect([where, body, refused.status]).toEqual([where, body, 422])
      expect(page).not.toContain('data-kind="staff-error"')
      expect(wordsOf(page)).toContain(fault)
      expect(page).toMatch(/class="fault"/)
      for (const value of stands) {
        const escaped = value.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
        expect([body, page]).toEqual([
          body,
          expect.stringMatching(new RegExp(`value="${escaped}"|>${escaped}</textarea>`)),
        ])
      }
      if (body.chosen !== undefined) expect(page).toMatch(new RegExp(`value="${body.chosen}"[^>]* checked`))
    }
  })
})

describe('the life of one plain yes', () => {
  const keeping = async () =>
    (await purgeNotices(at.deps, 'kolding', { days: 1, dryRun: true, remove: () => {} })).map(
      one => one.keeping,
    )

  it.each([
    ['by phone', byPhone, 7],
    ['by e-mail that they read', byMail, 7],
  ])('answered %s takes at most seven acts from taking it to closed', async (_how, contact, most) => {
    let acts = 0
    const act = async <T>(work: Promise<T>): Promise<T> => {
      acts += 1
      return work
    }
    const receipt = await noticeFor(contact)
    const page = pageOf(receipt)
    await act(ida.post('/staff/kolding/bulk', { [`take.${receipt.reference}.1`]: 'take' }))
    const opened = await (await act(ida.get(page))).text()
    const decision = formsIn(opened).find(({ action }) => action.endsWith('/letter'))
    await act(Promise.resolve('»Accepteret« is chosen'))
    const letter = await (
      await act(ida.post(decision?.action ?? '', { ...decision?.hidden, outcome: 'accepted' }))
    ).text()
    const send = formsIn(letter).find(({ action }) => action.endsWith('/decision'))
    await act(ida.post(send?.action ?? '', send?.hidden))
    if (contact.reply === 'email') {
      await readStatus(at.deps, receipt)
      await act(ida.post(`${page}/casework`, { act: 'journal', note: '26/1' }))
    } else {
      const told = formWith(await html(page), 'told')
      await act(ida.post(told.action, pressed(told, 'told', { number: '26/1' })))
    }
    expect(await keeping()).toEqual(['not_exported'])
    await act(ida.post(`${page}/export`))
    expect(await keeping()).toEqual(['too_early'])
    expect(acts).toBeLessThanOrEqual(most)
  })
})
