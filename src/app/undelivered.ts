import { DomainError } from '../core/errors.ts'
import type { OutboxRow } from '../ports.ts'
import type { Deps, StaffActor } from './deps.ts'
import { writeAudit } from './notice-record.ts'
import { assertMay } from './staff-access.ts'

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

/** Messages that were given up after many tries, for whoever runs the mail. */
export const undelivered = async (
  deps: Deps,
  actor: StaffActor,
  { municipality }: { municipality: string },
): Promise<Undelivered[]> => {
  assertMay(deps, actor, { municipality, roles: ['admin', 'handle'] })
  const rows = await deps.store.outboxIn(municipality, { state: 'dead', limit: most })
  const references = await Promise.all(rows.map(async row => (await deps.store.notice(row))?.reference ?? ''))
  return rows.map(({ key, template, recipient, attempts, createdAt, lastError }, index) => ({
    key,
    reference: references[index] ?? '',
    about: template,
    recipient,
    attempts,
    since: createdAt,
    error: lastError ?? '',
  }))
}

/** Tries a given-up message again from the start, for instance when the mail server is back. */
export const sendAgain = async (
  deps: Deps,
  actor: StaffActor,
  { municipality, key }: { municipality: string; key: string },
): Promise<void> => {
  assertMay(deps, actor, { municipality, roles: ['admin', 'handle'] })
  const rows: OutboxRow[] = await deps.store.outboxIn(municipality, { state: 'dead', limit: most })
  const row = rows.find(one => one.key === key)
  if (row === undefined) throw new DomainError('not_found')
  await writeAudit(deps, { municipality, actor, action: 'send_again', subject: key })
  await deps.store.write([
    { into: 'outbox', row: { ...row, state: 'pending', nextAt: deps.clock().toISOString() } },
  ])
}
