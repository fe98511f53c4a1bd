import { maySee } from '../access/staff-access.ts'
import type { Deps, StaffActor } from '../deps.ts'

/** More than this is shown as "many". */
const most = 100

/** How many of the answers and questions they may see have been written and have reached nobody yet. */
export const undeliveredAnswers = async (
  deps: Deps,
  actor: StaffActor,
  municipality: string,
): Promise<number> =>
  (await deps.store.queue(municipality, { limit: most, unreached: true })).filter(row =>
    maySee(deps, actor, row),
  ).length
