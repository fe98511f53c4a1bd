import { isA } from '../../../../../flows/fields.ts'
import { isoAt, wallClock } from '../../../calendar/copenhagen.ts'
import { dayOf, spokenHour } from '../../../calendar/spoken.ts'
import { fieldNamed } from '../../../lexicon/field-names.ts'
import { isTooFarAhead } from '../../../notice/fields/meeting-ahead.ts'
import type { TextSpan } from '../../../reader/reading.ts'
import {
  deniesDay,
  endIn,
  hourAlone,
  relativeTime,
  type TimesRead,
  timesIn,
} from '../../../time-expressions/index.ts'
import { justSaid } from '../../conversation/conversation.ts'
import { bounds, share } from '../../policy/bounds.ts'
import { isStoryLong } from '../../policy/message-length.ts'
import {
  askedFor,
  does,
  isChecking,
  isInAQuestion,
  isInNotice,
  type TurnContext,
} from '../../policy/turn-context.ts'
import { isMidnight, joinedMoment, joinedOccurrence, passedMoment, type SpokenTime } from './joined-moment.ts'
import { stillOpen, withOpen } from './open-time-heard.ts'
import { seriesHeard, severalIn } from './series-heard.ts'
import type { TimeFault, TimeHeard } from './time-told.ts'

type TimeWords = { words: string; inferred: boolean }

/** Outside a notice a day may be of anything: of a homecoming, of what has been. */
const isLikely =
  ({ conversation }: TurnContext) =>
  ({ probability, field, mode }: TurnContext['reading']['facts'][number]): boolean =>
    field === 'meetingAt' &&
    mode !== 'denied' &&
    probability >= (isInNotice(conversation) ? bounds.fact : bounds.dayOutside)

/** The words that speak of the time: those the reader found, or all of them when the time was asked for. */
const timeWordsOf = (heard: TurnContext): TimeWords | undefined => {
  const { reading, text, conversation } = heard
  const found = reading.facts.filter(isLikely(heard))
  const from = Math.min(...found.map(({ span }) => span[0]))
  const to = Math.max(...found.map(({ span }) => span[1]))
  const isAsked = askedFor(conversation) === 'meetingAt'
  const isQuestion = isInAQuestion(reading, [0, text.length])
  // A shift is counted from the known time, and names no day of its own. Inside another fact it is of that.
  const { meetingAt } = conversation.fields
  const isShift = (words: string): boolean =>
    meetingAt !== undefined && relativeTime(words, { meetingAt, now: heard.now }) !== undefined
  const isOfOther = reading.facts.some(
    ({ field, span, mode, probability }) =>
      field !== 'meetingAt' && mode === 'said' && probability >= bounds.fact && isShift(text.slice(...span)),
  )
  if (isInNotice(conversation) && !isQuestion && !isOfOther && isShift(text))
    return { words: text, inferred: false }
  const isMended = correctsTime(heard) || movesFromItsDay(heard)
  // In a correction what was noted may stand too, beside what was found.
  if (found.length > 0 && !isAsked && !(isMended && !isStoryLong(text))) {
    const inferred = found.every(({ mode, span }) => mode === 'inferred' || isInAQuestion(reading, span))
    return { words: text.slice(...withItsHour([from, to], heard)), inferred }
  }
  if (isAsked) return { words: text, inferred: isOnlyNamed(found, heard) }
  if (isMended || (!isQuestion && tellsHourOfDay(heard))) return { words: text, inferred: false }
  // The terms alone find no facts: every day and time in the text counts, unless every word belongs to something else.
  const asked = askedFor(conversation)
  return reading.by === 'terms' && !(asked && isA('told', asked))
    ? { words: text, inferred: isQuestion }
    : undefined
}

/** The time stands in a question and nowhere else. */
const isOnlyNamed = (found: TurnContext['reading']['facts'], { reading, text }: TurnContext): boolean =>
  found.length === 0
    ? isInAQuestion(reading, [0, text.length])
    : found.every(({ span }) => isInAQuestion(reading, span))

const isSameDay = (one: string, other: string): boolean => dayOf(new Date(one)) === dayOf(new Date(other))

/** The day of the meeting is known without its hour, and an hour of it is told. */
const tellsHourOfDay = ({ text, conversation, now }: TurnContext): boolean => {
  const { meetingAt } = conversation.fields
  if (meetingAt === undefined || !isInNotice(conversation) || !isMidnight(meetingAt)) return false
  const { when } = timesIn(text, now)
  const isThatDay = when?.hasDate === false || (when !== undefined && isSameDay(when.at, meetingAt))
  return when?.hasTime === true && isThatDay && when.sure
}

/** Between a day and its hour: a comma and a space. */
const mostBetween = 2

/** The stretch that was read, and the day or hour that stands right beside it. */
const withItsHour = ([from, to]: TextSpan, { text, now }: TurnContext): TextSpan =>
  (timesIn(text, now).timeSpans ?? []).reduce<TextSpan>(
    ([start, end], span) =>
      span.start <= end + mostBetween && span.end >= start - mostBetween
        ? [Math.min(start, span.start), Math.max(end, span.end)]
        : [start, end],
    [from, to],
  )

/** Another day is told in place of the known one, whatever else it sounds like. */
export const movesFromItsDay = ({ text, conversation, now }: TurnContext): boolean => {
  const { meetingAt } = conversation.fields
  if (meetingAt === undefined || !isInNotice(conversation) || !deniesDay(text, meetingAt, now)) return false
  const { when } = timesIn(text, now)
  return when?.hasDate === true && !isSameDay(when.at, meetingAt)
}

/** A no or a correction with a time in it corrects the known time. */
const correctsTime = (heard: TurnContext): boolean => {
  const { reading, text, conversation, now } = heard
  const known = conversation.fields.meetingAt
  const corrects = share(reading.acts, 'correct') >= bounds.undoable
  if ((!corrects && !isNoToTheTime(heard)) || does(reading, 'ask') || known === undefined) return false
  const { when, impossibleDate, wrongTime } = timesIn(text, now)
  const isTold = when !== undefined || impossibleDate || wrongTime !== undefined
  const isOfTime = reading.facts.every(({ field }) => field === 'meetingAt')
  const isHour = corrects && isOfTime && hourOf(text, { known, corrects }) !== undefined
  return isTold || isHour || fieldNamed(text) === 'meetingAt'
}

/** A no with a time refuses to send, or refuses the offer, unless the time itself was just repeated. */
const isNoToTheTime = ({ reading, conversation }: TurnContext): boolean =>
  // A no and a correction count together here, whichever of them it is.
  share(reading.acts, 'deny') + share(reading.acts, 'correct') >= bounds.act &&
  (reading.by === 'terms' ||
    (isInNotice(conversation) && !isChecking(conversation)) ||
    ['chat:echo.meetingAt', 'chat:echo.moved'].some(key => justSaid(conversation, key)))

/** A bare number after a known day is an hour, when offices are open then. */
const hourOf = (
  words: string,
  { known, corrects }: Pick<SpokenTime, 'known' | 'corrects'>,
): string | undefined => {
  const isFree = known !== undefined && (isMidnight(known) || corrects)
  if (known === undefined || !isFree) return undefined
  const wall = wallClock(new Date(known))
  // Of two hours in a correction, the noted one was wrong.
  const hour = hourAlone(words, isMidnight(known) ? undefined : wall.hour)
  return hour === undefined ? undefined : isoAt({ ...wall, hour, minute: 0 }).iso
}

const faultOf = (read: TimesRead, spoken: SpokenTime): TimeFault | undefined => {
  const { when, impossibleDate, wrongTime } = read
  if (wrongTime !== undefined)
    return { reason: wrongTime.kind === 'skipped' ? 'skipped_hour' : 'impossible_time' }
  if (impossibleDate) return { reason: 'impossible' }
  const moment = passedMoment(spoken)
  if (moment !== undefined) return { reason: 'past', moment }
  if (when === undefined) return undefined
  if (when.past) return { reason: 'past' }
  if (when.doubt !== undefined) return { reason: when.doubt }
  // Midnight is how a day without a time is kept; nobody is called in then.
  if (when.hasTime && isMidnight(when.at)) return { reason: 'impossible_time' }
  if (joinedOccurrence(spoken) === 'gap') return { reason: 'skipped_hour' }
  const meant = when.hasDate ? when.at : joinedMoment(spoken)
  return meant !== undefined && isTooFarAhead(meant, spoken.now) ? { reason: 'far' } : undefined
}

const readIn = (words: string, { known, now, corrects }: Omit<SpokenTime, 'when'>): TimesRead => {
  const when = known === undefined ? undefined : relativeTime(words, { meetingAt: known, now })
  return when === undefined
    ? timesIn(words, now, corrects ? { of: known } : undefined)
    : { when, impossibleDate: false }
}

const endOf = (meetingAt: string, { when, known }: SpokenTime, heard: TurnContext): string | undefined => {
  const { fields, language } = heard.conversation
  if (when?.until !== undefined) return spokenHour(wallClock(new Date(when.until)), language)
  const isSameHour = known !== undefined && clockOf(known) === clockOf(meetingAt)
  return isSameHour ? fields.meetingEnd : undefined
}

const clockOf = (moment: string): string => {
  const { hour, minute } = wallClock(new Date(moment))
  return `${hour}:${minute}`
}

/** A new end leaves the beginning as it stands, and comes after it. */
const endHeard = ({ text, conversation, now }: TurnContext): TimeHeard | undefined => {
  const { meetingAt } = conversation.fields
  if (meetingAt === undefined || timesIn(text, now).when?.hasDate !== false) return undefined
  const end = endIn(text, meetingAt)
  if (end === undefined) return undefined
  if (new Date(end) <= new Date(meetingAt)) return { fault: { reason: 'impossible_time' }, inferred: false }
  const meetingEnd = spokenHour(wallClock(new Date(end)), conversation.language)
  return { meetingAt, meetingEnd, inferred: false }
}

/**
 * The time of the meeting that a message tells, joined with what is known. A time that no meeting can have is asked
 * about, and no part of it is kept.
 */
export const timeHeard = (heard: TurnContext): TimeHeard => {
  const stretch = timeWordsOf(heard)
  if (stretch === undefined) return { inferred: false, ...severalIn('', {}, heard) }
  const { words, inferred } = stretch
  const end = inferred ? undefined : endHeard(heard)
  if (end !== undefined) return end
  const { fields, openTime } = heard.conversation
  const open = fields.meetingAt === undefined ? openTime : undefined
  const known = fields.meetingAt ?? open?.at
  const around = {
    known,
    now: heard.now,
    corrects: does(heard.reading, 'correct') || open !== undefined,
  }
  const read = readIn(words, around)
  const spoken = { ...around, when: read.when }
  const fault =
    faultOf(read, spoken) ?? stillOpen(words, spoken, { open, asked: askedFor(heard.conversation) })
  if (fault !== undefined)
    return { fault: withOpen(fault, words, spoken), inferred, ...severalIn(words, read, heard) }
  const whole = read.when?.hasDate ? read.when.at : open === undefined ? hourOf(words, around) : undefined
  const meetingAt = joinedMoment(spoken) ?? whole
  const meetingEnd = meetingAt === undefined ? undefined : endOf(meetingAt, spoken, heard)
  const series = seriesHeard(inferred, heard)
  if (series !== undefined) return series
  const needsDay = read.when !== undefined && !read.when.hasDate && meetingAt === undefined
  return {
    inferred,
    ...(meetingAt && { meetingAt }),
    ...(meetingEnd && { meetingEnd }),
    ...(needsDay && { needsDay }),
    ...severalIn(words, read, heard),
  }
}
