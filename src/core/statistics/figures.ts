import { addDays, isoDay, wallClock, weekdayOf } from '../calendar/copenhagen.ts'

/** What is counted of one notice: nothing that says who, and nothing about who handled it (duties 24). */
export type Counted = {
  receivedAt: string
  openedAt?: string
  answeredAt?: string
  outcome?: string
  medium?: string
  setting?: string
  department?: string
}

export type Count = { name: string; count: number }

export type Figures = {
  notices: number
  answered: number
  /** Half were quicker; undefined while there is none. */
  hoursToOpen?: number
  hoursToAnswer?: number
  /** The last twelve weeks, each named by its Monday. */
  weeks: Count[]
  outcomes: Count[]
  media: Count[]
  settings: Count[]
  departments: Count[]
  topics: Count[]
  replies: Count[]
  reported: Count[]
}

const weeksShown = 12

/** The figures that come from notices; what was asked in the chat is counted apart (`asked`). */
export const figuresOf = (
  notices: readonly Counted[],
  now: Date,
): Omit<Figures, 'topics' | 'replies' | 'reported'> => {
  const answered = notices.filter(({ answeredAt }) => answeredAt !== undefined)
  const toOpen = median(notices.flatMap(({ receivedAt, openedAt }) => hoursBetween(receivedAt, openedAt)))
  const toAnswer = median(
    notices.flatMap(({ receivedAt, answeredAt }) => hoursBetween(receivedAt, answeredAt)),
  )
  return {
    notices: notices.length,
    answered: answered.length,
    ...(toOpen !== undefined && { hoursToOpen: toOpen }),
    ...(toAnswer !== undefined && { hoursToAnswer: toAnswer }),
    weeks: weeksOf(notices, now),
    outcomes: counts(notices.map(({ outcome }) => outcome)),
    media: counts(notices.map(({ medium }) => medium)),
    settings: counts(notices.map(({ setting }) => setting)),
    departments: counts(notices.map(({ department }) => department?.trim())),
  }
}

const hoursBetween = (from: string, to: string | undefined): number[] =>
  to === undefined ? [] : [(Date.parse(to) - Date.parse(from)) / 3_600_000]

const median = (numbers: number[]): number | undefined => {
  const sorted = numbers.toSorted((a, b) => a - b)
  const middle = Math.floor(sorted.length / 2)
  const [below, above] = [sorted[middle - 1], sorted[middle]]
  if (above === undefined) return undefined
  return sorted.length % 2 === 1 || below === undefined ? above : (below + above) / 2
}

/** Most first; the same word in capitals or not is the same. */
const counts = (names: readonly (string | undefined)[]): Count[] => {
  const found = new Map<string, Count>()
  for (const name of names) {
    if (name === undefined || name === '') continue
    const key = name.toLowerCase()
    const known = found.get(key) ?? { name, count: 0 }
    found.set(key, { ...known, count: known.count + 1 })
  }
  return [...found.values()].sort((a, b) => b.count - a.count || (a.name < b.name ? -1 : 1))
}

const mondayOf = (at: Date): string => {
  const day = wallClock(at)
  return isoDay(addDays(day, 1 - weekdayOf(day)))
}

const weeksOf = (notices: readonly Counted[], now: Date): Count[] => {
  const perWeek = new Map<string, number>()
  for (const { receivedAt } of notices) {
    const monday = mondayOf(new Date(receivedAt))
    perWeek.set(monday, (perWeek.get(monday) ?? 0) + 1)
  }
  const today = wallClock(now)
  const thisMonday = 1 - weekdayOf(today)
  return Array.from({ length: weeksShown }, (_, at) => {
    const name = isoDay(addDays(today, thisMonday - 7 * (weeksShown - 1 - at)))
    return { name, count: perWeek.get(name) ?? 0 }
  })
}

/** Fewer than this could point at somebody; the public version says only that there were some. */
export const fewest = 5

/** The figures for everybody: small numbers are taken out, also from the totals they could be worked out of. */
export const forThePublic = (figures: Figures): Figures & { suppressed: boolean } => {
  const lists = [
    'weeks',
    'outcomes',
    'media',
    'settings',
    'departments',
    'topics',
    'replies',
    'reported',
  ] as const
  const small = ({ count }: Count) => count > 0 && count < fewest
  const cleaned = Object.fromEntries(
    lists.map(list => [list, figures[list].map(one => (small(one) ? { ...one, count: -1 } : one))]),
  ) as Pick<Figures, (typeof lists)[number]>
  // Who is alone in a department is known by its name.
  const departments = cleaned.departments.filter(({ count }) => count >= 0)
  const { hoursToOpen: _open, hoursToAnswer: _answer, ...totals } = figures
  const times = figures.answered >= fewest ? figures : totals
  return { ...times, ...cleaned, departments, suppressed: lists.some(list => figures[list].some(small)) }
}
