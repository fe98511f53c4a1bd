import type { Deps, StaffActor } from './deps.ts'
import type { Queue } from './staff-notice.ts'

/** One municipality's queue by meeting time. `after` is the `next` of the page before. */
export const listNotices = async (
  _deps: Deps,
  _actor: StaffActor,
  _input: { municipality: string; after?: string; limit?: number },
): Promise<Queue> => {
  throw new Error('not yet')
}
