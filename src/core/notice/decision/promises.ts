import { outcomeRow } from '../../../../flows/outcomes.ts'
import type { Notice } from '../lifecycle/notice.ts'
import type { DecisionOutcome } from './outcome-questions.ts'
import type { Proposed } from './proposed.ts'
import { type WishRow, wishRows } from './wish-rows.ts'
import type { WishAnswer, WishesAnswered, WishId } from './wishes.ts'

/** A wish that a letter says the citizen will hear about before the meeting, and since when it says so. */
export type Promised = WishRow & { since: string }

type Answers = readonly { at: string; outcome: DecisionOutcome; wishes?: WishesAnswered }[]

/** What was promised and is still owed, in the order it was promised. */
export const promisesIn = ({
  status,
  decisions,
  ...asking
}: Pick<Notice, 'status' | 'decisions' | 'fields' | 'heardWishes' | 'wishesSetAside'>): Promised[] => {
  const newest = decisions.at(-1)
  // Until there is an answer the notice itself is open; where somebody else answers, they answer this too.
  if (status !== 'answered' || newest === undefined || !outcomeRow(newest.outcome).isOnTheMatter) return []
  const rows = wishRows(asking, true)
  return owedAfter(decisions).flatMap(({ id, since }) => {
    const row = rows.find(each => each.id === id)
    return row === undefined ? [] : [{ ...row, since }]
  })
}

/** Whether the newest answer says what an earlier one promised to find out; then since when it was promised. */
export const promiseKept = (decisions: Answers): string | undefined => {
  const owed = owedAfter(decisions).map(({ id }) => id)
  return owedAfter(decisions.slice(0, -1)).find(({ id }) => !owed.includes(id))?.since
}

/** A no that the answer before did not say, under the message of that answer: why it is a no stands nowhere. */
export const isNoUnexplained = (
  decisions: Notice['decisions'],
  { wishes = {}, message }: Pick<Proposed, 'wishes' | 'message'>,
): boolean => {
  const newest = decisions.at(-1)
  const before = newest?.wishes ?? {}
  const isNew = Object.entries(wishes).some(
    ([wish, answer]) => answer === 'no' && before[wish as WishId] !== 'no',
  )
  return isNew && (message === undefined || message === newest?.message)
}

/** Nothing promised is taken back by saying nothing. */
const owedAfter = (decisions: Answers): { id: WishId; since: string }[] => {
  const owed = new Map<WishId, string>()
  for (const { at, outcome, wishes = {} } of decisions) {
    for (const id of owed.keys()) if (isSettled(id, { outcome, answer: wishes[id] })) owed.delete(id)
    for (const [id, answer] of Object.entries(wishes) as [WishId, WishAnswer][])
      if (answer === 'later' && !owed.has(id)) owed.set(id, at)
  }
  return Array.from(owed, ([id, since]) => ({ id, since }))
}

/** A no to recording the other meetings is an answer that limits, with reasons: no letter says it as a wish. */
const isSettled = (
  id: WishId,
  { outcome, answer }: { outcome: DecisionOutcome; answer: WishAnswer | undefined },
): boolean =>
  answer === undefined ? id === 'other_meetings' && outcomeRow(outcome).limits === true : answer !== 'later'
