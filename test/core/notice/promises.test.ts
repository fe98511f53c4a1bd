import { describe, expect, it } from 'vitest'
import { promisedFor, promisesIn, promisesKept } from '../../../src/core/notice/decision/promises.ts'
import { wishFaults } from '../../../src/core/notice/decision/wish-faults.ts'
import type { NoticeEvent } from '../../../src/core/notice/lifecycle/event.ts'
import { noticeFrom } from '../../../src/core/notice/lifecycle/notice.ts'
import { decided, received, withdrawn } from './given.ts'

const asked = received({
  fields: {
    medium: 'audio',
    meetingAt: '2026-03-20T10:00:00+01:00',
    alternatives: ['interpreter', 'longer_meeting'],
    severalMeetings: 'hver tirsdag',
  },
})
const later = decided({ wishes: { interpreter: 'later', longer_meeting: 'yes' } })
const owed = (...events: NoticeEvent[]) => promisesIn(noticeFrom([asked, ...events])).map(({ id }) => id)
const keeps = (...events: NoticeEvent[]) =>
  promisesKept(noticeFrom([asked, ...events])).map(({ id, since }) => `${id} ${since}`)

describe('a promise to find something out', () => {
  it('is owed from the letter that gives it until one that says yes or no', () => {
    expect(owed()).toEqual([])
    expect(owed(later)).toEqual(['interpreter'])
    expect(owed(later, decided({ wishes: { interpreter: 'later' } }))).toEqual(['interpreter'])
    expect(owed(later, decided({ wishes: { interpreter: 'no' } }))).toEqual([])
  })

  it('is not taken back by a letter that says nothing of it', () => {
    expect(owed(later, decided())).toEqual(['interpreter'])
  })

  it('is over when they take the whole back, or wish for it no longer', () => {
    expect(owed(later, withdrawn)).toEqual([])
    const without = { type: 'changed' as const, hasNeed: false, needWithheld: false, needChanged: false }
    const changed = { ...without, at: '2026-03-03T09:00:00.000Z', fields: { medium: 'audio' as const } }
    expect(owed(later, changed, decided())).toEqual([])
  })

  it('goes along where another department answers', () => {
    expect(owed(later, decided({ outcome: 'forwarded' }))).toEqual([])
  })

  it('about the other meetings ends with a yes, or with an answer that limits and gives its reasons', () => {
    const others = decided({ wishes: { other_meetings: 'later' } })
    expect(owed(others)).toEqual(['other_meetings'])
    expect(owed(others, decided())).toEqual(['other_meetings'])
    expect(owed(others, decided({ wishes: { other_meetings: 'yes' } }))).toEqual([])
    expect(owed(others, decided({ outcome: 'accepted_with_conditions' }))).toEqual([])
  })

  it('for one of the other meetings ends with an answer for that one, or for all of them', () => {
    const row = (answer: 'yes' | 'no' | 'later') => ({ slot: 2, words: 'Den 10. marts', answer })
    const promised = decided({ meetings: [{ slot: 1, words: 'Den 3. marts', answer: 'yes' }, row('later')] })
    expect(owed(promised)).toEqual(['other_meetings.2'])
    expect(owed(promised, decided())).toEqual(['other_meetings.2'])
    expect(owed(promised, decided({ meetings: [row('later')] }))).toEqual(['other_meetings.2'])
    expect(owed(promised, decided({ meetings: [row('no')] }))).toEqual([])
    expect(owed(promised, decided({ wishes: { other_meetings: 'yes' } }))).toEqual([])
  })

  it('is owed by the day of the meeting it is about, else by that of the notice', () => {
    const row = (slot: number, words: string) => ({ slot, words, answer: 'later' as const })
    const owedFor = (...rows: ReturnType<typeof row>[]) =>
      promisedFor(promisesIn(noticeFrom([asked, decided({ meetings: rows })])))
    expect(owedFor(row(1, 'Den 31. marts kl. 9'))).toBe('2026-03-31T09:00:00+02:00')
    expect(owedFor(row(1, 'Den 31. marts kl. 9'), row(2, 'Den 25. marts kl. 9'))).toBe(
      '2026-03-25T09:00:00+01:00',
    )
    expect(owedFor(row(1, 'Mødet hos lægen'))).toBe('2026-03-20T10:00:00+01:00')
    expect(promisedFor(promisesIn(noticeFrom([asked, later])))).toBe('2026-03-20T10:00:00+01:00')
  })

  it('for all of them goes on as one for each that is still to be found out', () => {
    const all = decided({ wishes: { other_meetings: 'later' } })
    const each = decided({
      wishes: { other_meetings: 'later' },
      meetings: [
        { slot: 1, words: 'Den 3. marts', answer: 'yes' },
        { slot: 2, words: 'Den 10. marts' },
      ],
    })
    expect(owed(all, each)).toEqual(['other_meetings.2'])
    expect(keeps(all, each)).toEqual(['other_meetings.1 2026-03-02T09:00:00.000Z'])
  })

  it('is kept by the letter that answers it, and by none after it', () => {
    const found = decided({ wishes: { interpreter: 'yes' } })
    expect(keeps(later)).toEqual([])
    expect(keeps(later, found)).toEqual(['interpreter 2026-03-02T09:00:00.000Z'])
    expect(keeps(later, found, decided())).toEqual([])
  })
})

describe('a promise for words that are then divided anew', () => {
  const by = { id: 'ida', name: 'Ida Holm', title: 'Rådgiver' }
  const own = received({ fields: { medium: 'audio', otherWishes: 'En pause og et lokale uden parfume' } })
  const at = '2026-03-03T09:00:00.000Z'
  const divided = (...parts: [number, number][]): NoticeEvent => ({
    type: 'wish_split',
    at,
    by,
    wish: 'other',
    parts: parts.map(([from, to]) => ({ from, to })),
  })
  const halves = divided([0, 8], [12, 34])
  const joined = divided()
  const whole = decided({ wishes: { other: 'later' } })
  const stillOwed = (...events: NoticeEvent[]) => promisesIn(noticeFrom([own, ...events])).map(({ id }) => id)

  it('is owed for each piece until that is answered', () => {
    expect(stillOwed(whole, halves)).toEqual(['other.s3.0', 'other.s3.1'])
    const one = decided({ wishes: { 'other.s3.0': 'yes' } })
    expect(stillOwed(whole, halves, one)).toEqual(['other.s3.1'])
    expect(
      stillOwed(whole, halves, decided({ wishes: { 'other.s3.0': 'yes', 'other.s3.1': 'no' } })),
    ).toEqual([])
  })

  it('for a piece is owed for the whole, or for other pieces of it', () => {
    const piece = decided({ wishes: { 'other.s2.0': 'yes', 'other.s2.1': 'later' } })
    expect(stillOwed(halves, piece, joined)).toEqual(['other'])
    expect(stillOwed(halves, piece, joined, decided({ wishes: { other: 'yes' } }))).toEqual([])
    expect(stillOwed(halves, piece, divided([0, 12], [12, 34]))).toEqual(['other.s4.0', 'other.s4.1'])
  })

  it('does not pass to another piece when staff say that its own is no wish', () => {
    const piece = decided({ wishes: { 'other.s2.0': 'yes', 'other.s2.1': 'later' } })
    const none: NoticeEvent = { type: 'wish_set_aside', at, by, wish: 'other.s2.1', on: true }
    expect(stillOwed(halves, piece, none)).toEqual([])
  })

  it('is answered under the message of before, where the pieces were refused whole in that', () => {
    const message = 'Rummet er bestilt.'
    const refused = decided({ wishes: { other: 'no' }, message })
    const pieces = {
      outcome: 'accepted' as const,
      wishes: { 'other.s3.0': 'no', 'other.s3.1': 'no' } as const,
    }
    const after = noticeFrom([own, refused, halves])
    expect(wishFaults(after, { ...pieces, message })).toEqual({})
    expect(wishFaults(noticeFrom([own, decided({ message }), halves]), { ...pieces, message })).toEqual({
      message: 'why_no',
    })
  })

  it('is kept by the letter that answers the pieces', () => {
    const each = decided({ wishes: { 'other.s3.0': 'yes', 'other.s3.1': 'no' } })
    const kept = promisesKept(noticeFrom([own, whole, halves, each]))
    expect(kept.map(({ words }) => words)).toEqual(['En pause', 'et lokale uden parfume'])
  })
})

it('a promise for a wish of a reply is owed when the citizen writes the same wish into the notice', () => {
  const at = '2026-03-03T09:00:00.000Z'
  const found = [{ wish: 'minutes' as const, from: 0, to: 9 }]
  const without = { hasNeed: false, needWithheld: false, needChanged: false }
  const fields = { medium: 'audio' as const, alternatives: ['minutes' as const] }
  const events: NoticeEvent[] = [
    { type: 'wishes_heard', at, version: 2, came: at, found },
    decided({ wishes: { 'minutes.2.0': 'later' } }),
    { type: 'changed', at, fields, ...without },
    decided(),
  ]
  expect(owed(...events)).toEqual(['minutes'])
})
