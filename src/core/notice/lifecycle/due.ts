import { dueWithoutMeeting } from '../../calendar/lead-time.ts'

/** So many working days after it came, a notice without a meeting is due (duties 19). */
export const answerDays = 5

/** When an answer is due: at the meeting itself, or some working days after receipt. */
export const dueAt = (meetingAt: string | undefined, receivedAt: string): Date =>
  meetingAt === undefined ? dueWithoutMeeting(new Date(receivedAt), answerDays) : new Date(meetingAt)
