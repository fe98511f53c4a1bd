import type { NoticeKey, Write } from '../../ports.ts'
import type { Deps } from '../deps.ts'

/** Mail that waited for the address to be proven, or for the tick, is tried now. */
export const heldMail = async (deps: Deps, key: NoticeKey): Promise<Write[]> => {
  const rows = await deps.store.outbox(key)
  return rows
    .filter(({ state, template }) => state === 'held' && template !== 'prove')
    .map(row => ({ into: 'outbox', row: { ...row, state: 'pending', nextAt: deps.clock().toISOString() } }))
}
