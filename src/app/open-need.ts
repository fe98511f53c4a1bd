import type { Deps, StaffActor } from './deps.ts'
import type { OpenedNeed } from './staff-notice.ts'

/** Opens the confidential need: one logged act (duties 13). */
export const openNeed = async (
  _deps: Deps,
  _actor: StaffActor,
  _input: { municipality: string; reference: string },
): Promise<OpenedNeed> => {
  throw new Error('not yet')
}
