import { fieldRow } from '../../../../../flows/fields.ts'
import type { NoticeFields } from '../../../notice/fields/field-schema.ts'
import { wishBeside } from '../../../notice/fields/lists-joined.ts'
import type { Clause, MessageReading, TextSpan } from '../../../reader/reading.ts'
import { changesApart, type OneOfSeveral, oneOfSeveral } from '../../../time-expressions/index.ts'
import { askedFor, isInAQuestion, isInNotice, type TurnContext } from '../../policy/turn-context.ts'
import { timeHeard } from './time-heard.ts'

/** What is said of one of several known meetings, and what is said besides. */
export type OneMeetingHeard = {
  fields: NoticeFields
  /** The message without it. Where nothing is left it tells that alone, whatever it sounds like. */
  rest: TurnContext
  /** When the first of them is now, where it is that one. */
  meetingAt?: string
}

/** One meeting that is moved, off or otherwise held leaves the others as they were told: its words stand beside them. */
export const oneMeetingHeard = (heard: TurnContext): OneMeetingHeard | undefined => {
  const { conversation, text, reading, now } = heard
  const { severalMeetings, meetingAt } = conversation.fields
  // Where no first meeting is known yet, or when they meet is what was asked, a day tells it.
  const isOpen = meetingAt === undefined || ofTheMeetings.includes(askedFor(conversation) ?? '')
  if (severalMeetings === undefined || isOpen || !isInNotice(conversation)) return undefined
  const [list = severalMeetings] = severalMeetings.split(changesApart)
  const found = oneOfSeveral(text, { several: list, first: meetingAt, now })
  if (found === undefined || isAsked(reading, found)) return undefined
  return {
    fields: withItsWords(conversation.fields, text.slice(found.start, found.end)),
    rest: without(heard, found),
    ...(found.isFirst && movedTo(heard, found)),
  }
}

const ofTheMeetings: readonly string[] = ['meetingAt', 'severalMeetings']

const corrects: MessageReading['acts'] = [{ name: 'correct', probability: 1 }]

/** The first of several meetings is the one the notice is about: moved, it is moved there too. */
const movedTo = (heard: TurnContext, { start, end }: OneOfSeveral): { meetingAt?: string } => {
  const text = heard.text.slice(start, end)
  const { fault, meetingAt } = timeHeard({
    ...heard,
    text,
    reading: { ...heard.reading, acts: corrects, clauses: [], facts: [] },
  })
  return fault === undefined && meetingAt !== undefined ? { meetingAt } : {}
}

/** A question in another sentence says nothing of this one. */
const isAsked = (reading: MessageReading, { start, end }: OneOfSeveral): boolean => {
  const own = reading.clauses.find(({ span: [from, to] }) => from < end && to > start)
  return isInAQuestion({ ...reading, ...(own && { acts: own.acts }) }, [start, end])
}

const withItsWords = (noted: NoticeFields, said: string): NoticeFields => {
  const { severalMeetings = '' } = noted
  const words = said.trim().replace(/[.,;!]+$/, '')
  if (severalMeetings.includes(words)) return { severalMeetings }
  const both = `${severalMeetings}${changesApart}${words}`
  const row = fieldRow('severalMeetings')
  const hasRoom = row.kind === 'words' && both.length <= row.longest
  return hasRoom ? { severalMeetings: both } : wishBeside(noted, words)
}

const told: MessageReading['acts'] = [{ name: 'tell', probability: 1 }]

/** What several sentences do together: each act as surely as the one that does it most. */
const actsOf = (clauses: readonly Clause[]): MessageReading['acts'] => {
  const all = clauses.flatMap(({ acts }) => acts)
  const most = all.filter(act =>
    all.every(({ name, probability }) => name !== act.name || probability <= act.probability),
  )
  return most.toSorted((one, other) => other.probability - one.probability)
}

/** The message as if it had not been said: its facts and acts are of the other clauses. */
const without = (heard: TurnContext, { start, end }: OneOfSeveral): TurnContext => {
  const { text, reading } = heard
  const isOutside = ({ span: [from, to] }: { span: TextSpan }) => to <= start || from >= end
  const moved = <Part extends { span: TextSpan }>(part: Part): Part =>
    part.span[0] < end ? part : { ...part, span: [part.span[0] - end + start, part.span[1] - end + start] }
  const clauses = reading.clauses.filter(isOutside).map(moved)
  const left = `${text.slice(0, start)}${text.slice(end)}`
  const isNone = !/[\p{L}\p{N}]/u.test(left)
  const acts = isNone ? told : clauses.length > 0 ? actsOf(clauses) : reading.acts
  const nothing = { topics: [], asksNothing: 1, leanings: [] }
  return {
    ...heard,
    text: left.replace(/[\s,;]+$/, ''),
    reading: {
      ...reading,
      ...(isNone && nothing),
      acts,
      clauses,
      facts: reading.facts.filter(isOutside).map(moved),
    },
  }
}
