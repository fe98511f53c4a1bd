import { describe, expect, it } from 'vitest'
import type { NoticeEvent } from '../../../src/core/notice/lifecycle/event.ts'
import { evolve, type Notice, noticeFrom } from '../../../src/core/notice/lifecycle/notice.ts'
import { toCsv } from '../../../src/core/statistics/csv.ts'
import { earlier, figuresOf } from '../../../src/core/statistics/figures.ts'
import { type Tally, tallyOf } from '../../../src/core/statistics/tally.ts'
import { ida as by, decided, received } from '../notice/given.ts'

const now = new Date('2026-11-24T09:00:00+01:00')
const monday = Date.parse('2026-11-23T08:00:00+01:00')
const at = (hours: number) => new Date(monday + hours * 3_600_000).toISOString()

/** What is counted while these things happen to one notice, one after the other. */
const counted = (...events: NoticeEvent[]): Tally[] => {
  let notice: Notice | undefined
  return events.flatMap(event => {
    const before = notice
    notice = before === undefined ? noticeFrom([event]) : evolve(before, event)
    return tallyOf(before, notice)
  })
}

const figures = (...tallies: Tally[]) => figuresOf({ totals: tallies, days: tallies }, now)
const sent = (over: Parameters<typeof received>[0] = {}) => received({ at: at(0), ...over })
const opened = (hours: number): NoticeEvent => ({ type: 'opened', at: at(hours), by })

describe('the figures', () => {
  it('count what was received week by week, this week last', () => {
    const { weeks, notices } = figures(
      ...counted(sent()),
      ...counted(sent({ at: '2026-11-22T22:30:00.000Z' })),
      ...counted(sent({ at: '2026-01-02T09:00:00.000Z' })),
    )
    expect(notices).toBe(3)
    expect(weeks).toHaveLength(13)
    expect(weeks[0]).toEqual({ name: earlier, count: 1 })
    expect(weeks.slice(-2)).toEqual([
      { name: '2026-11-16', count: 1 },
      { name: '2026-11-23', count: 1 },
    ])
  })

  it('say how many hours half of the answers took at most', () => {
    const answered = [2, 4, 30].flatMap(hours => counted(sent(), opened(1), { ...decided(), at: at(hours) }))
    expect(figures(...answered)).toMatchObject({ hoursToOpen: 1, hoursToAnswer: 4, answered: 3, opened: 3 })
    expect(figures(...counted(sent()))).not.toHaveProperty('hoursToAnswer')
  })

  it('count each notice under what became of it, and under nothing it was before', () => {
    const { outcomes, crossed } = figures(
      ...counted(sent()),
      ...counted(
        sent(),
        { ...decided({ outcome: 'accepted' }), at: at(2) },
        { type: 'withdrawn', at: at(3) },
      ),
      ...counted(sent(), { ...decided({ outcome: 'accepted' }), at: at(2) }),
    )
    expect(outcomes).toEqual([
      { name: 'accepted', count: 1 },
      { name: 'none', count: 1 },
      { name: 'withdrawn', count: 1 },
    ])
    expect(crossed.weeks.at(-1)?.cells).toMatchObject({ yes: 1, none: 1, withdrawn: 1, no: 0 })
  })

  it('know a department however it was written, and never repeat what somebody wrote', () => {
    const names = ['Jobcenter', 'jobcentret ', 'Borgerservice', 'Lone Hansen på rådhuset', 'ved ikke']
    const { departments } = figures(
      ...names.flatMap(department => counted(sent({ fields: { medium: 'audio', department } }))),
    )
    expect(departments).toEqual([
      { name: 'jobcentre', count: 2 },
      { name: 'citizen_service', count: 1 },
      { name: 'other', count: 1 },
      { name: 'unknown', count: 1 },
    ])
  })

  it('say whether a reason was given, and never which', () => {
    const tallies = [
      ...counted(sent({ hasNeed: true })),
      ...counted(sent({ hasNeed: true, needWithheld: true })),
      ...counted(sent({ hasNeed: false })),
    ]
    expect(figures(...tallies).reasons.map(({ name }) => name)).toEqual(['given', 'none', 'withheld'])
  })

  it('say what a limiting answer rests on, by kind, and no word of it', () => {
    const refused = (ground: string) =>
      counted(sent(), { ...decided({ outcome: 'refused', ground }), at: at(2) })
    const tallies = [
      ...refused('En anden borgers private forhold drøftes'),
      ...refused('Der er børn til stede'),
      ...refused('Mødet er kort'),
      ...counted(sent(), { ...decided({ outcome: 'accepted' }), at: at(2) }),
    ]
    expect(figures(...tallies).grounds).toEqual([
      { name: 'children', count: 1 },
      { name: 'other', count: 1 },
      { name: 'others', count: 1 },
    ])
    expect(JSON.stringify(tallies)).not.toContain('private')
  })

  it('leave out what staff practise on', () => {
    const practised = counted(sent({ rehearsal: true }), opened(1), { ...decided(), at: at(2) })
    expect(practised).toEqual([])
  })

  it('hold no name of anybody who handled anything', () => {
    const tallies = counted(sent(), opened(1), { ...decided(), at: at(2) })
    expect(JSON.stringify(figures(...tallies))).not.toContain(by.name)
    expect(JSON.stringify(tallies)).not.toContain(by.id)
  })
})

describe('the spreadsheet', () => {
  it('opens as text whatever somebody wrote, and keeps every word', () => {
    const csv = toCsv([
      ['=HYPERLINK("http://evil")', '+45 1', '@x', '-1', 'a;b', 'ÆØÅ', '\t=1', '\r=1', '＝1+1', ' =1+1'],
      [1.5, 2],
    ])
    expect(csv).toBe(
      '\ufeff"\'=HYPERLINK(""http://evil"")";\'+45 1;\'@x;\'-1;"a;b";ÆØÅ;\'\t=1;"\'\r=1";\'＝1+1;\' =1+1\r\n1,5;2\r\n',
    )
  })
})
