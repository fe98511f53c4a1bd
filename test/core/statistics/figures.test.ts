import { describe, expect, it } from 'vitest'
import { toCsv } from '../../../src/core/statistics/csv.ts'
import { type Counted, figuresOf, forThePublic } from '../../../src/core/statistics/figures.ts'

const now = new Date('2026-11-24T09:00:00+01:00')
const at = (hours: number) =>
  new Date(Date.parse('2026-11-23T08:00:00+01:00') + hours * 3_600_000).toISOString()
const notice = (over: Partial<Counted> = {}): Counted => ({ receivedAt: at(0), medium: 'audio', ...over })

describe('the figures', () => {
  it('count what was received week by week, this week last', () => {
    const { weeks, notices } = figuresOf([notice(), notice({ receivedAt: '2026-11-22T23:30:00+01:00' })], now)
    expect(notices).toBe(2)
    expect(weeks).toHaveLength(12)
    expect(weeks.slice(-2)).toEqual([
      { name: '2026-11-16', count: 1 },
      { name: '2026-11-23', count: 1 },
    ])
  })

  it('say how long half of the answers took at most', () => {
    const answered = [2, 4, 30].map(hours => notice({ openedAt: at(1), answeredAt: at(hours) }))
    expect(figuresOf(answered, now)).toMatchObject({ hoursToOpen: 1, hoursToAnswer: 4, answered: 3 })
    expect(figuresOf([notice()], now)).not.toHaveProperty('hoursToAnswer')
  })

  it('put the same department under one name', () => {
    const names = ['Jobcenter', 'jobcenter ', 'Borgerservice']
    const { departments } = figuresOf(
      names.map(department => notice({ department })),
      now,
    )
    expect(departments).toEqual([
      { name: 'Jobcenter', count: 2 },
      { name: 'Borgerservice', count: 1 },
    ])
  })

  it('show the public no number under five, and no department that few wrote to', () => {
    const many = Array.from({ length: 6 }, () => notice({ outcome: 'accepted', department: 'Jobcenter' }))
    const shown = forThePublic({
      ...figuresOf([...many, notice({ outcome: 'refused', department: 'Arkivet' })], now),
      topics: [{ name: 'bisidder', count: 3 }],
      replies: [],
      reported: [],
    })
    expect(shown.topics).toEqual([{ name: 'bisidder', count: -1 }])
    expect(shown.outcomes).toEqual([
      { name: 'accepted', count: 6 },
      { name: 'refused', count: -1 },
    ])
    expect(JSON.stringify(shown)).not.toContain('Arkivet')
    expect(shown.suppressed).toBe(true)
  })
})

describe('the spreadsheet', () => {
  it('opens as text whatever somebody wrote, and keeps every word', () => {
    const csv = toCsv([
      ['=HYPERLINK("http://evil")', '+45 1', '@x', '-1', 'a;b', 'ÆØÅ'],
      [1.5, 2],
    ])
    expect(csv).toBe('\ufeff"\'=HYPERLINK(""http://evil"")";\'+45 1;\'@x;\'-1;"a;b";ÆØÅ\r\n1,5;2\r\n')
  })
})
