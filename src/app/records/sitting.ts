import type { AuditRow } from '../../ports.ts'
import type { Deps, StaffActor } from '../deps.ts'
import type { AuditAction } from './audit-log.ts'

const sittingMinutes = 30

/** When the present sitting began at the earliest. */
export const sittingSince = ({ clock }: Pick<Deps, 'clock'>): string =>
  new Date(clock().getTime() - sittingMinutes * 60_000).toISOString()

/** Whether the log says already that they did this in the present sitting: going back and forth is one view. */
export const didInSitting = (
  deps: Pick<Deps, 'clock'>,
  { id }: StaffActor,
  { lines, action }: { lines: readonly AuditRow[]; action: AuditAction },
): boolean => {
  const since = sittingSince(deps)
  return lines.some(
    line =>
      line.action === action && line.at >= since && (JSON.parse(line.actor) as { id?: string }).id === id,
  )
}
