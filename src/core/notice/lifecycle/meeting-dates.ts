import { meetingRows } from '../decision/meeting-rows.ts'
import { isSameTime, meetingTime } from '../decision/meeting-words.ts'
import type { Notice } from './notice.ts'

/** Every meeting of a notice that has a day, in the order they are held. */
export const meetingDates = (notice: Notice): string[] => {
  const { fields, receivedAt, decisions } = notice
  const rows = meetingRows({ ...notice, decisions: decisions.toReversed() })
  const others = rows.flatMap(({ words }) => meetingTime(words, receivedAt) ?? [])
  const all = fields.meetingAt === undefined ? others : [fields.meetingAt, ...others]
  return all
    .filter((one, at) => all.findIndex(other => isSameTime(one, other)) === at)
    .toSorted((one, other) => Date.parse(one) - Date.parse(other))
}
