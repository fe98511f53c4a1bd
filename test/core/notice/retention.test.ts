import { describe, expect, it } from 'vitest'
import type { NoticeEvent } from '../../../src/core/notice/lifecycle/event.ts'
import { keepingOf } from '../../../src/core/notice/lifecycle/retention.ts'
import { ida as by, decided, received } from './given.ts'

const now = new Date('2026-12-01T09:00:00+01:00')
const exportedAt = '2026-03-10T09:00:00.000Z'
const sent = received({
  fields: { medium: 'audio', setting: 'office', meetingAt: '2026-03-20T10:00:00+01:00' },
})
const journalised: NoticeEvent = {
  type: 'journalised',
  at: '2026-03-09T09:00:00.000Z',
  by,
  number: '26/1234',
}
const reached: NoticeEvent = {
  type: 'answer_reached',
  at: '2026-03-08T09:00:00.000Z',
  answer: 2,
  how: 'seen',
}
const keeping = (events: NoticeEvent[], over: { exportedAt?: string | undefined; now?: Date } = {}) =>
  keepingOf(events, { exportedAt, now, days: 180, tells: department => department === 'told', ...over })

describe('a notice', () => {
  it('may go when it is answered, filed, exported, and its time is over', () => {
    expect(keeping([sent, decided(), reached, journalised])).toBe('may_go')
  })

  it('stays while it waits for an answer', () => {
    expect(keeping([sent, journalised])).toBe('open')
  })

  it('stays until the answer has come through, and after a new answer until that has', () => {
    expect(keeping([sent, decided(), journalised])).toBe('not_reached')
    expect(keeping([sent, decided(), reached, decided({ replaces: 2 }), journalised])).toBe('not_reached')
  })

  it('stays until the department that has to answer has been given it, or is told by itself', () => {
    const forwarded = [sent, decided({ outcome: 'forwarded' }), reached]
    const at = '2026-03-08T10:00:00.000Z'
    const placed = (department: string): NoticeEvent => ({ type: 'placed', at, by, in: department })
    const given: NoticeEvent = { type: 'checked', at, by, what: 'passed_on' }
    expect(keeping([...forwarded, journalised])).toBe('not_passed_on')
    expect(keeping([...forwarded, placed('elsewhere'), journalised])).toBe('not_passed_on')
    expect(keeping([...forwarded, placed('told'), journalised])).toBe('may_go')
    expect(keeping([...forwarded, given, journalised])).toBe('may_go')
    const again = decided({ outcome: 'forwarded', replaces: 2 })
    expect(keeping([...forwarded, given, again, journalised])).toBe('not_passed_on')
  })

  it('stays while it promises to find something out, until an answer says what was found', () => {
    const asked = received({ fields: { ...sent.fields, alternatives: ['interpreter'] } })
    const later = decided({ wishes: { interpreter: 'later' } })
    const silent = decided({ replaces: 2 })
    const found = decided({ replaces: 2, wishes: { interpreter: 'yes' } })
    expect(keeping([asked, later, reached, journalised])).toBe('promised')
    expect(keeping([asked, later, silent, reached, journalised])).toBe('promised')
    expect(keeping([asked, later, found, journalised])).toBe('not_reached')
    expect(keeping([asked, later, found, reached, journalised])).toBe('may_go')
  })

  it('stays until it has a number in the case system', () => {
    expect(keeping([sent, decided(), reached])).toBe('not_journalised')
  })

  it('stays while anything is newer than the last export', () => {
    const note: NoticeEvent = { type: 'note_written', at: '2026-03-11T09:00:00.000Z', by, text: 'Ny note' }
    expect(keeping([sent, decided(), reached, journalised, note])).toBe('not_exported')
    expect(keeping([sent, decided(), reached, journalised], { exportedAt: undefined })).toBe('not_exported')
  })

  it('is no newer for lying under another key', () => {
    const resealed: NoticeEvent = { type: 'resealed', at: '2026-11-30T09:00:00.000Z', before: 'a hash' }
    expect(keeping([sent, decided(), reached, journalised, resealed])).toBe('may_go')
  })

  it('is no newer for having been read by the program', () => {
    const at = '2026-03-11T09:00:00.000Z'
    const read: NoticeEvent = { type: 'words_read', at, version: 1, citizen: 0, threat: 0, threatInNeed: 0 }
    expect(keeping([sent, decided(), reached, journalised, read])).toBe('may_go')
  })

  it('stays while it may tell of danger and nobody has read it, also when it was taken back', () => {
    const at = '2026-03-08T09:30:00.000Z'
    const heard: NoticeEvent = { type: 'words_read', at, version: 1, citizen: 0, threat: 1, threatInNeed: 0 }
    const read: NoticeEvent = { type: 'checked', at, by, what: 'words' }
    const finished = [sent, decided(), reached, journalised]
    expect(keeping([...finished, heard])).toBe('to_be_read')
    expect(keeping([...finished, heard, read])).toBe('may_go')
    expect(keeping([sent, heard, { type: 'withdrawn', at }])).toBe('to_be_read')
  })

  it('stays while somebody has put a hold on it, and not after', () => {
    const hold = (on: boolean): NoticeEvent => ({ type: 'held', at: '2026-03-09T10:00:00.000Z', by, on })
    expect(keeping([sent, decided(), reached, journalised, hold(true)])).toBe('held')
    expect(keeping([sent, decided(), reached, journalised, hold(true), hold(false)])).toBe('may_go')
  })

  it('stays until so many days after the meeting', () => {
    expect(keeping([sent, decided(), reached, journalised], { now: new Date('2026-09-10') })).toBe(
      'too_early',
    )
  })
})
