import { isTooFarAhead } from '../notice/meeting-ahead.ts'
import { months } from '../understanding/date-words.ts'
import { fold } from '../understanding/fold.ts'
import { smallWords } from '../understanding/small-words.ts'
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
  if (when === undefined) return undefined
  if (when.past) return { reason: 'past' }
  // Midnight is how a day without a time is kept; nobody is called in then.
  if (when.hasTime && isMidnight(when.at)) return { reason: 'impossible_time' }
  if (joinedOccurrence(heard) === 'gap') return { reason: 'skipped_hour' }
  const meant = when.hasDate ? when.at : joinedMoment(heard)
  return meant !== undefined && isTooFarAhead(meant, heard.now) ? { reason: 'far' } : undefined
}

/** Nothing but a time: "torsdag kl. 11", also one that does not exist. Where a name is asked for, it is none. */
export const saysOnlyATime = ({ reading: { when, wrongTime, impossibleDate }, text }: Heard): boolean => {
  if (when === undefined && wrongTime === undefined && !impossibleDate) return false
  const isSaid = (start: number) =>
    [when, wrongTime].some(span => span !== undefined && start >= span.start && start < span.end)
  return [...text.matchAll(/[\p{L}\p{N}]+/gu)].every(
    ({ 0: word, index }) =>
      isSaid(index) ||
      smallWords.aroundATime.has(fold(word)) ||
      (impossibleDate && (/^\d+$/.test(word) || months.has(fold(word)))),
  )
}
