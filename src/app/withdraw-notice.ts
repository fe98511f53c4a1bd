import type { Deps } from './deps.ts'
import type { StatusInput } from './read-status.ts'
import type { StatusView } from './status.ts'

export const withdrawNotice = async (
  _deps: Deps,
  _input: StatusInput & { version: number },
): Promise<StatusView> => {
  throw new Error('not yet')
}
