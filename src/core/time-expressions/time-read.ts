/**
 * Why one would ask which day is meant: a week or a month names none, two days were named, the weekday is not the
 * date's, or the date without a year was over months ago.
 */
export type DayDoubt = 'no_day' | 'which_day' | 'weekday' | 'last_year'

/** A point in time read from words. `sure` is false where a person would ask back. */
export type When = {
  /** ISO 8601 with the Copenhagen offset; a date without a time of day has `hasTime: false` and 00:00. */
  at: string
  /** Where it ends, if that was said: "kl. 13-14.30". */
  until?: string
  hasTime: boolean
  hasDate: boolean
  sure: boolean
  past: boolean
  /** No month was said: the next such day was taken. */
  anyMonth?: true
  /** A weekday was said and no week: the next such day was taken. */
  anyWeek?: true
  doubt?: DayDoubt
  /** What was said instead of a day. `at` is its first. */
  within?: 'week' | 'month'
  /** The part of the day that was said, where no time of day was. */
  part?: 'before' | 'after'
  /** Where in the (masked) text it stood. */
  start: number
  end: number
}

export type Span = { start: number; end: number }

export type WrongTime = Span & { kind: 'impossible' | 'skipped' }

/** What a text says of times. */
export type TimesRead = {
  when: When | undefined
  /** A date was meant that does not exist. */
  impossibleDate: boolean
  /** A time of day was meant that does not exist, or is skipped in March. */
  wrongTime?: WrongTime
  /** Everywhere a day or a time of day stands. */
  timeSpans?: Span[]
  /** Where several days stand, none instead of another. */
  severalDays?: Span
}
