import { DomainError } from '../../core/errors.ts'
import { isOutcome } from '../../core/notice/decision/outcome-questions.ts'
import { type Alarm, alarmsOf } from '../../core/notice/lifecycle/alarms.ts'
import type { Owed } from '../../core/notice/lifecycle/owed.ts'
import type { NoticeRow, QueuePlace } from '../../ports.ts'
import { departmentOf } from '../access/staff-access.ts'
import type { QueueRow } from '../casework/staff-notice.ts'
import type { Deps } from '../deps.ts'
import { readableSummary } from '../records/notice-record.ts'
import type { Summary } from '../records/notice-summary.ts'
import { type Colleague, isAway } from '../staff/colleagues.ts'
import { departmentsOf } from '../staff/live-departments.ts'

const statuses = ['waiting', 'asked', 'answered', 'withdrawn'] as const

export const queueRow = (deps: Deps, row: NoticeRow, colleagues: readonly Colleague[]): QueueRow => {
  const summary = readableSummary(deps, row)
  if (summary === undefined) return unreadableRow(row)
  const {
    fields,
    name,
    word,
    assignee,
    assigneeId,
    marked,
    proposedBy,
    today,
    came,
    journal,
    promisedFor,
    mix,
  } = summary
  const placed = departmentOf(deps, row.municipality, summary)
  const department = departmentsOf(deps, row.municipality).find(({ id }) => id === placed)?.name
  return {
    ...inTheClear(row),
    owed: owedOf(row, summary),
    ...(summary.meetings && { meetings: summary.meetings }),
    ...(fields.meetingAt === undefined ? {} : { meetingAt: fields.meetingAt }),
    name,
    fields,
    word,
    ...(assignee !== undefined && {
      assignee: { name: assignee, ...absenceOf(deps, colleagues, assigneeId) },
    }),
    ...(department !== undefined && { department }),
    ...(marked !== undefined && { marked }),
    ...(proposedBy !== undefined && { proposedBy }),
    ...(today === 1 && { today: true as const }),
    ...(came && { came }),
    ...(journal !== undefined && { journal }),
    ...(promisedFor !== undefined && { promisedFor }),
    ...(mix && { mix }),
    language: summary.language,
  }
}

const inTheClear = (row: NoticeRow) => ({
  reference: row.reference,
  receivedAt: row.receivedAt,
  status: statuses.find(status => status === row.status) ?? ('waiting' as const),
  ...(isOutcome(row.outcome) ? { outcome: row.outcome } : {}),
  opened: row.openedAt !== null,
  reached: row.reachedAt !== null,
  version: row.version,
})

/** It stands in its place with its number: somebody has to know that it is there. */
const unreadableRow = (row: NoticeRow): QueueRow => ({
  ...inTheClear(row),
  owed: [],
  name: '',
  fields: {},
  word: 'request',
  language: 'da',
  unreadable: true,
})

/** A row that was written before this was told apart owes what its column was for. */
export const owedOf = ({ promised }: Pick<NoticeRow, 'promised'>, { owed }: Summary): readonly Owed[] =>
  owed ?? (promised === 1 ? ['promise'] : [])

/** Whether the handler is away today, until when, and who is their deputy. */
const absenceOf = (
  deps: Deps,
  colleagues: readonly Colleague[],
  id: string | undefined,
): { awayUntil?: string; deputy?: string; covered: boolean } => {
  const absence = colleagues.find(one => one.id === id)?.absence
  if (absence === undefined || !isAway(absence, deps.clock())) return { covered: true }
  const deputy = colleagues.find(one => one.id === absence.deputy)
  const covered = deputy !== undefined && !isAway(deputy.absence, deps.clock())
  return { awayUntil: absence.to, ...(deputy && { deputy: deputy.name }), covered }
}

/** What somebody at the municipality has to be told about a row of the queue. */
/** A notice that cannot be decrypted raises no alarm of its own: the inbox and `/readyz` report it. */
export const alarmsOfRow = (row: QueueRow, now: Date): Alarm[] =>
  row.unreadable ? [] : readableAlarms(row, now)

const readableAlarms = (row: QueueRow, now: Date): Alarm[] =>
  alarmsOf(
    {
      ...row.fields,
      department: row.department ?? row.fields.department,
      status: row.status,
      receivedAt: row.receivedAt,
      openedAt: row.opened ? row.receivedAt : undefined,
      reachedAt: row.reached ? row.receivedAt : undefined,
      promised: row.owed.includes('promise'),
      promisedFor: row.promisedFor,
      assignee: row.assignee && { away: !row.assignee.covered },
    },
    now,
  )

export const cursorOf = ({ queueAt, receivedAt, id }: QueuePlace): string => `${queueAt}~${receivedAt}~${id}`

export const placeIn = (cursor: string): QueuePlace => {
  const [queueAt, receivedAt, id] = cursor.split('~')
  if (queueAt === undefined || receivedAt === undefined || id === undefined)
    throw new DomainError('not_found')
  return { queueAt, receivedAt, id }
}
