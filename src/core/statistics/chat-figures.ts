import { type Count, type Counted, mostFirst } from './count.ts'

/** What was asked in the chat, counted by day and never by person. */
export type ChatFigures = {
  topics: Count[]
  /** Whether a question was answered, asked back about or handed over. */
  replies: Count[]
  /** Answers that were reported as wrong, by topic. Editors can read which answer it was. */
  reported: Count[]
  /** Questions that were not understood and that citizens let be kept, by language. */
  missed: Count[]
}

const sums = (rows: readonly Counted[], nameOf: (about: string[]) => string | undefined): Count[] => {
  const totals = new Map<string, number>()
  for (const { about, total } of rows) {
    const name = nameOf(about.split(' '))
    if (name !== undefined) totals.set(name, (totals.get(name) ?? 0) + total)
  }
  return mostFirst([...totals].map(([name, count]) => ({ name, count })))
}

/**
 * `about` is `topic action` for a turn and `language answer content` for a report. Steps of a notice are no
 * questions.
 */
export const askedOf = (rows: readonly Counted[]): ChatFigures => {
  const questions = rows.filter(
    ({ name, about }) =>
      name === 'turn' &&
      !about.endsWith(' notice') &&
      !about.endsWith(' command') &&
      !about.endsWith(' talk'),
  )
  return {
    topics: sums(questions, ([topic]) => topic),
    replies: sums(questions, ([, action]) => action),
    reported: sums(
      rows.filter(({ name }) => name === 'answer_reported'),
      ([, answer]) => answer?.split('.')[0],
    ),
    missed: sums(
      rows.filter(({ name }) => name === 'question_kept'),
      ([language]) => language,
    ),
  }
}
