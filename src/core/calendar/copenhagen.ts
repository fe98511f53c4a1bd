/**
 * Copenhagen time by arithmetic, so that Node, workerd and a browser agree whatever zone they stand in.
 * The rule is that of the European Union since 1996: summer time from the last Sunday of March to the last
 * Sunday of October, changing at 01:00 UTC.
 */
export type Day = { year: number; month: number; day: number }
export type WallClock = Day & { hour: number; minute: number }

/**
 * How often a wall-clock time occurs: once, never (the hour skipped in March) or twice (the hour repeated in
 * October).
 */
export type Occurrence = 'once' | 'gap' | 'fold'

const minute = 60_000
const hour = 60 * minute
export const oneDay = 24 * hour

const lastSundayAtOneUtc = (year: number, month: number): number => {
  const lastDay = new Date(Date.UTC(year, month, 0, 1))
  return lastDay.getTime() - lastDay.getUTCDay() * oneDay
}

/** Caches the summer time of the year asked about last: it is nearly always the same year. */
let lastSummer = { year: Number.NaN, begins: 0, ends: 0 }

const summerOf = (year: number): typeof lastSummer => {
  if (lastSummer.year !== year)
    lastSummer = { year, begins: lastSundayAtOneUtc(year, 3), ends: lastSundayAtOneUtc(year, 10) }
  return lastSummer
}

const offsetOf = (time: number): 60 | 120 => {
  const { begins, ends } = summerOf(new Date(time).getUTCFullYear())
  return time >= begins && time < ends ? 120 : 60
}

/** Minutes ahead of UTC at this instant: 60 in winter, 120 in summer. */
export const copenhagenOffset = (at: Date): 60 | 120 => offsetOf(at.getTime())

/** What a clock on a wall in Copenhagen shows at this instant. */
export const wallClock = (at: Date): WallClock => {
  const shown = new Date(at.getTime() + copenhagenOffset(at) * minute)
  return {
    year: shown.getUTCFullYear(),
    month: shown.getUTCMonth() + 1,
    day: shown.getUTCDate(),
    hour: shown.getUTCHours(),
    minute: shown.getUTCMinutes(),
  }
}

const two = (n: number): string => String(n).padStart(2, '0')

export const isoDay = ({ year, month, day }: Day): string =>
  `${String(year).padStart(4, '0')}-${two(month)}-${two(day)}`

/** The instant with Copenhagen's offset at that time: `2026-11-26T10:00:00+01:00`. */
export const copenhagenIso = (at: Date): string => {
  const clock = wallClock(at)
  return `${isoDay(clock)}T${two(clock.hour)}:${two(clock.minute)}:${two(at.getUTCSeconds())}+${two(copenhagenOffset(at) / 60)}:00`
}

/** Whether the calendar has this day: there is no 31 February. */
export const dayExists = ({ year, month, day }: Day): boolean => {
  const date = new Date(Date.UTC(year, month - 1, day))
  return date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day
}

/**
 * The instant at which a wall clock shows this. In the skipped hour the clock is read as if it had not moved (02:30
 * becomes 03:30). In the repeated hour the first of the two is meant.
 */
export const instantAt = (clock: WallClock): { at: Date; occurrence: Occurrence } => {
  const asUtc = Date.UTC(clock.year, clock.month - 1, clock.day, clock.hour, clock.minute)
  const summer = asUtc - 120 * minute
  const winter = asUtc - 60 * minute
  const summerFits = offsetOf(summer) === 120
  const winterFits = offsetOf(winter) === 60
  const occurrence = summerFits === winterFits ? (summerFits ? 'fold' : 'gap') : 'once'
  return { at: new Date(summerFits ? summer : winter), occurrence }
}

/** Wall clock → ISO 8601 with offset, the form `meetingAt` and `when` are kept in. */
export const isoAt = (clock: WallClock): { iso: string; occurrence: Occurrence } => {
  const { at, occurrence } = instantAt(clock)
  return { iso: copenhagenIso(at), occurrence }
}

/** Monday is 1, Sunday is 7. */
export const weekdayOf = ({ year, month, day }: Day): number =>
  new Date(Date.UTC(year, month - 1, day)).getUTCDay() || 7

export const addDays = ({ year, month, day }: Day, days: number): Day => {
  const date = new Date(Date.UTC(year, month - 1, day + days))
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() }
}

/** Negative when `first` comes first. */
export const compareDays = (first: Day, second: Day): number =>
  first.year - second.year || first.month - second.month || first.day - second.day
