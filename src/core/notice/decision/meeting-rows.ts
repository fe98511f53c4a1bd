import { outcomeRow } from '../../../../flows/outcomes.ts'
import { meetingsNamed } from '../../time-expressions/index.ts'
import type { Notice } from '../lifecycle/notice.ts'
import { isSameTime, meetingTime } from './meeting-words.ts'
import { type MeetingsAnswered, mostMeetings, type OtherMeeting } from './meetings.ts'
import type { DecisionOutcome } from './outcome-questions.ts'
import { fieldsWished } from './wish-rows.ts'

type Asking = Pick<Notice, 'fields' | 'receivedAt' | 'language' | 'wishesSetAside'> & {
  /** Newest first. */
  decisions: readonly (MeetingsAnswered & { outcome: DecisionOutcome })[]
}

/**
 * The other meetings a form begins with: as they were answered last, else as they are read from the citizen's words.
 * Only a proposal: staff put it right.
 */
export const meetingRows = ({ decisions, ...asking }: Asking): OtherMeeting[] => {
  if (fieldsWished(asking).severalMeetings === undefined) return []
  const answered = decisions.filter(({ outcome }) => outcomeRow(outcome).isOnTheMatter)
  const carried = carriedFrom(answered)
  return carried.length > 0 ? carried : proposedFrom(asking)
}

/** Nothing promised is taken back by saying nothing: what is to be found out stays until it is answered. */
const carriedFrom = (decisions: readonly MeetingsAnswered[]): OtherMeeting[] => {
  let rows: readonly OtherMeeting[] = []
  for (const { meetings = [], wishes } of decisions.toReversed()) {
    if (meetings.length === 0 && wishes?.other_meetings === 'yes') rows = []
    else if (meetings.length > 0) {
      const slots = new Set(meetings.map(({ slot }) => slot))
      rows = [...meetings, ...rows.filter(({ slot, answer }) => answer === 'later' && !slots.has(slot))]
    }
  }
  return rows.toSorted((one, other) => one.slot - other.slot)
}

type Row = Pick<OtherMeeting, 'words' | 'answer'>
type About = Omit<Asking, 'decisions'>

/** Whether each meeting the citizen wrote of has a row with an answer, so that nothing is left for one answer to all. */
export const isEachAnswered = (rows: readonly Row[], about: About): boolean =>
  rows.length > 0 &&
  rows.every(({ answer }) => answer !== undefined) &&
  proposedFrom({ ...about, fields: fieldsWished(about) }).every(({ words }) =>
    rows.some(row => isOneMeeting(row.words, words, about)),
  )

const isOneMeeting = (one: string, other: string, { receivedAt }: About): boolean => {
  if (one.trim().toLowerCase() === other.trim().toLowerCase()) return true
  const [own, named] = [meetingTime(one, receivedAt), meetingTime(other, receivedAt)]
  return own !== undefined && named !== undefined && isSameTime(own, named)
}

const proposedFrom = ({ fields, receivedAt, language }: Omit<Asking, 'decisions'>): OtherMeeting[] => {
  const { severalMeetings = '', meetingAt } = fields
  return meetingsNamed(severalMeetings, { now: new Date(receivedAt), language })
    .filter(({ at }) => at === undefined || meetingAt === undefined || !isSameTime(at, meetingAt))
    .slice(0, mostMeetings)
    .map(({ words }, at) => ({ slot: at + 1, words }))
}
