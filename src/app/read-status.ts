import type { Deps } from './deps.ts'
import { loadRecord } from './notice-record.ts'
import { provenNotice, type StatusInput } from './proven-notice.ts'
import type { StatusView } from './status.ts'
import { statusView } from './status-view.ts'

export type { StatusInput }

/** Where a notice stands, for whoever holds its reference and code. */
export const readStatus = async (deps: Deps, input: StatusInput): Promise<StatusView> =>
  statusView(deps, await loadRecord(deps, await provenNotice(deps, input)))
