import { beforeEach, describe, expect, it } from 'vitest'
import type { Receipt } from '../../../../src/app/notice/status.ts'
import { fields, send } from '../../../app/sending.ts'
import { da, firstSentence } from '../../../said.ts'
import { postForm, wordsOf } from '../../pages.ts'
import { browserOf, cookieOf, type StaffSite, staffSite } from '../staff-site.ts'

let at: StaffSite
let ida: ReturnType<typeof browserOf>

beforeEach(async () => {
  at = await staffSite()
  ida = browserOf(at, await cookieOf(at, ['handle']))
})

const { meetingAt: _meetingAt, ...undated } = fields

/** A notice about that meeting, answered with a yes. */
const answered = async (meetingAt: string | undefined): Promise<{ receipt: Receipt; page: string }> => {
  const when = meetingAt === undefined ? { meetingUnknown: true as const } : { meetingAt }
  const { receipt } = await send(at.deps, { fields: { ...undated, ...when } })
  const page = `/staff/kolding/notices/${receipt.reference}`
  expect((await ida.post(`${page}/decision`, { outcome: 'accepted', version: '1' })).status).toBe(303)
  return { receipt, page }
}

const moving = (typed: object) => ({ outcome: 'accepted', version: '2', replaces: 'yes', ...typed })

/** The letter is shown and sent; then everybody who reads of the meeting reads the same. */
const movedBy = async (meetingAt: string | undefined, typed: Record<string, string>) => {
  const { receipt, page } = await answered(meetingAt)
  const shown = wordsOf(await (await ida.post(`${page}/letter`, moving(typed))).text())
  expect((await ida.post(`${page}/decision`, moving(typed))).status).toBe(303)
  const proof = { reference: receipt.reference, code: receipt.code }
  const status = await (await postForm(at, '/status?lang=da', proof)).text()
  const [, calendar = ''] = /href="data:text\/calendar;charset=utf-8,([^"]*)"/.exec(status) ?? []
  return {
    shown,
    letter: wordsOf(await (await ida.get(page)).text()),
    queue: wordsOf(await (await ida.get('/staff/kolding?view=all')).text()),
    sheet: wordsOf(await (await ida.get(`${page}/sheet`)).text()),
    status: wordsOf(status),
    calendar: decodeURIComponent(calendar),
  }
}

const cases = [
  {
    name: 'by time alone keeps its day',
    was: '2026-11-26T14:30:00+01:00',
    typed: { movedDay: '', movedTime: '15:00' },
    when: 'torsdag den 26. november 2026 kl. 15.00',
    starts: 'DTSTART:20261126T140000Z',
  },
  {
    name: 'by day alone keeps its time',
    was: '2026-11-26T10:00:00+01:00',
    typed: { movedDay: '2026-12-10', movedTime: '' },
    when: 'torsdag den 10. december 2026 kl. 10.00',
    starts: 'DTSTART:20261210T090000Z',
  },
  {
    name: 'by day alone keeps its time of day when the clocks change between',
    was: '2026-11-26T10:00:00+01:00',
    typed: { movedDay: '2027-06-10', movedTime: '' },
    when: 'torsdag den 10. juni 2027 kl. 10.00',
    starts: 'DTSTART:20270610T080000Z',
  },
  {
    name: 'by both has both',
    was: '2026-11-26T10:00:00+01:00',
    typed: { movedDay: '2026-12-03', movedTime: '13:30' },
    when: 'torsdag den 3. december 2026 kl. 13.30',
    starts: 'DTSTART:20261203T123000Z',
  },
  {
    name: 'gets the time it had not, and keeps its day',
    was: '2026-11-26T00:00:00+01:00',
    typed: { movedDay: '', movedTime: '09:15' },
    when: 'torsdag den 26. november 2026 kl. 09.15',
    starts: 'DTSTART:20261126T081500Z',
  },
]

describe('a meeting that is moved', () => {
  it.each(cases)('$name', async ({ was, typed, when, starts }) => {
    const { calendar, ...read } = await movedBy(was, typed)
    for (const [where, words] of Object.entries(read)) expect(words, where).toContain(when)
    for (const letter of [read.shown, read.letter, read.status])
      expect(letter).toContain(
        da('letters:letter.movedTo', { Occasion: da('letters:Occasion.office'), when }),
      )
    expect(calendar).toContain(starts)
    expect(calendar).toContain('SEQUENCE:2')
  })

  it('without a time has none in any of them when only the day is known', async () => {
    const { calendar, ...read } = await movedBy('2026-11-26T00:00:00+01:00', { movedDay: '2026-12-10' })
    for (const [where, words] of Object.entries(read)) {
      expect(words, where).toContain('torsdag den 10. december 2026')
      expect(words, where).not.toMatch(/10\. december 2026 kl\./)
    }
    expect(calendar).toBe('')
  })

  it.each([
    { typed: { movedTime: '15:00' }, was: undefined, says: da('staff:decision.fault.movedDay.day_missing') },
    {
      typed: { movedTime: '25:00' },
      was: fields.meetingAt,
      says: da('staff:decision.fault.movedTime.time_impossible'),
    },
    {
      typed: { movedTime: '00:00' },
      was: fields.meetingAt,
      says: da('staff:decision.fault.movedTime.time_midnight'),
    },
    {
      typed: { movedTime: '10:00' },
      was: fields.meetingAt,
      says: da('staff:decision.fault.movedTime.not_moved'),
    },
    {
      typed: { movedDay: '2026-11-26' },
      was: fields.meetingAt,
      says: da('staff:decision.fault.movedDay.not_moved'),
    },
    {
      typed: { movedDay: '2026-11-20' },
      was: fields.meetingAt,
      says: da('staff:decision.fault.movedDay.date_past'),
    },
  ])('is not moved by $typed, and what was typed stands there with the reason', async each => {
    const { page } = await answered(each.was)
    for (const way of ['letter', 'decision']) {
      const answer = await ida.post(`${page}/${way}`, moving(each.typed))
      const html = await answer.text()
      expect(answer.status).toBe(422)
      expect(wordsOf(html)).toContain(each.says)
      for (const [name, value] of Object.entries(each.typed))
        expect(html).toMatch(new RegExp(`value="${value}"[^>]* name="${name}"`))
    }
  })
})

/** The form as it stands on the page: what is chosen in it is what is sent, unless somebody changes it. */
const chosenIn = (html: string): Record<string, string> =>
  Object.fromEntries(
    [...html.matchAll(/<select[^>]* name="(wish\.[^"]+)"[\s\S]*?<\/select>/g)].map(([select, name = '']) => [
      name,
      /<option value="([^"]+)" selected/.exec(select)?.[1] ?? '',
    ]),
  )

const keyOf = async (page: string) => {
  const reference = page.split('/').at(-1) ?? ''
  const row = await at.deps.store.noticeByReference({ municipality: 'kolding', reference })
  return { municipality: 'kolding', noticeId: row?.id ?? '' }
}

const withWishes = {
  ...fields,
  alternatives: ['interpreter' as const, 'longer_meeting' as const],
  language: 'arabisk',
  severalMeetings: 'Også mødet den 14. december',
}

/** A notice answered with a yes to these wishes, and its page. */
const promised = async (over: object, wishes: Record<string, string>) => {
  const { receipt } = await send(at.deps, { fields: { ...withWishes, ...over } })
  const page = `/staff/kolding/notices/${receipt.reference}`
  const form = { outcome: 'accepted', version: '1', ...wishes }
  expect((await ida.post(`${page}/decision`, form)).status).toBe(303)
  return { page, html: await (await ida.get(page)).text() }
}

const forAll = (when: string) =>
  da('letters:letter.meetings.yes', { occasion: da('letters:occasion.office'), when })

/** The section on what the answer is for. */
const aboutIn = (html: string) =>
  wordsOf(html.split(`${da('letters:letter.heading.about')}</h`)[1]?.split('</section>')[0] ?? '')

describe('an answer given again for the new time', () => {
  const said = { 'wish.other_meetings': 'yes', 'wish.interpreter': 'yes', 'wish.longer_meeting': 'later' }

  it('takes back nothing that was promised before: the form begins with it, and the new letter repeats it', async () => {
    const { page, html } = await promised({}, said)
    expect(chosenIn(html)).toEqual(said)
    const form = moving({ movedTime: '15:00', ...chosenIn(html) })
    const words = wordsOf(await (await ida.post(`${page}/letter`, form)).text())
    expect(words).toContain(
      `${da('letters:letter.wished.interpreter')} (arabisk): ${da('letters:letter.wish.yes')}`,
    )
    expect(words).toContain(
      `${da('letters:letter.wished.longer_meeting')}: ${da('letters:letter.wish.later')}`,
    )
    expect(words).toContain(forAll('torsdag den 26. november 2026 kl. 15.00'))
    expect(words).not.toContain(firstSentence(da('letters:letter.wish.none', { name: 'Ida Holm' })))
  })

  it('asks of the other meetings also where the meeting gets the time it did not have', async () => {
    const { page, html } = await promised({ meetingAt: undefined, meetingUnknown: true }, {})
    expect(chosenIn(html)).toEqual({
      'wish.other_meetings': 'yes',
      'wish.interpreter': '',
      'wish.longer_meeting': '',
    })
    const typed = { movedDay: '2026-12-10', movedTime: '10:00', ...chosenIn(html) }
    const words = wordsOf(await (await ida.post(`${page}/letter`, moving(typed))).text())
    expect(words).toContain(forAll('torsdag den 10. december 2026 kl. 10.00'))
    const untimed = moving({ ...chosenIn(html), 'wish.other_meetings': 'later' })
    const refused = await ida.post(`${page}/letter`, untimed)
    expect(refused.status).toBe(422)
    expect(wordsOf(await refused.text())).toContain(da('staff:decision.fault.wishes.without_time'))
  })

  it('carries nothing over from an answer that told of no wish', async () => {
    const forwarded = { outcome: 'forwarded', message: 'Skolen svarer' }
    const { html } = await promised({}, { ...said, ...forwarded })
    expect(Object.values(chosenIn(html)).join('')).toBe('')
  })

  it('makes no draft of what nobody has written', async () => {
    const { page, html } = await promised({}, said)
    const carried = /name="carried" value="([^"]*)"/.exec(html)?.[1] ?? ''
    const form = { version: '2', replaces: 'yes', carried, ...chosenIn(html) }
    expect((await ida.post(`${page}/draft`, form)).status).toBe(303)
    expect((await ida.get(page)).status).toBe(200)
    expect(await at.deps.store.drafts(await keyOf(page))).toEqual([])
    await ida.post(`${page}/draft`, { ...form, 'wish.interpreter': 'no' })
    expect(chosenIn(await (await ida.get(page)).text())['wish.interpreter']).toBe('no')
  })
})

describe('an answer for one meeting of several', () => {
  it.each(['', 'later'])('names no other under what it is for: %j', async answer => {
    const { html } = await promised({}, { 'wish.other_meetings': answer })
    const about = aboutIn(html)
    expect(about).toContain('torsdag den 26. november 2026')
    expect(about).not.toContain('14. december')
    expect(wordsOf(html)).toContain(
      `${da('letters:letter.heading.otherMeetings')} Flere møder Også mødet den 14. december`,
    )
    const first = { occasion: da('letters:occasion.office'), when: 'torsdag den 26. november 2026 kl. 10.00' }
    expect(wordsOf(html)).toContain(da(`letters:letter.others.${answer || 'none'}`, first))
  })

  it('names them there where it is for them too', async () => {
    const { html } = await promised({}, { 'wish.other_meetings': 'yes' })
    const about = aboutIn(html)
    expect(about).toContain('14. december')
  })
})
