import type { Store } from '../../ports.ts'
import type { Deps } from '../deps.ts'

/** The kind of row, and its reference or id: never its content. */
type Row = {
  what:
    | 'notice'
    | 'history'
    | 'colleague'
    | 'report'
    | 'missed'
    | 'draft'
    | 'template'
    | 'webhook'
    | 'lesson'
    | 'row'
  name: string
}

/**
 * A row that exists and cannot be decrypted: damaged, or encrypted under other key bytes. Nothing else is affected.
 */
export class UnreadableRow extends Error {
  override name = 'UnreadableRow'
  readonly code: string
  readonly about: string
  constructor({ what, name }: Row) {
    super('a row cannot be read')
    this.about = name
    this.code = `${what} ${name}`.slice(0, 60)
  }
}

const known = new WeakMap<Store, Set<string>>()

/** How many were found since the start, for `/readyz` and `/metrics`. */
export const unreadableRows = ({ store }: Pick<Deps, 'store'>): number => known.get(store)?.size ?? 0

/** The value, or undefined where it cannot be decrypted; that is noted and reported once. */
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
    // Not awaited: the runtime logs it if it fails later.
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
