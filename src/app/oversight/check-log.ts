import type { CheckRow } from '../../ports/store.ts'
import type { AuditRow } from '../../ports.ts'
import type { Deps } from '../deps.ts'
import { auditRows, brokenAudit } from '../records/audit-log.ts'

export type Reading = Pick<Deps, 'store' | 'digest' | 'clock'>

/** How much was read, and the first line that is not as it was written. */
export type LogCheck = { lines: number; brokenAt?: number }

/**
 * Reads the log from its first line. A chain that was cut off, or rebuilt from some line on, is consistent in itself.
 * So the last line of the previous check must still be where it was.
 */
export const checkLog = async (deps: Reading, municipality: string): Promise<LogCheck> => {
  const rows = await auditRows(deps, municipality)
  const before = (await deps.store.checks(municipality)).find(({ name }) => name === 'log')
  const brokenAt = brokenAudit(deps.digest, rows) ?? movedSince(before, rows)
  const head = rows.at(-1)?.hash ?? ''
  // The last good state stays the reference until the log is right again.
  const { total, head: known } =
    brokenAt === undefined
      ? { total: rows.length, head }
      : { total: before?.total ?? 0, head: before?.head ?? '' }
  await keep(deps, municipality, {
    name: 'log',
    total,
    wrong: brokenAt === undefined ? null : String(brokenAt),
    head: known,
  })
  return { lines: rows.length, ...(brokenAt !== undefined && { brokenAt }) }
}

const movedSince = (before: CheckRow | undefined, rows: readonly AuditRow[]): number | undefined =>
  before === undefined || before.total === 0 || rows[before.total - 1]?.hash === before.head
    ? undefined
    : before.total

export const keep = async (
  { store, clock }: Reading,
  municipality: string,
  found: Pick<CheckRow, 'name' | 'total' | 'wrong' | 'head'>,
): Promise<void> => {
  const row = { municipality, at: clock().toISOString(), ...found }
  await store.write([{ into: 'checks', row }])
}
