import { fold } from '../fold.ts'
import { isTooFarAhead } from '../notice/meeting-ahead.ts'
import { isAroundATime, isMonth, saysOnlyAMonth } from '../time-expressions/index.ts'
import type { TimeReason } from './event.ts'
import type { Heard } from './heard.ts'
import { isMidnight, joinedMoment, joinedOccurrence, passedMoment } from './joined-moment.ts'

/** `moment`: the one that was joined from what was said and what was known. */
export type TimeFault = { reason: TimeReason; moment?: string }

/**
 * Why the time a message gives cannot be that of a meeting. Such a time is asked about: no part of it is kept,
 * so that nobody sends a day without the hour they wrote, or a year they did not mean.
 */
export const timeFault = (heard: Heard): TimeFault | undefined => {
  const { when, impossibleDate, wrongTime } = heard.reading
  if (wrongTime !== undefined)
    return { reason: wrongTime.kind === 'skipped' ? 'skipped_hour' : 'impossible_time' }
  if (impossibleDate) return { reason: 'impossible' }
  const moment = passedMoment(heard)
  if (moment !== undefined) return { reason: 'past', moment }
  if (when === undefined) return saysOnlyAMonth(heard.text) ? { reason: 'no_day' } : undefined
  if (when.past) return { reason: 'past' }
  if (when.doubt !== undefined) return { reason: when.doubt }
  // Midnight is how a day without a time is kept; nobody is called in then.
  if (when.hasTime && isMidnight(when.at)) return { reason: 'impossible_time' }
  if (joinedOccurrence(heard) === 'gap') return { reason: 'skipped_hour' }
  const meant = when.hasDate ? when.at : joinedMoment(heard)
  return meant !== undefined && isTooFarAhead(meant, heard.now) ? { reason: 'far' } : undefined
}

const wordsIn = (text: string) =>
  [...text.matchAll(/[\p{L}\p{N}]+/gu)].map(({ 0: word, index }) => ({ key: fold(word), index }))

const isNumber = (key: string): boolean => /^\d+$/.test(key)

/** Nothing but a time: "torsdag kl. 11", also one that does not exist. Where a name is asked for, it is none. */
export const saysOnlyATime = ({ reading, text }: Heard): boolean => {
  const { when, wrongTime, impossibleDate, timeSpans = [] } = reading
  const words = wordsIn(text)
  if (when === undefined && wrongTime === undefined && !impossibleDate)
    return saysOnlyAMonth(text) || hourInstead(reading, text) !== undefined
  const isSaid = (start: number) =>
    [when, wrongTime, ...timeSpans].some(
      span => span !== undefined && start >= span.start && start < span.end,
    )
  return words.every(
    ({ key, index }) =>
      isSaid(index) || isAroundATime(key) || (impossibleDate && (isNumber(key) || isMonth(key))),
  )
}

const opens = 7
const closes = 18

export const isOfficeHour = (hour: number): boolean => hour >= opens && hour <= closes

const insteadOf = new Set(['stedet', 'instead', 'rather'])

/** "Not 9 but 10", "change the time to 11": the hour that is said instead, when offices are open. */
export const hourInstead = ({ corrects }: Heard['reading'], text: string): number | undefined => {
  if (!corrects || !/\d/.test(text)) return undefined
  const keys = wordsIn(text).map(({ key }) => key)
  if (!keys.every(key => isNumber(key) || isAroundATime(key))) return undefined
  const hours = keys.filter(isNumber).map(Number)
  const hour = keys.some(key => insteadOf.has(key)) ? hours[0] : hours.at(-1)
  return hour !== undefined && isOfficeHour(hour) ? hour : undefined
}
