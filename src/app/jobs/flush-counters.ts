import { dayOf } from '../../core/calendar/spoken.ts'
import type { Write } from '../../ports/store.ts'
import type { Deps } from '../deps.ts'

/** Counts about notices are made with the notices themselves; only what is asked in the chat is counted here. */
const kept = new Set(['conversation_started', 'turn', 'answer_reported', 'question_kept'])

/** Writes what was counted since the last time. Counts of no municipality stay in memory. */
export const flushCounters = async (deps: Deps): Promise<void> => {
  const day = dayOf(deps.clock())
  const writes = deps.counters.drain().flatMap(({ name, labels, total }): Write[] => {
    const { municipality, ...about } = labels
    if (municipality === undefined || !kept.has(name)) return []
    return [
      { into: 'counts', row: { municipality, day, name, about: Object.values(about).join(' '), total } },
    ]
  })
  if (writes.length > 0) await deps.store.write(writes)
}
