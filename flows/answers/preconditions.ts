/**
 * What a fine answer may need to be known. Without it the topic's plain answer is given: nobody who has yet to
 * meet is told what to do about a meeting that is over.
 */
export const preconditions = {
  /** The meeting is known to be ahead. */
  meeting_ahead: 'meetingAt',
  /** The meeting is known to be over. */
  meeting_over: 'meetingAt',
  /** Less is left than the rules ask for; without a number of days, less than a day. */
  inside_lead: 'meetingAt',
  /** The recording has been made. */
  has_recorded: 'said',
  /** They left, and the telephone went on recording. */
  left_running: 'said',
  /** What the answer is about is told to have happened: they were found out, nobody rang, it went to court. */
  happened: 'said',
  /** An authority was named, and it is not this one. */
  other_authority: 'said',
} as const satisfies Record<string, 'said' | 'meetingAt'>

export type Precondition = keyof typeof preconditions
