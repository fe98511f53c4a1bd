/** What somebody wrote is wrong with an answer, masked and encrypted; `content` is the version of the words it is about. */
export type ReportRow = {
  municipality: string
  id: string
  /** The Copenhagen day it was written on; no time of day, and nothing that leads to whom. */
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
  /** The Copenhagen day it was asked on; no time of day, and nothing that leads to whom. */
  day: string
  /** The day it is taken away, as it was told. */
  goesOn: string
  language: string
  keyId: string
  bytes: Uint8Array
}

/** A sentence an editor wrote, with its labels, encrypted; `removed` is 1 once it was taken away. */
export type LessonRow = {
  municipality: string
  id: string
  day: string
  removed: number
  keyId: string
  bytes: Uint8Array
}

/** What is done about one report or question, by `report.<id>` or `missed.<id>`, encrypted; `goesOn`: gone from that day. */
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
  /** Takes away everything that was written about answers before that day. */
  forgetReports(beforeDay: string): Promise<void>
  /** Questions kept because they were not understood, newest first. */
  missed(municipality: string): Promise<MissedRow[]>
  /** Takes away every such question whose day has come, and what was noted about any that is gone. */
  forgetMissed(today: string): Promise<void>
  /** Those that were not taken away, oldest first. */
  lessons(municipality: string): Promise<LessonRow[]>
  followUps(municipality: string): Promise<FollowUpRow[]>
}
