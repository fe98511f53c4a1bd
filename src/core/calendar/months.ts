import { instantAt, wallClock } from './copenhagen.ts'

/** A month of the calendar: `2026-11`. */
export const monthOf = (at: Date): string => {
  const { year, month } = wallClock(at)
  return named(year, month)
}

export const monthBefore = (month: string): string => {
  const { year, number } = parts(month)
  return number === 1 ? named(year - 1, 12) : named(year, number - 1)
}

/** Its first instant in Copenhagen. */
export const startOf = (month: string): Date => {
  const { year, number } = parts(month)
  return instantAt({ year, month: number, day: 1, hour: 0, minute: 0 }).at
}

const parts = (month: string): { year: number; number: number } => {
  const [year = 0, number = 1] = month.split('-').map(Number)
  return { year, number }
}

const named = (year: number, month: number): string =>
  `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}`
