import { addDays, isoDay, wallClock } from '../calendar/copenhagen.ts'
import type { Count } from './figures.ts'

/** What was asked in the chat, counted by day and never by person. */
export type Asked = {
  topics: Count[]
  /** Whether a message was answered, asked back about, handed over … */
  replies: Count[]
  /** Answers somebody marked as wrong, by answer id. */
  reported: Count[]
}

type Counted = { name: string; about: string; total: number }

const weeksShown = 12

/** The same twelve weeks as the notices, in Copenhagen days. */
export const daysShown = (now: Date): { from: string; to: string } => {
  const today = wallClock(now)
  return { from: isoDay(addDays(today, -7 * weeksShown)), to: isoDay(today) }
}

const sums = (rows: readonly Counted[], nameOf: (about: string[]) => string | undefined): Count[] => {
  const totals = new Map<string, number>()
  for (const { about, total } of rows) {
    const name = nameOf(about.split(' '))
    if (name !== undefined) totals.set(name, (totals.get(name) ?? 0) + total)
  }
  return [...totals]
    .map(([name, count]) => ({ name, count }))
    .sort((a, b) => b.count - a.count || a.name.localeCompare(b.name))
}

/** `about` of a turn is `topic action`; of a report `language answer content`. */
export const askedOf = (rows: readonly Counted[]): Asked => {
  const turns = rows.filter(({ name }) => name === 'turn')
  const questions = turns.filter(({ about }) => !about.endsWith(' notice') && !about.endsWith(' command'))
  return {
    topics: sums(questions, ([topic]) => topic),
    replies: sums(turns, ([, action]) => action),
    reported: sums(
      rows.filter(({ name }) => name === 'answer_reported'),
      ([, answer]) => answer,
    ),
  }
}
