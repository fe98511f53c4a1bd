import type { Deps, StaffActor } from './deps.ts'
import type { StaffNotice } from './staff-notice.ts'

/** Reads one notice; the read is logged, and the first by a handling role makes it "opened". */
export const openNotice = async (
  _deps: Deps,
  _actor: StaffActor,
  _input: { municipality: string; reference: string },
): Promise<StaffNotice> => {
  throw new Error('not yet')
}
