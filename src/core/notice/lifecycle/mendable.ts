import type { Handler } from './handler.ts'

export type Mendable = { status: string; proposal?: unknown }

/** A letter that waits for release has been read as it stands, and a notice taken back is over. */
export const isMendable = ({ status, proposal }: Mendable): boolean =>
  status !== 'withdrawn' && proposal === undefined

export type Mended<Value> = { at: string; by: Handler; from?: Value }

/** Who of staff wrote it, with what the citizen had written; undefined where that is what stands again. */
export const mendedBy = <Value>(
  { at, by }: { at: string; by: Handler },
  { before, was, now }: { before: Mended<Value> | undefined; was: Value | undefined; now: Value },
): Mended<Value> | undefined => {
  const from = before === undefined ? was : before.from
  return from === now ? undefined : { at, by, ...(from !== undefined && { from }) }
}
