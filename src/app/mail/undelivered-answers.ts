import { maySee } from '../access/staff-access.ts'
import type { Deps, StaffActor } from '../deps.ts'

/** More than this is "many" to whoever has to post letters. */
const most = 100

/** How many answers of theirs have been written and have reached nobody yet. */
export const undeliveredAnswers = async (
  deps: Deps,
  actor: StaffActor,
  municipality: string,
): Promise<number> =>
  (await deps.store.queue(municipality, { limit: most, unreached: true })).filter(row =>
    maySee(deps, actor, row),
  ).length
