import { meetingRows } from './meeting-rows.ts'
import { isSameTime, meetingTime } from './meeting-words.ts'

type Notice = Parameters<typeof meetingRows>[0]

/** When each meeting of a notice is, as far as a day is known, the earliest first. ISO 8601 with offset. */
export const meetingTimes = (notice: Notice): string[] => {
  const { fields, receivedAt } = notice
  const others = meetingRows(notice).map(({ words }) => meetingTime(words, receivedAt))
  return [fields.meetingAt, ...others]
    .filter(at => at !== undefined)
    .filter((at, place, all) => all.findIndex(other => isSameTime(other, at)) === place)
    .toSorted((one, other) => Date.parse(one) - Date.parse(other))
}
