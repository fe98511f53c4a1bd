import { fieldRow } from '../../../../../flows/fields.ts'
import type { NoticeFields } from '../../../notice/fields/field-schema.ts'
import { capital } from '../../../text/capital.ts'
import { changesApart, meetingsNamed, saysEachWeek } from '../../../time-expressions/index.ts'
import { askedFor, type TurnContext } from '../../policy/turn-context.ts'
import { fieldFromText } from '../field-text.ts'
import type { TimeHeard } from './time-told.ts'

const daysIn = (words: string, { now }: TurnContext): string[] =>
  meetingsNamed(words, { now, language: 'da' }).flatMap(({ at }) => at ?? [])

/** A list of days, or a day of every week, and not one day alone. */
const areSeveral = (words: string, heard: TurnContext): boolean =>
  saysEachWeek(words) || daysIn(words, heard).length > 1

const longest = (row => (row.kind === 'words' ? row.longest : 0))(fieldRow('severalMeetings'))

const fitting = (words: string): NoticeFields =>
  fieldFromText('severalMeetings', capital(words).slice(0, longest))

/** The first day of a list is the meeting of the notice; where no day is told, the list says when. */
const firstOf = (words: string, heard: TurnContext): NoticeFields => {
  const [first] = daysIn(words, heard).toSorted((one, other) => Date.parse(one) - Date.parse(other))
  return first === undefined ? { meetingUnknown: true } : { meetingAt: first }
}

/** One day takes no place of a list that is known: what was said stands beside it, and moves no first meeting. */
export const listKept = (several: string | undefined, heard: TurnContext): NoticeFields | undefined => {
  const { severalMeetings: list, meetingAt } = heard.conversation.fields
  const isList = list !== undefined && areSeveral(list, heard)
  if (several === undefined || !isList || areSeveral(several, heard)) return undefined
  const both = `${list}${changesApart}${whole(heard)}`
  return { severalMeetings: both.length > longest ? list : both, ...(meetingAt && { meetingAt }) }
}

const whole = ({ text }: TurnContext): string => text.trim().replace(/[.!]+$/, '')

/**
 * Several meetings that are told. Asked which they are, they are told whole, and the first stays as it is.
 */
export const severalTold = ({ several, meetingAt }: TimeHeard, heard: TurnContext): NoticeFields => {
  if (several === undefined) return {}
  const { fields: noted } = heard.conversation
  const kept = noted.meetingAt === undefined ? {} : { meetingAt: noted.meetingAt }
  if (askedFor(heard.conversation) === 'severalMeetings') return { ...fitting(whole(heard)), ...kept }
  return (
    listKept(several, heard) ?? {
      ...fitting(several),
      ...((meetingAt ?? noted.meetingAt) === undefined && firstOf(several, heard)),
    }
  )
}
