import type { Store } from '../../ports.ts'
import type { Deps } from '../deps.ts'

/** What kind of row, and what names it: a number or an id, never what stood in it. */
type Row = {
  what: 'notice' | 'colleague' | 'report' | 'missed' | 'draft' | 'template' | 'webhook' | 'lesson' | 'row'
  name: string
}

/** A row that is there and cannot be opened: damaged, or under a key with other bytes. Nothing else suffers. */
export class UnreadableRow extends Error {
  override name = 'UnreadableRow'
  readonly code: string
  constructor({ what, name }: Row) {
    super('a row cannot be read')
    this.code = `${what} ${name}`.slice(0, 60)
  }
}

const known = new WeakMap<Store, Set<string>>()

/** How many were met since the start, for `/readyz` and `/metrics`. */
export const unreadableRows = ({ store }: Pick<Deps, 'store'>): number => known.get(store)?.size ?? 0

/** What can be read of it; undefined, noted and once reported, where it cannot. */
export const readableOr = <T>(
  deps: Pick<Deps, 'store' | 'later'>,
  row: Row,
  read: () => T,
): T | undefined => {
  const name = `${row.what} ${row.name}`
  const met = known.get(deps.store) ?? new Set<string>()
  try {
    const value = read()
    met.delete(name)
    return value
  } catch {
    // The runtime writes down what fails later; here nothing waits for it.
    if (!met.has(name)) deps.later(Promise.reject(new UnreadableRow(row)))
    known.set(deps.store, met.add(name))
    return undefined
  }
}

/** Those of the rows that can be read; what cannot is noted as above and left out. */
export const readableRows = <R extends { id: string }, T>(
  deps: Pick<Deps, 'store' | 'later'>,
  { what, rows }: { what: Row['what']; rows: readonly R[] },
  read: (row: R) => T,
): T[] => rows.flatMap(row => readableOr(deps, { what, name: row.id }, () => read(row)) ?? [])
