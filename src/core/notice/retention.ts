import type { NoticeEvent } from './event.ts'
import { noticeFrom } from './notice.ts'

/** Why a notice is kept, or that it may go. The case system has it by then: here it was only handled. */
export type Keeping =
  | 'open'
  | 'not_reached'
  | 'held'
  | 'not_journalised'
  | 'not_exported'
  | 'too_early'
  | 'may_go'

const day = 24 * 60 * 60_000

/**
 * Whether a notice may be purged: answered (and the answer come through) or withdrawn, journalised under a number of the case system,
 * nothing newer than its last export (duties 30), no hold on it, and so many days over.
 */
export const keepingOf = (
  events: readonly NoticeEvent[],
  about: { exportedAt: string | undefined; now: Date; days: number },
): Keeping => {
  const notice = noticeFrom(events)
  if (notice.rehearsal) return isOver(notice.receivedAt, { now: about.now, days: rehearsalDays })
  if (notice.status === 'waiting' || notice.status === 'asked') return 'open'
  if (notice.status === 'answered' && notice.reached === undefined) return 'not_reached'
  if (notice.casework.held) return 'held'
  if (notice.casework.journal === undefined) return 'not_journalised'
  const newest = latest(events.filter(({ type }) => !aboutNothing.has(type)).map(({ at }) => at))
  if (about.exportedAt === undefined || about.exportedAt < newest) return 'not_exported'
  const over = Math.max(Date.parse(newest), Date.parse(notice.fields.meetingAt ?? newest))
  return isOver(new Date(over).toISOString(), about)
}

/** What adds nothing to the case, and so makes no export old. */
const aboutNothing: ReadonlySet<NoticeEvent['type']> = new Set(['need_opened', 'resealed', 'words_read'])

/** What was only practised on is in no case system and waits for none. */
const rehearsalDays = 30

const isOver = (since: string, { now, days }: { now: Date; days: number }): Keeping =>
  now.getTime() < Date.parse(since) + days * day ? 'too_early' : 'may_go'

const latest = (moments: readonly string[]): string => moments.toSorted().at(-1) ?? ''
