import { dueWithoutMeeting } from '../../calendar/lead-time.ts'

/** So many working days after it came, a notice without a meeting is due (duties 19). */
export const answerDays = 5

/** When an answer is due: at the meeting itself, or some working days after receipt. */
export const dueAt = (meetingAt: string | undefined, receivedAt: string): Date =>
  meetingAt === undefined ? dueWithoutMeeting(new Date(receivedAt), answerDays) : new Date(meetingAt)

type Answered = { fields: { meetingAt?: string }; receivedAt: string; reached?: unknown }

/**
 * Its place in the queue. An answer that has reached the citizen is due for what it promised alone; until then it is due
 * for the meeting too.
 */
export const queueDue = (
  { fields, receivedAt, reached }: Answered,
  promisedFor: string | undefined,
): Date => {
  const due = dueAt(fields.meetingAt, receivedAt)
  if (promisedFor === undefined) return due
  const owed = dueAt(promisedFor, receivedAt)
  return reached !== undefined || owed < due ? owed : due
}
