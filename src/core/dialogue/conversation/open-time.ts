import type { DayDoubt } from '../../time-expressions/index.ts'

/**
 * A time of which one thing is asked back. What was told of it stays until then: the hour, the month, the date that is
 * another weekday.
 */
export type OpenTime = {
  /** The day in doubt, or the first one that it may be, with its hour. Midnight where none was told. */
  at: string
  reason: DayDoubt
  /** No day was told, only this. */
  within?: 'week' | 'month'
  /** How it was told. It is kept as a wish where they do not know the day. */
  words: string
}
