/** How often something was counted, by ids from the content. */
export type Counted = { name: string; about: string; total: number }

/** One number under its name. */
export type Count = { name: string; count: number }

export const mostFirst = (counts: readonly Count[]): Count[] =>
  counts.toSorted((a, b) => b.count - a.count || (a.name < b.name ? -1 : 1))
