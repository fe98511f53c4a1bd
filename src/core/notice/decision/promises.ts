import { outcomeRow } from '../../../../flows/outcomes.ts'
import type { Notice } from '../lifecycle/notice.ts'
import { meetingTime } from './meeting-words.ts'
import type { OtherMeeting } from './meetings.ts'
import type { DecisionOutcome } from './outcome-questions.ts'
import type { Proposed } from './proposed.ts'
import { type Asking, answerTo, type WishRow, wishRows } from './wish-rows.ts'
import { type WishAnswer, type WishesAnswered, type WishId, wishOf } from './wishes.ts'

/** A wish that a letter says the citizen will hear about before the meeting, and since when it says so. */
export type Promised = WishRow & {
  since: string
  /** The row of the meeting it is about, where that was answered by itself. */
  slot?: number
  /** The day they are to hear by: of the meeting it is about, where one is named, else of the notice. */
  meetingAt?: string
  /** Its own meeting has no date. */
  isOpen?: true
}

type Answer = {
  at: string
  outcome: DecisionOutcome
  wishes?: WishesAnswered
  meetings?: readonly OtherMeeting[]
}

type Promising = Asking & { decisions: readonly Answer[] }

/** What was promised and is still owed, in the order it was promised. */
export const promisesIn = ({
  status,
  decisions,
  receivedAt,
  ...asking
}: Promising & { status: string; receivedAt: string }): Promised[] => {
  const newest = decisions.at(-1)
  // Until there is an answer the notice itself is open; where somebody else answers, they answer this too.
  if (status !== 'answered' || newest === undefined || !outcomeRow(newest.outcome).isOnTheMatter) return []
  const rows = wishRows(asking, true)
  const each = rows.some(({ id }) => id === others) ? meetingsTold(decisions) : []
  return owedAfter(decisions, rows).flatMap(({ id, since }) => {
    const row = [...rows, ...each].find(one => one.id === id)
    if (row === undefined) return []
    const own =
      row.wish === others && row.words !== undefined ? meetingTime(row.words, receivedAt) : undefined
    const meetingAt = own ?? asking.fields.meetingAt
    const isOpen = row.wish === others && own === undefined
    return [{ ...row, since, ...(meetingAt !== undefined && { meetingAt }), ...(isOpen && { isOpen }) }]
  })
}

/** Of several meetings that something is owed for, the first to be held. */
export const promisedFor = (promised: readonly Pick<Promised, 'meetingAt'>[]): string | undefined =>
  promised
    .flatMap(({ meetingAt }) => meetingAt ?? [])
    .toSorted((one, other) => Date.parse(one) - Date.parse(other))[0]

/** Every meeting that was ever answered by itself, first in its newest words. */
const meetingsTold = (decisions: readonly Answer[]): Omit<Promised, 'since'>[] =>
  decisions
    .toReversed()
    .flatMap(({ meetings = [] }) => meetings)
    .map(({ slot, words }) => ({ id: meetingId(slot), wish: others, words, slot }))

/** What an earlier answer promised to find out and the newest one says, with since when it was promised. */
export const promisesKept = ({ decisions, ...asking }: Promising): Kept[] => {
  const rows = wishRows(asking, true)
  const owed = owedAfter(decisions, rows).map(({ id }) => id)
  const kept = owedAfter(decisions.slice(0, -1), rows).filter(({ id }) => !owed.includes(id))
  const told = decisions.at(-1)?.meetings ?? []
  return kept.flatMap(({ id, since }): Kept[] => {
    // A promise for all the other meetings is kept for those that now have an answer.
    if (id === others && told.length > 0)
      return meetingsTold(decisions.slice(-1))
        .filter(row => !owed.includes(row.id))
        .map(row => ({ ...row, since }))
    const row = [...rows, ...meetingsTold(decisions)].find(one => one.id === id)
    return [{ ...(row ?? { id, wish: others }), since }]
  })
}

export type Kept = WishRow & { since: string }

/** A no that the answer before did not say, under the message of that answer: why it is a no stands nowhere. */
export const isNoUnexplained = (
  decisions: Notice['decisions'],
  { wishes = {}, message }: Pick<Proposed, 'wishes' | 'message'>,
  asked: readonly WishRow[],
): boolean => {
  const newest = decisions.at(-1)
  const isNew = asked.some(row => wishes[row.id] === 'no' && answerTo(row, newest?.wishes ?? {}) !== 'no')
  return isNew && (message === undefined || message === newest?.message)
}

const others = 'other_meetings'
const meetingId = (slot: number): WishId => `${others}.${slot}`
const isOfMeeting = (id: WishId): boolean => id.startsWith(`${others}.`)

/** The same wish in another place: words that were divided in another way, or a ready wish of a reply. */
const isSameWish = (id: string, row: WishRow): boolean => {
  if (row.wish !== 'other') return wishOf(id) === row.wish
  const isPieceBeside = row.of !== undefined && withoutPlace(id) === withoutPlace(row.id)
  return withoutPiece(id) === (row.of ?? row).id && !isPieceBeside
}

const withoutPlace = (id: string): string => id.replace(/\.\d+$/, '')
const withoutPiece = (id: string): string => id.replace(/\.s\d+\.\d+$/, '')

const saidTo = (row: WishRow, wishes: WishesAnswered): WishAnswer | undefined => {
  const own = answerTo(row, wishes)
  if (own !== undefined) return own
  const same = Object.entries(wishes).flatMap(([id, answer]) => (isSameWish(id, row) ? [answer] : []))
  return same.find(answer => answer === 'later') ?? same[0]
}

/** What an answer says to the wishes as they stand now, and to each meeting. */
const answersIn = ({ wishes = {}, meetings = [] }: Answer, rows: readonly WishRow[]): WishesAnswered => {
  const { other_meetings: common } = wishes
  // Where meetings are answered one by one, the answer for all is that of each that has none of its own.
  const each: [WishId, WishAnswer | undefined][] =
    meetings.length === 0
      ? [[others, common]]
      : meetings.map(({ slot, answer = common }) => [meetingId(slot), answer])
  const rest = rows.filter(({ id }) => id !== others).map(row => [row.id, saidTo(row, wishes)] as const)
  return Object.fromEntries([...rest, ...each].filter(([, answer]) => answer !== undefined))
}

/** Nothing promised is taken back by saying nothing. */
const owedAfter = (
  decisions: readonly Answer[],
  rows: readonly WishRow[],
): { id: WishId; since: string }[] => {
  const owed = new Map<WishId, string>()
  for (const decision of decisions) {
    const answers = answersIn(decision, rows)
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
