import {
  everyMeeting,
  saysEachWeek,
  seriesJoined,
  type TimesRead,
  timesIn,
} from '../../../time-expressions/index.ts'
import { isNameLong, isStoryLong } from '../../policy/message-length.ts'
import { askedFor, does, type TurnContext } from '../../policy/turn-context.ts'
import { joinedMoment } from './joined-moment.ts'
import type { TimeHeard } from './time-told.ts'

export const severalIn = (
  words: string,
  { severalDays }: Pick<TimesRead, 'severalDays'>,
  heard: TurnContext,
): Pick<TimeHeard, 'several'> => {
  const several = severalDays
    ? words.slice(severalDays.start, severalDays.end).trim()
    : (weeklyIn(words) ?? everyMeant(heard))
  return several === undefined ? {} : { several }
}

/** A series that was told before, with what is said anew of it; and when it begins. */
export const seriesHeard = (
  inferred: boolean,
  { text, conversation: { fields }, now }: TurnContext,
): TimeHeard | undefined => {
  const { severalMeetings, meetingAt } = fields
  if (severalMeetings === undefined || inferred || isStoryLong(text)) return undefined
  // What belongs to a series may stand beside the time that was read.
  const several = seriesJoined(severalMeetings, text, now)
  const first = several === undefined ? undefined : timesIn(several, now).when
  if (several === undefined || first?.hasDate !== true) return undefined
  const spoken = { when: first, known: meetingAt, now, corrects: false }
  const begins = first.hasTime
    ? first.at
    : (joinedMoment({ ...spoken, when: { ...first, sure: true } }) ?? first.at)
  return { meetingAt: begins, several, inferred }
}

/** A day of every week is several meetings, where the words are not a whole story. */
const weeklyIn = (words: string): string | undefined =>
  isNameLong(words) && saysEachWeek(words) ? words.trim() : undefined

/**
 * Words for every meeting count when they tell what to record, or when we asked when they meet. Else they are a way
 * of speaking.
 */
const everyMeant = ({ reading, conversation, text }: TurnContext): string | undefined =>
  askedFor(conversation) === 'meetingAt' || does(reading, 'wish_notice') ? everyMeeting(text) : undefined
