import type { Deps, StaffActor } from './deps.ts'
import type { StaffNotice } from './staff-notice.ts'

/** The decision form as posted; what each outcome needs is decided in core/notice, and said as `invalid_fields`. */
export type DecisionInput = {
  municipality: string
  reference: string
  version: number
  outcome: string
  assessment?: string
  ground?: string
  conditions?: string
  message?: string
}

export const decideNotice = async (
  _deps: Deps,
  _actor: StaffActor,
  _input: DecisionInput,
): Promise<StaffNotice> => {
  throw new Error('not yet')
}
