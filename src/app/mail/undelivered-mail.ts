import { DomainError } from '../../core/errors.ts'
import { isRehearsal } from '../../core/notice/lifecycle/reference.ts'
import type { NoticeRow, OutboxRow } from '../../ports.ts'
import { assertMay, maySee } from '../access/staff-access.ts'
import type { Deps, StaffActor, StaffUseCase } from '../deps.ts'
import { writeAudit } from '../records/notice-record.ts'

/** A message that could not be handed over, without what it says or to whom. */
export type Undelivered = {
  key: string
  reference: string
  about: string
  recipient: string
  attempts: number
  since: string
  error: string
}

const most = 200

/** Messages that were given up after many tries, for those who look after the mail. */
export const undeliveredMail: StaffUseCase<object, Undelivered[]> = async (deps, actor, { municipality }) => {
  assertMay(deps, actor, { municipality, roles: ['admin', 'handle'] })
  const rows = await deadHere(deps, actor, municipality)
  return rows.map(({ row: { key, template, recipient, attempts, createdAt, lastError }, reference }) => ({
    key,
    reference,
    about: template,
    recipient,
    attempts,
    since: createdAt,
    error: lastError ?? '',
  }))
}

/** Of the notices this person may see, and those about no notice at all. */
const deadHere = async (
  deps: Deps,
  actor: StaffActor,
  municipality: string,
): Promise<{ row: OutboxRow; reference: string }[]> => {
  const rows = await deps.store.outboxIn(municipality, { state: 'dead', limit: most })
  const found = await Promise.all(
    rows.map(async row => ({ row, notice: row.noticeId === '' ? undefined : await deps.store.notice(row) })),
  )
  return found
    .filter(({ notice }) => notice === undefined || mayTend(deps, actor, notice))
    .map(({ row, notice }) => ({ row, reference: notice?.reference ?? '' }))
}

/**
 * An administrator may see all of it, a caseworker the mail of notices they may see. A rehearsal's mail concerns
 * nobody.
 */
const mayTend = (deps: Deps, actor: StaffActor, notice: NoticeRow): boolean =>
  !isRehearsal(notice.reference) && (actor.roles.includes('admin') || maySee(deps, actor, notice))

/** Tries a message that was given up again from the start, for instance when the mail server is back. */
export const sendAgain: StaffUseCase<{ key: string }, void> = async (deps, actor, { municipality, key }) => {
  assertMay(deps, actor, { municipality, roles: ['admin', 'handle'] })
  const row = (await deadHere(deps, actor, municipality)).find(one => one.row.key === key)?.row
  if (row === undefined) throw new DomainError('not_found')
  await writeAudit(deps, { municipality, actor, action: 'send_again', subject: key })
  await deps.store.write([
    { into: 'outbox', row: { ...row, state: 'pending', nextAt: deps.clock().toISOString() } },
  ])
}
