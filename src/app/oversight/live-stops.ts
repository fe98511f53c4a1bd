import type { Pack } from '../../../flows/policies/pack.ts'
import type { Content } from '../../core/content.ts'
import { stoppedPack } from '../../core/policy/stopped-pack.ts'
import type { StopRow, Store } from '../../ports.ts'
import type { Deps } from '../deps.ts'

/** What this process knows to be stopped, and when it last read it. */
type Known = { rows: readonly StopRow[]; at: number }

const known = new WeakMap<Store, Known>()

/** Another process's stop is seen after this long at the latest, one's own at once. */
const freshFor = 5_000

/**
 * Reads what is stopped, unless that was done a moment ago. A database that cannot be read neither stops nor resumes
 * anything.
 */
export const followStops = async ({ store, clock }: Pick<Deps, 'store' | 'clock'>): Promise<void> => {
  const at = clock().getTime()
  const before = known.get(store)
  if (before !== undefined && Math.abs(at - before.at) < freshFor) return
  known.set(store, { rows: before?.rows ?? [], at })
  try {
    known.set(store, { rows: await store.stops(), at })
  } catch {
    // The last known state holds until the database answers again.
  }
}

/** A stop was set or lifted here: it is read before anything else is said. */
export const forgetStops = (store: Store): void => {
  const before = known.get(store)
  if (before !== undefined) known.set(store, { ...before, at: 0 })
}

const stoppedIn = (store: Store, municipality: string): string[] =>
  (known.get(store)?.rows ?? [])
    .filter(row => row.municipality === municipality && row.stopped === 1)
    .map(({ subject }) => subject)

type Overlay = { stopped: string; pack: Pack }

/**
 * Content whose packs carry what is stopped at the moment. A pack stays the same object as long as nothing
 * changes, so that what is made once for each pack is made once.
 */
export const liveContent = (content: Content, store: Store): Content => {
  const made = new Map<string, Overlay>()
  const live = (id: string, pack: Pack): Pack => {
    const stopped = stoppedIn(store, id)
    const name = stopped.join(' ')
    const before = made.get(id)
    if (before?.stopped === name) return before.pack
    const overlay = { stopped: name, pack: stoppedPack(pack, stopped) }
    made.set(id, overlay)
    return overlay.pack
  }
  const packs: Record<string, Pack> = {}
  for (const [id, pack] of Object.entries(content.packs))
    Object.defineProperty(packs, id, { enumerable: true, get: () => live(id, pack) })
  return { ...content, packs }
}

/** What the entries start with: from here on every use case reads packs as they are at the moment. */
export const withLiveStops = <Given extends Pick<Deps, 'content' | 'store'>>(deps: Given): Given => ({
  ...deps,
  content: liveContent(deps.content, deps.store),
})
