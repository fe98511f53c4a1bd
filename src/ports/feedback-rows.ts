/** A citizen's report about an answer, masked and encrypted. `content` is the version of the texts it is about. */
export type ReportRow = {
  municipality: string
  id: string
  /** The Copenhagen day it was written on. No time of day, and nothing that identifies the writer. */
  day: string
  answer: string
  language: string
  content: string
  keyId: string
  bytes: Uint8Array
}

/** A question that was not understood, masked and encrypted, which somebody ticked to be kept. */
export type MissedRow = {
  municipality: string
  id: string
  /** The Copenhagen day it was asked on. No time of day, and nothing that identifies the writer. */
  day: string
  /** The day it is deleted, as was announced. */
  goesOn: string
  language: string
  keyId: string
  bytes: Uint8Array
}

/** A sentence an editor wrote, with its labels, encrypted. `removed` is 1 once it was removed. */
export type LessonRow = {
  municipality: string
  id: string
  day: string
  removed: number
  keyId: string
  bytes: Uint8Array
}

/**
 * What is done about one report or question, by `report.<id>` or `missed.<id>`, encrypted. It is deleted from the day
 * `goesOn`.
 */
export type FollowUpRow = {
  municipality: string
  subject: string
  goesOn: string
  keyId: string
  bytes: Uint8Array
}

export type FeedbackWrite =
  | { into: 'reports'; row: ReportRow }
  | { into: 'missed'; row: MissedRow }
  | { into: 'lessons'; row: LessonRow }
  | { into: 'followUps'; row: FollowUpRow }

/** What citizens wrote about answers, and what editors do about it. */
export interface FeedbackReads {
  /** What was written about answers, newest first. */
  reports(municipality: string): Promise<ReportRow[]>
  /** Deletes all reports from before that day. */
  forgetReports(beforeDay: string): Promise<void>
  /** Questions kept because they were not understood, newest first. */
  missed(municipality: string): Promise<MissedRow[]>
  /** Deletes every such question whose day has come, and the notes about any that are gone. */
  forgetMissed(today: string): Promise<void>
  /** Those that were not taken away, oldest first. */
  lessons(municipality: string): Promise<LessonRow[]>
  followUps(municipality: string): Promise<FollowUpRow[]>
}
