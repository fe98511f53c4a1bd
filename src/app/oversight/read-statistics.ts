import { addDays, isoDay, wallClock } from '../../core/calendar/copenhagen.ts'
import { type Days, type Figures, figuresOf, mondaysShown } from '../../core/statistics/figures.ts'
import { assertMay } from '../access/staff-access.ts'
import type { StaffUseCase } from '../deps.ts'
import { writeAudit } from '../records/notice-record.ts'

/** How far back the figures go. */
export const spans = ['quarter', 'year', 'all'] as const
export type Span = (typeof spans)[number]

export const isSpan = (value: unknown): value is Span => spans.some(span => span === value)

const daysBack: Record<Span, number | undefined> = { quarter: 91, year: 365, all: undefined }

/** A year is shown week by week too: this many whole weeks. */
const weeksIn: Record<Span, number | undefined> = { quarter: undefined, year: 52, all: undefined }

export const mondaysIn = (span: Span, now: Date): string[] => mondaysShown(now, weeksIn[span])

export const daysOf = (span: Span, now: Date): Days => {
  const today = wallClock(now)
  const back = daysBack[span]
  return { from: back === undefined ? '' : isoDay(addDays(today, -back)), to: isoDay(today) }
}

/**
 * The figures of one municipality as of now, from counts made as things happened: no notice is read. Anybody with a
 * role may see them, because they are about nobody.
 */
export const readStatistics: StaffUseCase<{ span: Span }, Figures> = async (
  deps,
  actor,
  { municipality, span },
) => {
  assertMay(deps, actor, { municipality, roles: ['read', 'handle', 'release', 'audit', 'admin'] })
  const now = deps.clock()
  const days = daysOf(span, now)
  const mondays = mondaysIn(span, now)
  const [totals, recent] = await Promise.all([
    deps.store.countTotals(municipality, days),
    deps.store.counts(municipality, { from: mondays[0] ?? '', to: days.to, name: 'notice' }),
    writeAudit(deps, { municipality, actor, action: 'read_statistics', subject: 'statistics' }),
  ])
  return figuresOf({ totals, days: recent }, now, mondays)
}
