export type Mendable = { status: string; proposal?: unknown }

/** A letter that waits for release has been read as it stands, and a notice taken back is over. */
export const isMendable = ({ status, proposal }: Mendable): boolean =>
  status !== 'withdrawn' && proposal === undefined
