import type { Deps } from './deps.ts'
import type { StatusInput } from './read-status.ts'
import type { StatusView } from './status.ts'

/** `fields`: what changes; `null` takes a field away. Unknown or invalid ones are `invalid_fields`. */
export type ChangeInput = StatusInput & { version: number; fields: Record<string, unknown> }

export const changeNotice = async (_deps: Deps, _input: ChangeInput): Promise<StatusView> => {
  throw new Error('not yet')
}
