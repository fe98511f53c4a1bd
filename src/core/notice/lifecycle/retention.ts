import { handsOver } from '../decision/outcome-questions.ts'
import { promisesIn } from '../decision/promises.ts'
import { tasksOwed } from '../decision/tasks.ts'
import { wishesOwed } from '../decision/wish-rows.ts'
import type { NoticeEvent } from './event.ts'
import { type Notice, noticeFrom } from './notice.ts'

/** Why a notice is kept, or that it may be purged. By then the case system holds it; here it was only handled. */
export type Keeping =
  | 'open'
  | 'to_be_read'
  | 'not_passed_on'
  | 'wish_unanswered'
  | 'not_reached'
  | 'promised'
  | 'held'
  | 'not_journalised'
  | 'not_exported'
  | 'too_early'
  | 'may_go'

const day = 24 * 60 * 60_000

/**
 * Whether a notice may be purged: answered (and the answer has reached the citizen) or withdrawn; filed under a
 * number of the case system (or withdrawn, and found not to need that); nothing newer than its last export (duties
 * 30); no hold; and this many days finished. Words that may tell of danger are read by a person before.
 * A wish of a reply that no letter has answered is answered before.
 * One that another department has to answer stays until it has been given it:
 * `tells` says which departments are told by themselves. One with a promise to find something out stays until it is
 * kept.
 */
export const keepingOf = (
  events: readonly NoticeEvent[],
  about: { exportedAt: string | undefined; now: Date; days: number; tells: TellsDepartment },
): Keeping => {
  const notice = noticeFrom(events)
  if (notice.rehearsal) return isOver(notice.receivedAt, { now: about.now, days: rehearsalDays })
  if (notice.status === 'waiting' || notice.status === 'asked') return 'open'
  if (notice.danger !== undefined) return 'to_be_read'
  if (isToPassOn(notice, about.tells)) return 'not_passed_on'
  if (wishesOwed(notice).length > 0) return 'wish_unanswered'
  if (notice.status === 'answered' && notice.reached === undefined) return 'not_reached'
  if (promisesIn(notice).length + tasksOwed(notice).length > 0) return 'promised'
  if (notice.casework.held) return 'held'
  const { journal, unfiled } = notice.casework
  if (journal === undefined && unfiled === undefined) return 'not_journalised'
  const newest = newestIn(events)
  const wantsExport = journal !== undefined
  if (wantsExport && (about.exportedAt === undefined || about.exportedAt < newest)) return 'not_exported'
  return isOver(overSince(events), about)
}

/** Whether a department has a mailbox of its own, and so is told of what is placed with it. */
export type TellsDepartment = (department: string) => boolean

/** Answered by "another department answers", and nobody has told that department yet. */
export const isToPassOn = ({ status, decisions, casework }: Notice, tells: TellsDepartment): boolean => {
  const outcome = decisions.at(-1)?.outcome
  if (status !== 'answered' || outcome === undefined || !handsOver(outcome)) return false
  const { placedIn, checked } = casework
  return checked.passed_on === undefined && !(placedIn !== undefined && tells(placedIn))
}

/** When its retention begins: after its last event, and after the meeting. */
const overSince = (events: readonly NoticeEvent[]): string => {
  const newest = newestIn(events)
  const { meetingAt = newest } = noticeFrom(events).fields
  return new Date(Math.max(Date.parse(newest), Date.parse(meetingAt))).toISOString()
}

/** When the notice would be purged if it were closed now. Closing it adds events, all but the export. */
export const goesAt = (
  events: readonly NoticeEvent[],
  { lacks, now, days }: { lacks: Keeping; now: Date; days: number },
): Date => {
  const over = Date.parse(overSince(events))
  const goes = (lacks === 'not_exported' ? over : Math.max(over, now.getTime())) + days * day
  return new Date(Math.max(goes, now.getTime()))
}

const newestIn = (events: readonly NoticeEvent[]): string =>
  latest(events.filter(({ type }) => !aboutNothing.has(type)).map(({ at }) => at))

/** Events that add nothing to the case, and so do not make an export out of date. */
const aboutNothing: ReadonlySet<NoticeEvent['type']> = new Set([
  'need_opened',
  'resealed',
  'words_read',
  'wishes_heard',
])

/** A rehearsal is filed in no case system, and waits for none. */
const rehearsalDays = 30

const isOver = (since: string, { now, days }: { now: Date; days: number }): Keeping =>
  now.getTime() < Date.parse(since) + days * day ? 'too_early' : 'may_go'

const latest = (moments: readonly string[]): string => moments.toSorted().at(-1) ?? ''
