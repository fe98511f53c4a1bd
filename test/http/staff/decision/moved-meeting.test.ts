import { beforeEach, describe, expect, it } from 'vitest'
import type { Receipt } from '../../../../src/app/notice/status.ts'
import { fields, send } from '../../../app/sending.ts'
import { da } from '../../../said.ts'
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
      expect(letter).toContain(da('letters:letter.movedTo', { Occasion: 'Mødet', when }))
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
