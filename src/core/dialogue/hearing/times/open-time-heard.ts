import { isoAt, wallClock } from '../../../calendar/copenhagen.ts'
import type { FieldName } from '../../../notice/fields/field-schema.ts'
import { wishBeside } from '../../../notice/fields/lists-joined.ts'
import { monthIn } from '../../../time-expressions/index.ts'
import type { OpenTime } from '../../conversation/open-time.ts'
import { joinedMoment, type SpokenTime } from './joined-moment.ts'
import type { TimeFault } from './time-told.ts'

type Around = { open: OpenTime | undefined; asked: FieldName | undefined }

/** The first day of a month that was named instead of a day, at the hour that was told. */
const inMonth = (words: string, { when, known, now }: SpokenTime): string | undefined => {
  const day = when?.hasDate ? undefined : monthIn(words, wallClock(now))
  if (day === undefined) return undefined
  const hourFrom = when?.at ?? known
  const { hour, minute } = hourFrom === undefined ? { hour: 0, minute: 0 } : wallClock(new Date(hourFrom))
  return isoAt({ ...day, hour, minute }).iso
}

/**
 * One thing of the time was asked back, and this tells another: the hour, the month, a weekday of no week. All of it
 * stays, and the same is asked again.
 */
export const stillOpen = (
  words: string,
  spoken: SpokenTime,
  { open, asked }: Around,
): TimeFault | undefined => {
  const { when } = spoken
  const at = asked === 'meetingAt' ? inMonth(words, spoken) : undefined
  if (at !== undefined) return { reason: 'no_day', open: { at, reason: 'no_day', within: 'month', words } }
  if (open === undefined || when === undefined) return undefined
  const isHour = !when.hasDate && when.hasTime
  const isOfNoWeek = when.anyWeek === true && open.within === 'month'
  if (!isHour && !isOfNoWeek) return undefined
  const joined = isHour ? (joinedMoment(spoken) ?? open.at) : open.at
  const more = wishBeside({ otherWishes: open.words }, words).otherWishes ?? open.words
  return { reason: open.reason, open: { ...open, at: joined, words: more } }
}

/** What was told of a time in doubt. A time that cannot be at all leaves nothing. */
export const withOpen = (fault: TimeFault, words: string, spoken: SpokenTime): TimeFault => {
  const { when } = spoken
  if (fault.open !== undefined || when?.doubt === undefined || when.doubt !== fault.reason) return fault
  const at = when.hasTime ? when.at : (joinedMoment(spoken) ?? when.at)
  const { within } = when
  return { ...fault, open: { at, reason: when.doubt, ...(within && { within }), words } }
}
