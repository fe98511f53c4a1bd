import { beforeEach, describe, expect, it } from 'vitest'
import { shareSheet } from '../../../../src/app/casework/meeting-sheet.ts'
import type { Receipt } from '../../../../src/app/notice/status.ts'
import { bo, fields, send } from '../../../app/sending.ts'
import { da, en, flat } from '../../../said.ts'
import { postForm, postJson, wordsOf } from '../../pages.ts'
import { formsIn } from '../read-forms.ts'
import { browserOf, cookieOf, type StaffSite, staffSite } from '../staff-site.ts'

let at: StaffSite
let ida: ReturnType<typeof browserOf>

beforeEach(async () => {
  at = await staffSite()
  ida = browserOf(at, await cookieOf(at, ['handle']))
})

const first = '2026-12-02T11:00:00+01:00'
const said = 'hver onsdag i december kl. 11: 2, 9, 16 december, og netværksmøde 10. december kl. 14'
const firstNamed = 'onsdag den 2. december 2026 kl. 11.00'
const [ninth, sixteenth, network] = [
  'onsdag den 9. december 2026 kl. 11.00',
  'onsdag den 16. december 2026 kl. 11.00',
  'netværksmøde, torsdag den 10. december 2026 kl. 14.00',
]
const ground = 'På netværksmødet deltager to andre borgere, som har sagt nej til at blive optaget.'

const asked = async (over: Parameters<typeof send>[1] = {}): Promise<{ receipt: Receipt; page: string }> => {
  const { receipt } = await send(at.deps, {
    ...over,
    fields: { ...fields, meetingAt: first, severalMeetings: said, scope: 'Dem alle sammen', ...over?.fields },
  })
  const page = `/staff/kolding/notices/${receipt.reference}`
  return { receipt, page }
}

/** The rows of the form, as they stand on the page. */
const rowsIn = (html: string): Record<string, string> => {
  const inputs = [...html.matchAll(/<input type="text"[^>]*>/g)].map(([input]) => [
    /name="(meeting\.[^"]+)"/.exec(input)?.[1] ?? '',
    /value="([^"]*)"/.exec(input)?.[1] ?? '',
  ])
  const selects = [...html.matchAll(/<select[^>]* name="(meeting\.[^"]+)"[\s\S]*?<\/select>/g)].map(
    ([select, name = '']) => [name, /<option value="([^"]+)" selected/.exec(select)?.[1] ?? ''],
  )
  const texts = [...html.matchAll(/<textarea[^>]* name="(meeting\.[^"]+)"[^>]*>([^<]*)</g)].map(
    ([, name = '', text = '']) => [name, text.trim()],
  )
  return Object.fromEntries([...inputs, ...selects, ...texts].filter(([name, text]) => name && text))
}

const proposed = { 'meeting.1.words': ninth, 'meeting.2.words': sixteenth, 'meeting.3.words': network }
const mixed = {
  ...proposed,
  outcome: 'accepted',
  'meeting.1.answer': 'yes',
  'meeting.2.answer': 'later',
  'meeting.3.answer': 'no',
  'meeting.3.ground': ground,
}
const act = da('letters:act.audio')

const letter = async (page: string, form: Record<string, string>) => {
  const answer = await ida.post(`${page}/letter`, { version: '1', ...form })
  const html = await answer.text()
  return { status: answer.status, words: wordsOf(html), html }
}

const answered = async (form: Record<string, string> = mixed, over: Parameters<typeof send>[1] = {}) => {
  const { receipt, page } = await asked(over)
  await ida.post(`${page}/need`)
  expect((await ida.post(`${page}/decision`, { version: '1', ...form })).status).toBe(303)
  return { receipt, page, html: await (await ida.get(page)).text() }
}

describe('the other meetings of a notice', () => {
  it('are proposed one by one without the first, beside the words of the citizen', async () => {
    const { page } = await asked()
    const html = await (await ida.get(page)).text()
    expect(rowsIn(html)).toEqual(proposed)
    expect(wordsOf(html)).toContain(`${da('staff:decision.meetings.wrote')} ${said}`)
    // Some rows are empty: a meeting can be added where no script runs.
    expect(html.match(/<input type="text"[^>]*name="meeting\.\d\.words"/g)).toHaveLength(5)
  })

  it('are not asked about where the notice is about one', async () => {
    const { receipt } = await send(at.deps, { fields })
    const html = await (await ida.get(`/staff/kolding/notices/${receipt.reference}`)).text()
    expect(html).not.toContain('meeting.1.words')
  })

  it('are not told one by one where none has an answer of its own', async () => {
    const { page } = await asked()
    const form = { ...proposed, outcome: 'accepted', 'wish.other_meetings': 'yes' }
    const { words } = await letter(page, form)
    expect(words).not.toContain(da('letters:letter.heading.eachMeeting'))
    expect(words).toContain(
      da('letters:letter.outcome.accepted', { act, occasion: da('letters:occasion.office') }),
    )
  })

  it('are written anew, taken away and added by staff', async () => {
    const { page } = await asked()
    const form = {
      ...mixed,
      'meeting.1.words': '',
      'meeting.1.answer': '',
      'meeting.4.words': 'Lægesamtalen i januar',
      'meeting.4.answer': 'yes',
    }
    await ida.post(`${page}/need`)
    const { words } = await letter(page, form)
    expect(words).not.toContain(ninth)
    expect(words).toContain(`Lægesamtalen i januar ${da('letters:letter.holds.may', { act })}`)
  })
})

describe('a yes to some meetings and a no to another', () => {
  it('is told for each of them in the letter, and is no plain yes', async () => {
    const { html } = await answered()
    const words = wordsOf(html)
    expect(words).toContain(da('letters:letter.mixedOpen'))
    expect(words).not.toContain(
      da('letters:letter.outcome.accepted', { act, occasion: da('letters:occasion.office') }),
    )
    for (const [meeting, holds] of [
      ['onsdag den 2. december 2026 kl. 11.00', 'may'],
      [ninth, 'may'],
      [sixteenth, 'later'],
      [network, 'may_not'],
    ] as const)
      expect(words).toContain(`${meeting} ${da(`letters:letter.holds.${holds}`, { act })}`)
    expect(words).toContain(da('letters:letter.meetingsStand'))
  })

  it('gives the ground of the no, what they need, the basis, and where to complain', async () => {
    const { page, html } = await answered()
    const words = wordsOf(html)
    for (const heading of ['need', 'basis', 'help', 'disagree'])
      expect(words).toContain(da(`letters:letter.heading.${heading}`))
    expect(words).toContain(ground)
    // The ground may repeat the need: whoever has not opened that is not shown it.
    const bo = browserOf(at, await cookieOf(at, ['handle'], { id: 'bo' }))
    const theirs = await (await bo.get(page)).text()
    expect(wordsOf(theirs)).toContain(da('letters:mark.assessmentApart'))
    expect(theirs).not.toContain(ground)
    expect(rowsIn(theirs)).toMatchObject({ 'meeting.3.answer': 'no' })
    const opening = formsIn(theirs).find(({ hidden }) => hidden.meetingsBegun !== undefined)
    const opened = await (await bo.post(`${page}/need`, { ...opening?.hidden, ...rowsIn(theirs) })).text()
    expect(rowsIn(opened)).toMatchObject({ 'meeting.3.ground': ground })
  })

  it('says it in English too for a citizen who writes English, with the words there are', async () => {
    const { page } = await asked({ language: 'en' })
    await ida.post(`${page}/need`)
    const { words } = await letter(page, mixed)
    expect(words).toContain(en('letters:letter.mixedOpen'))
    expect(words.split(ground)).toHaveLength(3)
    const own = { 'meeting.3.groundEnglish': 'Two other citizens have said no to being recorded.' }
    const english = await letter(page, { ...mixed, ...own })
    expect(english.words.split(ground)).toHaveLength(2)
    expect(english.words).toContain(own['meeting.3.groundEnglish'])
  })

  it('stands so at the status page, the head of the notice and the sheet', async () => {
    const { receipt, page, html } = await answered()
    const proof = { reference: receipt.reference, code: receipt.code }
    const status = wordsOf(await (await postForm(at, '/status?lang=da', proof)).text())
    expect(status).toContain(da('pages:status.mixedOpen'))
    expect(status).toContain(`${network}: ${da('letters:holds.may_not')}`)
    expect(status).toContain(da('pages:again.title'))
    expect(wordsOf(html)).toContain(da('staff:decision.mixedOpen'))
    const sheet = wordsOf(await (await ida.get(`${page}/sheet`)).text())
    expect(sheet).toContain(`${network} ${da('letters:holds.may_not')}`)
    expect(sheet).toContain(`${ninth} ${da('letters:holds.may')}`)
  })

  it('stands so in the inbox, the course, the JSON answer and the figures', async () => {
    const { receipt, html } = await answered()
    const accepted = da('staff:decision.outcomes.accepted')
    const inbox = await (await ida.get(`/staff/kolding?view=all&q=${receipt.reference}`)).text()
    const row = wordsOf(inbox.split('<tr').findLast(one => one.includes(receipt.reference)) ?? '')
    expect(row).toContain(da('staff:decision.mixedOpen'))
    expect(row).not.toContain(accepted)
    expect(wordsOf(html)).toContain(
      da('staff:course.decided', { by: 'Ida Holm', outcome: da('staff:decision.mixed').toLowerCase() }),
    )
    const status = await postJson(at, '/api/v1/status', { reference: receipt.reference, code: receipt.code })
    expect(await status.json()).toMatchObject({ outcome: 'accepted', mix: 'mixedOpen' })
    const counted = await at.deps.store.counts('kolding', { from: '2020-01-01', to: '2030-01-01' })
    const answers = counted.filter(({ name, total }) => name === 'notice' && total > 0)
    expect(answers.map(({ about }) => about.split(' ').at(-1))).toContain('mixed')
  })

  it('leaves the link to the sheet open until the last meeting, and holds each meeting in the calendar', async () => {
    const { receipt } = await answered()
    const sought = { municipality: 'kolding', reference: receipt.reference }
    const { until } = await shareSheet(at.deps, bo, sought)
    expect(until.slice(0, 10)).toBe('2026-12-17')
    const proof = { reference: receipt.reference, code: receipt.code }
    const status = await (await postForm(at, '/status?lang=da', proof)).text()
    const file = decodeURIComponent(
      /href="data:text\/calendar;charset=utf-8,([^"]*)"/.exec(status)?.[1] ?? '',
    )
    expect(file.match(/DTSTART:\d{8}/g)).toEqual(['02', '09', '10', '16'].map(day => `DTSTART:202612${day}`))
    expect(new Set(file.match(/UID:\w+/g)).size).toBe(4)
  })

  it('says on the sheet, too, what is offered in place of the no', async () => {
    const instead = 'Vi skriver et udførligt notat fra netværksmødet.'
    const { page, html } = await answered({ ...mixed, instead })
    expect(wordsOf(html)).toContain(instead)
    expect(wordsOf(await (await ida.get(`${page}/sheet`)).text())).toContain(instead)
  })

  it('tells the meetings in the order they are held, in the letter, at the status page and on the sheet', async () => {
    const { receipt, page, html } = await answered()
    const proof = { reference: receipt.reference, code: receipt.code }
    const status = wordsOf(await (await postForm(at, '/status?lang=da', proof)).text())
    const sheet = wordsOf(await (await ida.get(`${page}/sheet`)).text())
    const days = [firstNamed, ninth, network, sixteenth]
    for (const [words, between] of [
      [wordsOf(html), ' '],
      [status, ': '],
      [sheet, ' '],
    ] as const) {
      const said = (day: string) => words.search(RegExp(`${day}${between}(Ja|Nej|Ikke|Det finder)`))
      const places = days.map(said)
      expect(Math.min(...places)).toBeGreaterThan(0)
      expect(places).toEqual(places.toSorted((one, other) => one - other))
    }
    expect(status).toContain(`${firstNamed}: ${da('letters:holds.may')}`)
    expect(sheet).toContain(`${firstNamed} ${da('letters:holds.may')}`)
  })

  it('names each date in the language of who reads it, and what it is called as it was written', async () => {
    const { receipt } = await answered()
    const proof = { reference: receipt.reference, code: receipt.code, language: 'en' }
    const status = wordsOf(await (await postForm(at, '/status', proof)).text())
    expect(status).toContain(`Wednesday 9 December 2026 at 11:00: ${en('letters:holds.may')}`)
    expect(status).toContain(
      `netværksmøde, Thursday 10 December 2026 at 14:00: ${en('letters:holds.may_not')}`,
    )
  })

  it('names a date that was proposed in English in Danish too', async () => {
    const english = await asked({ language: 'en' })
    await ida.post(`${english.page}/need`)
    const form = { ...mixed, 'meeting.1.words': 'Wednesday 9 December 2026 at 11:00' }
    const { words } = await letter(english.page, form)
    expect(words).toContain(`${ninth} ${da('letters:letter.holds.may', { act })}`)
    expect(words).toContain(
      `Wednesday 9 December 2026 at 11:00 ${en('letters:letter.holds.may', { act: en('letters:act.audio') })}`,
    )
  })

  it('says in its first line whether any is still open, also where no other got a no', async () => {
    const { page } = await asked()
    await ida.post(`${page}/need`)
    const settled = await letter(page, { ...mixed, 'meeting.2.answer': 'yes' })
    expect(settled.words).toContain(da('letters:letter.mixed'))
    const open = await letter(page, { ...mixed, 'meeting.3.answer': 'yes', 'meeting.3.ground': '' })
    expect(open.words).toContain(da('letters:letter.yesOpen'))
    expect(open.words).not.toContain(
      da('letters:letter.outcome.accepted', { act, occasion: da('letters:occasion.office') }),
    )
  })

  it('says which answer is over when one of the meetings is moved', async () => {
    const { html } = await answered()
    expect(wordsOf(html)).toContain(da('letters:letter.movedEach'))
    expect(wordsOf(html)).not.toContain(
      da('letters:letter.moved', { occasion: da('letters:occasion.office') }),
    )
  })

  it('is taken to the leader by the meetings that got a no', async () => {
    const { receipt } = await answered({ ...mixed, 'meeting.2.answer': 'no', 'meeting.2.ground': ground })
    const proof = { reference: receipt.reference, code: receipt.code }
    const again = (await (await postForm(at, '/status', proof)).text()).split('id="again-words"')[1] ?? ''
    const words = wordsOf(again.split('</blockquote>')[0] ?? '')
    expect(words).toContain(da('pages:again.meetings', { count: 2, when: `${network}; ${sixteenth}` }))
    expect(words).not.toContain(firstNamed)
  })

  it('is said on the sheet by meeting to both, and what to do where the answer is no or missing', async () => {
    const { page } = await answered()
    const sheet = await (await ida.get(`${page}/sheet`)).text()
    const sides = (sheet.match(/<article[\s\S]*?<\/article>/g) ?? []).map(wordsOf)
    for (const [at, side] of (['staff', 'citizen'] as const).entries()) {
      for (const kind of ['all', 'may', 'may_not', 'open'] as const)
        expect(sides[at]).toContain(flat(da(`staff:sheet.each.${side}.${kind}`)))
      expect(sides[at]).not.toContain(flat(da(`staff:sheet.${side}.may`, { occasion: 'mødet' })))
      expect(sides[at]).toContain(`${firstNamed} ${da('letters:holds.may')}`)
    }
  })

  it('is said by date alone to who reads the sheet by a link', async () => {
    const { page } = await answered({ ...mixed, 'meeting.4.words': 'Hos lægen', 'meeting.4.answer': 'yes' })
    const made = await (await ida.post(`${page}/sheet`, { act: 'share' })).text()
    const link = /<code>([^<]*)<\/code>/.exec(made)?.[1] ?? ''
    const shared = wordsOf(await (await at.app.request(link)).text())
    expect(shared).toContain(`torsdag den 10. december 2026 kl. 14.00 ${da('letters:holds.may_not')}`)
    expect(shared).toContain(`${da('staff:sheet.others.undated')} ${da('letters:holds.may')}`)
    expect(shared).toContain(flat(da('staff:sheet.each.staff.may_not')))
    expect(shared).not.toMatch(/netværksmøde|lægen/)
  })

  it('is also where the first gets the no', async () => {
    const { page } = await asked()
    await ida.post(`${page}/need`)
    const refused = {
      outcome: 'refused',
      assessment: 'Vi har set på, hvad optagelsen skal bruges til, og på de andre borgere i rummet.',
      ground: 'På mødet deltager to andre borgere, som har sagt nej til at blive optaget.',
    }
    const { words } = await letter(page, {
      ...proposed,
      ...refused,
      'wish.other_meetings': 'yes',
      'meeting.1.answer': 'yes',
    })
    expect(words).toContain(da('letters:letter.mixed'))
    expect(words).toContain(`${ninth} ${da('letters:letter.holds.may', { act })}`)
    expect(words).toContain(`${sixteenth} ${da('letters:letter.holds.may_not', { act })}`)
  })
})

describe('a no to one meeting', () => {
  it.each([
    ['', 'required'],
    ['Det er imod kommunens politik', 'policy_alone'],
  ])('needs a ground as every no: %j', async (text, fault) => {
    const { page } = await asked()
    await ida.post(`${page}/need`)
    const { status, words } = await letter(page, { ...mixed, 'meeting.3.ground': text })
    expect(status).toBe(422)
    expect(words).toContain(da(`staff:decision.fault.meeting.ground.${fault}`, { number: 3 }))
  })

  it('is given by nobody who has not opened the need', async () => {
    const { page } = await asked()
    const { status, words } = await letter(page, mixed)
    expect(status).toBe(422)
    expect(words).toContain(da('staff:decision.fault.need.unopened'))
  })

  it('is read by two where a no is', async () => {
    const casework = { kolding: { fourEyes: ['refused' as const] } }
    at = await staffSite({ settings: { ...at.deps.settings, casework } })
    ida = browserOf(at, await cookieOf(at, ['handle']))
    const { page } = await asked()
    await ida.post(`${page}/need`)
    expect((await letter(page, mixed)).words).toContain(da('staff:letter.proposing'))
  })
})

describe('one answer for all the other meetings', () => {
  it('is not shown as missing once each of them has its own', async () => {
    const { page } = await asked()
    const choice = async () =>
      /<select[^>]* name="wish.other_meetings"[\s\S]*?<\/select>/.exec(
        await (await ida.get(page)).text(),
      )?.[0]
    expect(await choice()).toContain(da('staff:decision.wish.none'))
    await ida.post(`${page}/need`)
    expect((await ida.post(`${page}/decision`, { version: '1', ...mixed })).status).toBe(303)
    expect(await choice()).toContain(da('staff:decision.wish.each'))
  })

  it('is refused where each has its own, and one of those is another', async () => {
    const { page } = await asked()
    await ida.post(`${page}/need`)
    const both = { ...mixed, 'wish.other_meetings': 'yes' }
    const { status, words } = await letter(page, both)
    expect(status).toBe(422)
    expect(words).toContain(da('staff:decision.fault.wishes.each_differs'))
    // A row that says nothing follows it, and so does a meeting that has no row.
    expect((await letter(page, { ...both, 'meeting.1.answer': '' })).status).toBe(200)
    const away = { 'meeting.1.words': '', 'meeting.1.answer': '' }
    expect((await letter(page, { ...both, ...away })).status).toBe(200)
  })
})

describe('a row', () => {
  it.each([
    [{ 'meeting.4.words': 'Den 2. december kl. 11' }, 'first_again', 4],
    [{ 'meeting.4.words': 'netværket 10. december kl. 14' }, 'twice', 4],
    [{ 'meeting.4.answer': 'yes' }, 'required', 4],
  ])('is refused that gives a meeting a second answer, or none a name: %j', async (more, fault, number) => {
    const { page } = await asked()
    await ida.post(`${page}/need`)
    const { status, words, html } = await letter(page, { ...mixed, ...more })
    expect(status).toBe(422)
    expect(words).toContain(da(`staff:decision.fault.meeting.words.${fault}`, { number }))
    expect(rowsIn(html)).toMatchObject({ 'meeting.3.ground': ground, ...more })
  })

  it('keeps what was typed in a draft, and makes none of what was only proposed', async () => {
    const { page } = await asked()
    const begun = /name="meetingsBegun" value="([^"]*)"/.exec(await (await ida.get(page)).text())?.[1] ?? ''
    const form = { version: '1', meetingsBegun: begun, ...proposed }
    await ida.post(`${page}/draft`, form)
    const reference = page.split('/').at(-1) ?? ''
    const row = await at.deps.store.noticeByReference({ municipality: 'kolding', reference })
    const key = { municipality: 'kolding', noticeId: row?.id ?? '' }
    expect(await at.deps.store.drafts(key)).toEqual([])
    await ida.post(`${page}/draft`, { ...form, 'meeting.1.words': '', 'meeting.3.answer': 'no' })
    const { 'meeting.1.words': _gone, ...left } = proposed
    expect(rowsIn(await (await ida.get(page)).text())).toEqual({ ...left, 'meeting.3.answer': 'no' })
  })
})

describe('a promise for one meeting', () => {
  it('is there again in the next answer with all that was said, and is kept by it', async () => {
    const { page, html } = await answered()
    const rows = rowsIn(html)
    const { outcome: _outcome, ...told } = mixed
    expect(rows).toEqual(told)
    const again = { ...rows, outcome: 'accepted', version: '2', replaces: 'yes', 'meeting.2.answer': 'yes' }
    expect((await ida.post(`${page}/decision`, again)).status).toBe(303)
    const words = wordsOf(await (await ida.get(page)).text())
    expect(words).toContain(`${sixteenth} ${da('letters:letter.holds.may', { act })}`)
    expect(words).toContain(`${network} ${da('letters:letter.holds.may_not', { act })}`)
  })

  it('is dated by that meeting, on the notice and in the list of what was promised', async () => {
    const { html } = await answered()
    const box = wordsOf(html.split('id="promises"')[1]?.split('</section>')[0] ?? '')
    expect(box).toContain(da('staff:promise.until', { when: sixteenth }))
    expect(box).not.toContain(firstNamed)
    const list = await (await ida.get('/staff/kolding?view=promised')).text()
    expect(wordsOf(list)).toContain(sixteenth)
    expect(wordsOf(list)).not.toContain(firstNamed)
  })

  it('is dated one by one where two are owed', async () => {
    const { html } = await answered({ ...mixed, 'meeting.1.answer': 'later' })
    const box = wordsOf(html.split('id="promises"')[1]?.split('</section>')[0] ?? '')
    for (const when of [ninth, sixteenth]) expect(box).toContain(da('staff:promise.until', { when }))
  })

  it('is kept from the top of the notice with the rest of the answer as it was, and a no with its ground', async () => {
    const { page, html } = await answered()
    const form = html.split('id="promises"')[1]?.split('</form>')[0] ?? ''
    const hidden = [...form.matchAll(/<input type="hidden" name="([^"]+)" value="([^"]*)"/g)].map(
      ([, name = '', value = '']) => [name, value],
    )
    expect(wordsOf(form)).toContain(sixteenth)
    const kept = { ...Object.fromEntries(hidden), 'meeting.2.answer': 'no' }
    const bare = await letter(page, { ...kept, version: '2' })
    expect(bare.status).toBe(422)
    expect(bare.words).toContain(da('staff:decision.fault.meeting.ground.required', { number: 2 }))
    const told = await letter(page, { ...kept, version: '2', 'meeting.2.ground': ground })
    expect(told.status).toBe(200)
    expect(told.words).toContain(`${sixteenth} ${da('letters:letter.holds.may_not', { act })}`)
    expect(told.words.split(ground)).toHaveLength(3)
    const when = '24. november 2026'
    expect(told.words).toContain(`${da('letters:letter.promiseKept', { when })} ${sixteenth}`)
  })
})
