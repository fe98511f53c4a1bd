import { describe, expect, it } from 'vitest'
import { promiseKept, promisesIn } from '../../../src/core/notice/decision/promises.ts'
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
const keeps = (...events: NoticeEvent[]) => promiseKept(noticeFrom([asked, ...events]).decisions)

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
  })

  it('is kept by the letter that answers it, and by none after it', () => {
    const found = decided({ wishes: { interpreter: 'yes' } })
    expect(keeps(later)).toBeUndefined()
    expect(keeps(later, found)).toBe('2026-03-02T09:00:00.000Z')
    expect(keeps(later, found, decided())).toBeUndefined()
  })
})
