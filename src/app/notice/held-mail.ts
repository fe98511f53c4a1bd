import type { NoticeKey, Write } from '../../ports.ts'
import type { Deps } from '../deps.ts'

/** What waited for the address to be proven, or ticked, is tried now. */
export const heldMail = async (deps: Deps, key: NoticeKey): Promise<Write[]> => {
  const rows = await deps.store.outbox(key)
  return rows
    .filter(({ state, template }) => state === 'held' && template !== 'prove')
    .map(row => ({ into: 'outbox', row: { ...row, state: 'pending', nextAt: deps.clock().toISOString() } }))
}
