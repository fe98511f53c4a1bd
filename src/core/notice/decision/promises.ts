import { outcomeRow } from '../../../../flows/outcomes.ts'
import type { Notice } from '../lifecycle/notice.ts'
import type { DecisionOutcome } from './outcome-questions.ts'
import { type Wish, type WishAnswer, type WishesAnswered, wishesAgain } from './wishes.ts'

/** A wish that a letter says the citizen will hear about before the meeting, and since when it says so. */
export type Promised = { wish: Wish; since: string }

type Answers = readonly { at: string; outcome: DecisionOutcome; wishes?: WishesAnswered }[]

/** What was promised and is still owed, in the order it was promised. */
export const promisesIn = ({
  status,
  decisions,
  fields,
}: Pick<Notice, 'status' | 'decisions' | 'fields'>): Promised[] => {
  const newest = decisions.at(-1)
  // Until there is an answer the notice itself is open; where somebody else answers, they answer this too.
  if (status !== 'answered' || newest === undefined || !outcomeRow(newest.outcome).isOnTheMatter) return []
  const asked = wishesAgain(fields)
  return owedAfter(decisions).filter(({ wish }) => asked.includes(wish))
}

/** Whether the newest answer says what an earlier one promised to find out; then since when it was promised. */
export const promiseKept = (decisions: Answers): string | undefined => {
  const owed = owedAfter(decisions).map(({ wish }) => wish)
  return owedAfter(decisions.slice(0, -1)).find(({ wish }) => !owed.includes(wish))?.since
}

/** Nothing promised is taken back by saying nothing. */
const owedAfter = (decisions: Answers): Promised[] => {
  const owed = new Map<Wish, string>()
  for (const { at, outcome, wishes = {} } of decisions) {
    for (const wish of owed.keys()) if (isSettled(wish, { outcome, answer: wishes[wish] })) owed.delete(wish)
    for (const [wish, answer] of Object.entries(wishes) as [Wish, WishAnswer][])
      if (answer === 'later' && !owed.has(wish)) owed.set(wish, at)
  }
  return Array.from(owed, ([wish, since]) => ({ wish, since }))
}

/** A no to recording the other meetings is an answer that limits, with reasons: no letter says it as a wish. */
const isSettled = (
  wish: Wish,
  { outcome, answer }: { outcome: DecisionOutcome; answer: WishAnswer | undefined },
): boolean =>
  answer === undefined ? wish === 'other_meetings' && outcomeRow(outcome).limits === true : answer !== 'later'
