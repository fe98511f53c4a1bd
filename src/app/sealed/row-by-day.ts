import { dayOf } from '../../core/calendar/spoken.ts'
import type { Deps } from '../deps.ts'

/** How a row about nobody begins: an id and the Copenhagen day, never a time of day. */
export const rowByDay = (
  deps: Deps,
  municipality: string,
): { municipality: string; id: string; day: string } => ({
  municipality,
  id: deps.newId(),
  day: dayOf(deps.clock()),
})
