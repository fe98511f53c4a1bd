import { outcomeRow } from '../../../../flows/outcomes.ts'
import type { Notice } from '../lifecycle/notice.ts'
import type { OtherMeeting } from './meetings.ts'
import type { DecisionOutcome } from './outcome-questions.ts'
import type { Proposed } from './proposed.ts'
import { type WishRow, wishRows } from './wish-rows.ts'
import type { WishAnswer, WishesAnswered, WishId } from './wishes.ts'

/** A wish that a letter says the citizen will hear about before the meeting, and since when it says so. */
export type Promised = WishRow & {
  since: string
  /** The row of the meeting it is about, where that was answered by itself. */
  slot?: number
}

type Answer = {
  at: string
  outcome: DecisionOutcome
  wishes?: WishesAnswered
  meetings?: readonly OtherMeeting[]
}

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
  const each = rows.some(({ id }) => id === others) ? meetingsTold(decisions) : []
  return owedAfter(decisions).flatMap(({ id, since }) => {
    const row = [...rows, ...each].find(one => one.id === id)
    return row === undefined ? [] : [{ ...row, since }]
  })
}

/** Every meeting that was ever answered by itself, first in its newest words. */
const meetingsTold = (decisions: readonly Answer[]): Omit<Promised, 'since'>[] =>
  decisions
    .toReversed()
    .flatMap(({ meetings = [] }) => meetings)
    .map(({ slot, words }) => ({ id: meetingId(slot), wish: others, words, slot }))

/** Whether the newest answer says what an earlier one promised to find out; then since when it was promised. */
export const promiseKept = (decisions: readonly Answer[]): string | undefined => {
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

const others = 'other_meetings'
const meetingId = (slot: number): WishId => `${others}.${slot}`
const isOfMeeting = (id: WishId): boolean => id.startsWith(`${others}.`)

/** Where meetings are answered one by one, the answer for all is the answer of each that has none of its own. */
const answersIn = ({ wishes = {}, meetings = [] }: Answer): WishesAnswered => {
  if (meetings.length === 0) return wishes
  const { other_meetings: common, ...rest } = wishes
  const each = meetings.flatMap(({ slot, answer = common }) =>
    answer === undefined ? [] : [[meetingId(slot), answer] as const],
  )
  return { ...rest, ...Object.fromEntries(each) }
}

/** Nothing promised is taken back by saying nothing. */
const owedAfter = (decisions: readonly Answer[]): { id: WishId; since: string }[] => {
  const owed = new Map<WishId, string>()
  for (const decision of decisions) {
    const answers = answersIn(decision)
    for (const id of owed.keys()) if (isSettled(id, decision, answers)) owed.delete(id)
    for (const [id, answer] of Object.entries(answers) as [WishId, WishAnswer][])
      if (answer === 'later' && !owed.has(id)) owed.set(id, decision.at)
  }
  return Array.from(owed, ([id, since]) => ({ id, since }))
}

/**
 * A promise for all the other meetings goes on as one for each, once each has a row. One for a row ends with an answer
 * for all. A no to all of them is an answer that limits, with reasons: no letter says it as a wish.
 */
const isSettled = (
  id: WishId,
  { outcome, wishes, meetings = [] }: Answer,
  answers: WishesAnswered,
): boolean => {
  const answer = answers[id]
  if (answer !== undefined) return answer !== 'later'
  if (id === others && meetings.length > 0)
    return meetings.every(({ slot }) => answers[meetingId(slot)] !== undefined)
  if (isOfMeeting(id)) return meetings.length === 0 && wishes?.other_meetings === 'yes'
  return id === others && outcomeRow(outcome).limits === true
}
