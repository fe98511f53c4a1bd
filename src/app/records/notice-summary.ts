import { answerNow } from '../../core/notice/decision/answer-now.ts'
import type { Mix } from '../../core/notice/decision/meetings.ts'
import { waitsForRelease } from '../../core/notice/decision/releasing.ts'
import type { Mark } from '../../core/notice/lifecycle/casework.ts'
import { meetingDates } from '../../core/notice/lifecycle/meeting-dates.ts'
import type { Came, News } from '../../core/notice/lifecycle/news.ts'
import type { Notice } from '../../core/notice/lifecycle/notice.ts'
import type { Owed } from '../../core/notice/lifecycle/owed.ts'

/** What the queue needs and is stored encrypted beside the columns of a notice. */
export type Summary = {
  fields: Notice['fields']
  name: string
  /** Where the answer goes, so that a search by telephone number or address finds the notice. */
  reach?: string
  word: Notice['word']
  trial: boolean
  language: Notice['language']
  /** Who has it: by name and, since they can be away, by id. */
  assignee?: string
  assigneeId?: string
  /** The department staff have placed it in. */
  placedIn?: string
  /** Who has written an answer that a second person has to send. */
  proposedBy?: string
  /** How staff have marked it. */
  marked?: Mark
  /** Whether danger was read in the citizen's words. Always present, so that the length does not reveal it. */
  today?: 0 | 1
  /** The last event somebody may not have seen, and what the citizen did since the last answer. */
  news?: News
  came?: Came
  /** How its meetings differ in what was answered. */
  mix?: Mix
  /** The meeting that something is still to be found out for. */
  promisedFor?: string
  /** What is still to be done after the answer; rows of earlier releases know of promises alone, by their column. */
  owed?: readonly Owed[]
  /** Every meeting with a day, where there are several. */
  meetings?: readonly string[]
  /** Its number in the case system. */
  journal?: string
}

type Still = { owed: readonly Owed[]; promisedFor: string | undefined }

/** All of it but who wrote. */
export const summaryNow = (notice: Notice, { owed, promisedFor }: Still): Omit<Summary, 'name' | 'reach'> => {
  const mix = answerNow(notice)?.mix
  const meetings = meetingDates(notice)
  return {
    fields: notice.fields,
    word: notice.word,
    trial: notice.trial,
    language: notice.language,
    ...(notice.casework.assignee && {
      assignee: notice.casework.assignee.name,
      assigneeId: notice.casework.assignee.id,
    }),
    ...(notice.proposal && waitsForRelease(notice) && { proposedBy: notice.proposal.by.name }),
    ...(notice.casework.placedIn && { placedIn: notice.casework.placedIn }),
    ...(notice.casework.marked && { marked: notice.casework.marked.mark }),
    today: notice.danger === undefined ? 0 : 1,
    ...(notice.news && { news: notice.news }),
    ...(notice.came && { came: notice.came }),
    ...(mix && { mix }),
    ...(promisedFor !== undefined && { promisedFor }),
    ...(owed.length > 0 && { owed }),
    ...(meetings.length > 1 && { meetings }),
    ...(notice.casework.journal && { journal: notice.casework.journal.number }),
  }
}
