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
