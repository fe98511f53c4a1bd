import type { Count, Counters } from '../ports.ts'

export type MemoryCounters = Counters & {
  /** `name{label="value"}` → how many since the start. */
  read(): ReadonlyMap<string, number>
}

/** Anonymous counts only: labels are ids from the content, never what somebody wrote. */
export const memoryCounters = (): MemoryCounters => {
  const series = new Map<string, Series>()
  return {
    count: (name, labels = {}) => {
      const key = keyOf(name, labels)
      const one = series.get(key)
      if (one === undefined) series.set(key, { name, labels, total: 1, fresh: 1 })
      else {
        one.total += 1
        one.fresh += 1
      }
    },
    read: () => {
      const sums = new Map<string, number>()
      for (const { name, labels, total } of series.values()) {
        const called = seriesName(name, labels)
        sums.set(called, (sums.get(called) ?? 0) + total)
      }
      return sums
    },
    drain: () => {
      const counted = [...series.values()].filter(({ fresh }) => fresh > 0)
      const drained = counted.map(({ name, labels, fresh }): Count => ({ name, labels, total: fresh }))
      for (const one of counted) one.fresh = 0
      return drained
    },
  }
}

/** All counts since the start, and since they were last drained. */
type Series = { name: string; labels: Record<string, string>; total: number; fresh: number }

/** The key of one time series. Made at every turn, so it is kept as simple as possible. */
const keyOf = (name: string, labels: Record<string, string>): string => {
  let key = name
  for (const label in labels) key += `\n${label}=${labels[label]}`
  return key
}

const seriesName = (name: string, labels: Record<string, string>): string => {
  const parts = Object.entries(labels)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([label, value]) => `${label}="${value.replace(/[\\"\n]/g, '_')}"`)
  return parts.length === 0 ? name : `${name}{${parts.join(',')}}`
}
