import { DomainError } from '../core/errors.ts'
import { isOutcome } from '../core/notice/outcome.ts'
import type { NoticeRow, QueuePlace } from '../ports.ts'
import type { Deps, StaffActor } from './deps.ts'
import { summaryOf, writeAudit } from './notice-record.ts'
import { assertMay } from './staff-access.ts'
import type { Queue, QueueRow } from './staff-notice.ts'

const usual = 50
const most = 200

export type QueueInput = { municipality: string; after?: string; limit?: number; show?: 'open' | 'all' }

/** One municipality's queue by meeting time; those without a time last. `after` is the `next` of the page before. */
export const listNotices = async (deps: Deps, actor: StaffActor, input: QueueInput): Promise<Queue> => {
  const { municipality, after, show = 'all' } = input
  assertMay(deps, actor, { municipality, roles: ['read', 'handle'] })
  const limit = Math.min(Math.max(1, Math.trunc(input.limit ?? usual)), most)
  const rows = await deps.store.queue(municipality, {
    limit: limit + 1,
    ...(after === undefined ? {} : { after: placeIn(after) }),
    ...(show === 'open' ? { statuses: ['waiting', 'asked'] } : {}),
  })
  const shown = rows.slice(0, limit)
  await writeAudit(deps, {
    municipality,
    actor,
    action: 'list_notices',
    subject: 'queue',
    details: { rows: shown.length },
  })
  const last = shown.at(-1)
  return {
    rows: shown.map(row => queueRow(deps, row)),
    ...(rows.length > limit && last !== undefined ? { next: cursorOf(last) } : {}),
  }
}

const statuses = ['waiting', 'asked', 'answered', 'withdrawn'] as const

export const queueRow = (deps: Deps, row: NoticeRow): QueueRow => {
  const { fields, name, word, assignee } = summaryOf(deps, row)
  return {
    reference: row.reference,
    receivedAt: row.receivedAt,
    ...(fields.meetingAt === undefined ? {} : { meetingAt: fields.meetingAt }),
    name,
    fields,
    word,
    status: statuses.find(status => status === row.status) ?? 'waiting',
    ...(isOutcome(row.outcome) ? { outcome: row.outcome } : {}),
    opened: row.openedAt !== null,
    ...(assignee !== undefined && { assignee }),
    version: row.version,
  }
}

export const cursorOf = ({ queueAt, receivedAt, id }: QueuePlace): string => `${queueAt}~${receivedAt}~${id}`

export const placeIn = (cursor: string): QueuePlace => {
  const [queueAt, receivedAt, id] = cursor.split('~')
  if (queueAt === undefined || receivedAt === undefined || id === undefined)
    throw new DomainError('not_found')
  return { queueAt, receivedAt, id }
}
