import type { Deps } from './deps.ts'
import type { StatusView } from './status.ts'

/** `address` is the caller's network address, for the limit of five tries an hour. */
export type StatusInput = { address?: string } & ({ reference: string; code: string } | { token: string })

export const readStatus = async (_deps: Deps, _input: StatusInput): Promise<StatusView> => {
  throw new Error('not yet')
}
