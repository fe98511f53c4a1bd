import { dayOf } from '../../core/calendar/spoken.ts'
import type { Deps } from '../deps.ts'
import { everyNotice } from './every-notice.ts'

const day = 24 * 60 * 60_000
export type KeptLong = { count: number; since: string }

/** Notices that are still here longer after their meeting (or due day) than the municipality has set, open or not. */
export const keptTooLong = async (deps: Deps, municipality: string): Promise<KeptLong | undefined> => {
  const days = deps.settings.casework?.[municipality]?.closing?.withinDays
  if (days === undefined) return undefined
  const limit = new Date(deps.clock().getTime() - days * day).toISOString()
  const rows = (await everyNotice(deps, municipality, limit)).filter(({ rehearsal }) => rehearsal === 0)
  const [oldest] = rows
  return oldest === undefined ? undefined : { count: rows.length, since: dayOf(new Date(oldest.queueAt)) }
}
