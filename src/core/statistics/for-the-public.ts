import type { Count } from './count.ts'
import { earlier, type Figures, partitions } from './figures.ts'

/** Fewer than this could point at somebody. */
export const fewest = 5

/** The name of a group that was merged because each part was small. */
export const together = 'together'

/**
 * The figures anybody may see: no crossed lists, no number under five, and none that can be found by subtraction.
 * Grounds are left out: their sum compared with the outcomes would be a small number. The number of answered notices
 * is left out: compared with the outcomes it would show how many withdrew after an answer.
 */
export type PublicFigures = Omit<Figures, 'crossed' | 'grounds' | 'opened' | 'answered' | 'notices'> & {
  /** Undefined: fewer than five in all, and nothing is published. */
  notices?: number
}

const isSmall = (count: number): boolean => count > 0 && count < fewest

/**
 * Small numbers are merged with the next smallest until the sum is no longer small. They are not left out, because a
 * missing number can be found by subtraction: each list still adds up to the whole.
 */
export const forThePublic = ({
  crossed: _crossed,
  grounds: _grounds,
  opened,
  ...figures
}: Figures): PublicFigures => {
  const { notices, answered, hoursToOpen, hoursToAnswer, ...lists } = figures
  return {
    ...lists,
    ...(!isSmall(notices) && { notices }),
    ...(opened >= fewest && hoursToOpen !== undefined && { hoursToOpen }),
    ...(answered >= fewest && hoursToAnswer !== undefined && { hoursToAnswer }),
    ...Object.fromEntries(partitions.map(list => [list, putTogether(figures[list])])),
    weeks: weeksPutTogether(figures.weeks),
    topics: putTogether(figures.topics),
    replies: putTogether(figures.replies),
    reported: putTogether(figures.reported),
    missed: putTogether(figures.missed),
  }
}

export const putTogether = (counts: readonly Count[]): Count[] => {
  const rising = counts.filter(({ count }) => count > 0).toSorted((a, b) => a.count - b.count)
  const joined = new Set<Count>()
  let sum = 0
  for (const one of rising) {
    if (!isSmall(one.count) && !isSmall(sum)) break
    joined.add(one)
    sum += one.count
  }
  if (joined.size === 0) return [...counts]
  if (isSmall(sum)) return []
  return [...counts.filter(one => !joined.has(one)), { name: together, count: sum }]
}

/** Weeks are merged with their neighbours, so that they stay in order. Named by the first and the last. */
const weeksPutTogether = (weeks: readonly Count[]): Count[] => {
  const joined: Count[] = []
  let open: Count | undefined
  for (const week of weeks) {
    open = open === undefined ? week : joinedWeeks(open, week)
    if (isSmall(open.count)) continue
    joined.push(open)
    open = undefined
  }
  while (open !== undefined && isSmall(open.count)) {
    const before = joined.pop()
    if (before === undefined) return []
    open = joinedWeeks(before, open)
  }
  return open === undefined ? joined : [...joined, open]
}

/** `2026-11-02/2026-11-16`: from the week of the first Monday to the week of the last. */
const joinedWeeks = (first: Count, second: Count): Count => ({
  name: `${first.name.split('/')[0] ?? earlier}/${second.name.split('/').at(-1) ?? ''}`,
  count: first.count + second.count,
})
