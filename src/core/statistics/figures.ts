import { type OutcomeRow, outcomeRow } from '../../../flows/outcomes.ts'
import { addDays, isoDay, wallClock, weekdayOf } from '../calendar/copenhagen.ts'
import { dayFromIso } from '../calendar/spoken.ts'
import { isOutcome } from '../notice/decision/outcome-questions.ts'
import { askedOf, type ChatFigures } from './chat-figures.ts'
import { type Count, type Counted, mostFirst } from './count.ts'
import { mixedAnswer, noticeParts } from './tally.ts'

/** The decisions, grouped as far as a chart has room for. */
export const groups = ['yes', 'limited', 'no', 'elsewhere', 'withdrawn', 'none'] as const satisfies Group[]
export type Group = OutcomeRow['statistics']

/** How many of each group there were for one value of something. */
export type Cross = { name: string; cells: Record<Group, number> }

/** Every received notice is counted in exactly one value of each of these lists. */
export const partitions = ['weeks', 'outcomes', 'media', 'settings', 'departments', 'reasons'] as const
export const crossings = ['weeks', 'media', 'departments', 'reasons'] as const

export type Figures = ChatFigures &
  Record<(typeof partitions)[number], Count[]> & {
    notices: number
    answered: number
    opened: number
    /** The median, in whole hours. Undefined without any. */
    hoursToOpen?: number
    hoursToAnswer?: number
    /** The grounds of limiting answers. */
    grounds: Count[]
    /** The decisions, crossed with each of these. */
    crossed: Record<(typeof crossings)[number], Cross[]>
  }

export type Days = { from: string; to: string }

/** The counts from the store: summed over the whole period, and by day for the weeks that are shown. */
export type Kept = { totals: readonly Counted[]; days: readonly (Counted & { day: string })[] }

const weeksShown = 12

/** The Mondays of so many weeks, this week's last. */
export const mondaysShown = (now: Date, weeks = weeksShown): string[] => {
  const today = wallClock(now)
  const thisMonday = 1 - weekdayOf(today)
  return Array.from({ length: weeks }, (_, at) => isoDay(addDays(today, thisMonday - 7 * (weeks - 1 - at))))
}

export const figuresOf = ({ totals, days }: Kept, now: Date, mondays = mondaysShown(now)): Figures => {
  const notices = piecesOf(totals)
  const weeks = weeksOf(notices, piecesOf(days), mondays)
  const sumBy = (part: Part) => mostFirst(sums(notices, piece => piece[part]))
  const [opened, answered] = [hoursIn(totals, 'opened_after'), hoursIn(totals, 'answered_after')]
  const [toOpen, toAnswer] = [median(opened), median(answered)]
  return {
    notices: countIn(notices),
    opened: countIn(opened),
    answered: countIn(answered),
    ...(toOpen !== undefined && { hoursToOpen: toOpen }),
    ...(toAnswer !== undefined && { hoursToAnswer: toAnswer }),
    weeks: weeks.map(({ name, cells }) => ({ name, count: sumOf(Object.values(cells)) })),
    outcomes: sumBy('outcome'),
    media: sumBy('medium'),
    settings: sumBy('setting'),
    departments: sumBy('department'),
    reasons: sumBy('reason'),
    grounds: grounds(totals),
    crossed: {
      weeks,
      media: crossed(notices, piece => piece.medium),
      departments: crossed(notices, piece => piece.department),
      reasons: crossed(notices, piece => piece.reason),
    },
    ...askedOf(totals),
  }
}

type Part = (typeof noticeParts)[number]
type Piece = Record<Part, string> & { day: string; total: number }

const piecesOf = (rows: readonly (Counted & { day?: string })[]): Piece[] =>
  rows
    .filter(({ name }) => name === 'notice')
    .map(({ about, day = '', total }) => {
      const parts = about.split(' ')
      return {
        ...Object.fromEntries(noticeParts.map((part, at) => [part, parts[at] ?? ''])),
        day,
        total,
      } as Piece
    })

const sumOf = (numbers: readonly number[]): number => numbers.reduce((sum, one) => sum + one, 0)
const countIn = (rows: readonly { total: number }[]): number => sumOf(rows.map(({ total }) => total))

const sums = (pieces: readonly Piece[], nameOf: (piece: Piece) => string): Count[] => {
  const found = new Map<string, number>()
  for (const piece of pieces) found.set(nameOf(piece), (found.get(nameOf(piece)) ?? 0) + piece.total)
  return [...found].map(([name, count]) => ({ name, count })).filter(({ count }) => count > 0)
}

/** An earlier release may have counted a value that is no outcome today. */
const groupOf = (answer: string): Group => {
  if (answer === mixedAnswer) return 'limited'
  return isOutcome(answer) ? outcomeRow(answer).statistics : 'none'
}

const grounds = (rows: readonly Counted[]): Count[] =>
  mostFirst(
    rows
      .filter(({ name, total }) => name === 'ground' && total > 0)
      .map(({ about, total }) => ({ name: about, count: total })),
  )

const noCells = (): Cross['cells'] => ({ yes: 0, limited: 0, no: 0, elsewhere: 0, withdrawn: 0, none: 0 })

const crossed = (pieces: readonly Piece[], nameOf: (piece: Piece) => string): Cross[] => {
  const found = new Map<string, Cross>()
  for (const piece of pieces) {
    const name = nameOf(piece)
    const cross = found.get(name) ?? { name, cells: noCells() }
    cross.cells[groupOf(piece.outcome)] += piece.total
    found.set(name, cross)
  }
  return [...found.values()]
    .filter(({ cells }) => sumOf(Object.values(cells)) > 0)
    .sort(
      (a, b) => sumOf(Object.values(b.cells)) - sumOf(Object.values(a.cells)) || (a.name < b.name ? -1 : 1),
    )
}

/** The sum before the weeks that are shown. Without it the weeks could be subtracted from the whole. */
export const earlier = 'earlier'

const mondayOf = (day: string): string => {
  const date = dayFromIso(day)
  return isoDay(addDays(date, 1 - weekdayOf(date)))
}

const weeksOf = (all: readonly Piece[], recent: readonly Piece[], mondays: string[]): Cross[] => {
  const shown = recent.filter(({ day }) => day >= (mondays[0] ?? ''))
  const byWeek = new Map(crossed(shown, ({ day }) => mondayOf(day)).map(cross => [cross.name, cross]))
  const weeks = mondays.map(name => byWeek.get(name) ?? { name, cells: noCells() })
  const before = noCells()
  for (const group of groups)
    before[group] = cellsOf(all)[group] - sumOf(weeks.map(({ cells }) => cells[group]))
  return sumOf(Object.values(before)) === 0 ? weeks : [{ name: earlier, cells: before }, ...weeks]
}

const cellsOf = (pieces: readonly Piece[]): Cross['cells'] => crossed(pieces, () => '')[0]?.cells ?? noCells()

type Hours = { hours: number; total: number }

const hoursIn = (rows: readonly Counted[], called: string): Hours[] =>
  rows
    .filter(({ name, total }) => name === called && total > 0)
    .map(({ about, total }) => ({ hours: Number(about), total }))
    .sort((a, b) => a.hours - b.hours)

const median = (sorted: readonly Hours[]): number | undefined => {
  const all = countIn(sorted)
  if (all === 0) return undefined
  return (nth(sorted, Math.floor((all - 1) / 2)) + nth(sorted, Math.floor(all / 2))) / 2
}

const nth = (sorted: readonly Hours[], place: number): number => {
  let passed = 0
  for (const { hours, total } of sorted) {
    passed += total
    if (passed > place) return hours
  }
  return 0
}
