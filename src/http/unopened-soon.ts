import type { StatusView } from '../app/status.ts'

const soon = 3 * 24 * 60 * 60 * 1000

/** The meeting is within three days and nobody has opened the notice: the page says so, with the number to call. */
export const isUnopenedSoon = ({ status, fields }: StatusView, now: Date): boolean => {
  if (fields.meetingAt === undefined || status.outcome !== undefined) return false
  const left = new Date(fields.meetingAt).getTime() - now.getTime()
  const opened = status.points.some(({ point, at }) => point === 'opened' && at !== undefined)
  return !opened && left > 0 && left <= soon
}
