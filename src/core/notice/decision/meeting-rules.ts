import { outcomeRow } from '../../../../flows/outcomes.ts'
import type { FieldErrors } from '../../errors.ts'
import { isUnfilled } from '../fields/text-variables.ts'
import { hidesCpr } from '../fields/without-cpr.ts'
import type { Notice } from '../lifecycle/notice.ts'
import { isEachAnswered } from './meeting-rows.ts'
import { isSameMoment, isSameTime, meetingTime } from './meeting-words.ts'
import type { OtherMeeting } from './meetings.ts'
import type { Proposed } from './proposed.ts'
import { fieldsWished } from './wish-rows.ts'

/** The name of a field of one meeting, in the form and among the faults. */
export const meetingField = <Part extends 'words' | 'answer' | 'ground' | 'groundEnglish'>(
  slot: number,
  part: Part,
): `meeting.${number}.${Part}` => `meeting.${slot}.${part}`

const mostWords = 300
const mostGround = 2000

type Found = [field: string, fault: string]

/** What is wrong with the meetings answered by themselves; the ground of a no is checked like that of every no. */
export const meetingFaults = (
  notice: Notice,
  proposed: Proposed,
  groundFault: (ground: string | undefined) => string | undefined,
): FieldErrors => {
  const { meetings = [] } = proposed
  if (meetings.length === 0) return {}
  if (fieldsWished(notice).severalMeetings === undefined) return { wishes: 'not_asked' }
  const found = meetings.flatMap((meeting): Found[] => [
    ...wordsFaults(meeting),
    ...groundFaults(meeting, groundFault),
  ])
  return {
    ...commonFaults(notice, proposed),
    ...twiceFaults(notice, proposed),
    ...Object.fromEntries(found.toReversed()),
  }
}

/** Where every meeting has an answer of its own, one for them all can only repeat it. */
const commonFaults = (notice: Notice, { outcome, meetings = [], wishes = {} }: Proposed): FieldErrors => {
  const { other_meetings: common } = wishes
  if (common === undefined || !isEachAnswered(meetings, notice)) return {}
  const permits = outcomeRow(outcome).permits === true
  // A yes for all of them means what the answer to the first one is.
  const means = permits || common === 'later' ? common : 'no'
  return meetings.every(({ answer }) => answer === means) ? {} : { wishes: 'each_differs' }
}

const wordsFaults = ({ slot, words }: OtherMeeting): Found[] => {
  const field = meetingField(slot, 'words')
  if (words === '') return [[field, 'required']]
  if (words.length > mostWords) return [[field, 'too_long']]
  return hidesCpr(words) ? [[field, 'cpr']] : []
}

/** A ground that the letter has no place for is refused, as every such text is. */
const groundFaults = (
  { slot, answer, ground, groundEnglish }: OtherMeeting,
  groundFault: (ground: string | undefined) => string | undefined,
): Found[] => {
  const texts = Object.entries({ ground, groundEnglish }).map(
    ([part, text]) => [`meeting.${slot}.${part}`, text] as const,
  )
  if (answer !== 'no')
    return texts.flatMap(([field, text]): Found[] =>
      text === undefined ? [] : [[field, 'not_with_outcome']],
    )
  const fault = groundFault(ground)
  return [
    ...(fault === undefined ? [] : [[meetingField(slot, 'ground'), fault] satisfies Found]),
    ...texts.flatMap(([field, text = '']): Found[] => {
      if (text.length > mostGround) return [[field, 'too_long']]
      if (hidesCpr(text)) return [[field, 'cpr']]
      return isUnfilled(text) ? [[field, 'unfilled']] : []
    }),
  ]
}

/** One meeting has one answer: a row that names the first meeting, or one of another row, is refused. */
const twiceFaults = (notice: Notice, { meetings = [], movedTo }: Proposed): FieldErrors => {
  const first = movedTo ?? notice.fields.meetingAt
  const times = meetings.map(({ words }) => meetingTime(words, notice.receivedAt))
  const faults = meetings.flatMap(({ slot, words }, at): Found[] => {
    const own = times[at]
    const before = meetings.slice(0, at)
    const isFirst = first !== undefined && own !== undefined && isSameTime(own, first)
    const isTold = before.some(
      (other, place) =>
        sameWords(other.words, words) || (own !== undefined && isSameMoment(own, times[place])),
    )
    if (isFirst) return [[meetingField(slot, 'words'), 'first_again']]
    return isTold ? [[meetingField(slot, 'words'), 'twice']] : []
  })
  return Object.fromEntries(faults)
}

const sameWords = (one: string, other: string): boolean =>
  one.trim().toLowerCase() === other.trim().toLowerCase()
