import { type Count, type Counted, mostFirst } from './count.ts'

/** What was asked in the chat, counted by day and never by person. */
export type ChatFigures = {
  topics: Count[]
  /** Whether a question was answered, asked back about or handed over. */
  replies: Count[]
  /** Answers somebody marked as wrong, by the topic they answer; which one, those who write them can read. */
  reported: Count[]
  /** Questions that were not understood and that somebody let be kept, by language. */
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

/** `about` of a turn is `topic action`; of a report `language answer content`. Steps of a notice are no questions. */
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
