import type { Deps, StaffActor } from './deps.ts'
import type { ReadDocument } from './read-document.ts'

/** The staff copy (never with the need), newest version unless one is named; the read is logged. */
export const readStaffDocument = async (
  _deps: Deps,
  _actor: StaffActor,
  _input: {
    municipality: string
    reference: string
    name?: 'notice' | 'decision'
    kind: string
    version?: number
  },
): Promise<ReadDocument> => {
  throw new Error('not yet')
}
