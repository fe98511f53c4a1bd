import { wallClock } from '../calendar/copenhagen.ts'
import { spokenHour, spokenMeetingDay } from '../calendar/spoken.ts'
import { hasTimeOfDay } from '../notice/fields/field-text.ts'
import type { Words } from './composed-text.ts'

/** The day and the time of day as people say them: "torsdag den 3. december kl. 10". */
const momentWords = (meetingAt: string, { language, translate }: Words): string => {
  const at = wallClock(new Date(meetingAt))
  const day = spokenMeetingDay(at, language)
  if (!hasTimeOfDay(meetingAt)) return translate('compose:when.day', { day })
  const time = language === 'da' && at.minute === 0 ? String(at.hour) : spokenHour(at, language)
  return translate('compose:when.time', { day, time })
}

/** Sound that was only inferred from "record" is not named. A camera that stays is at home. */
const mediumOf = ({ fields: { medium }, supposed }: Words): string =>
  medium === undefined || (medium === 'audio' && supposed.includes('medium')) ? 'any' : medium

/** What they want to do, at which meeting, and when. */
export const meetingWords = (words: Words) => {
  const { fields, facets, who, translate } = words
  const setting = fields.setting ?? facets.setting ?? 'other'
  const medium = mediumOf(words)
  const place = medium === 'fixed_camera' ? 'home' : setting
  const { severalMeetings: which, meetingAt } = fields
  const the = translate(`compose:meeting.the.${place}`)
  const meeting = which
    ? translate('compose:meeting.several', { which })
    : who === undefined
      ? translate(`compose:meeting.ours.${place}`)
      : the
  const when = which === undefined && meetingAt !== undefined ? ` ${momentWords(meetingAt, words)}` : ''
  return { the, when, record: translate(`compose:record.${medium}`, { meeting }) }
}
