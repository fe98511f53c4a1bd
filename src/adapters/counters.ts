import type { Count, Counters } from '../ports.ts'

export type MemoryCounters = Counters & {
  /** `name{label="value"}` → how many since the start. */
  read(): ReadonlyMap<string, number>
}

/** Anonymous counts only: labels are ids from the content, never what somebody wrote. */
export const memoryCounters = (): MemoryCounters => {
  const total = new Map<string, number>()
  let fresh = new Map<string, Count>()
  return {
    count: (name, labels = {}) => {
      const series = seriesName(name, labels)
      total.set(series, (total.get(series) ?? 0) + 1)
      fresh.set(series, { name, labels, total: (fresh.get(series)?.total ?? 0) + 1 })
    },
    read: () => total,
    drain: () => {
      const drained = [...fresh.values()]
      fresh = new Map()
      return drained
    },
  }
}

const seriesName = (name: string, labels: Record<string, string>): string => {
  const parts = Object.entries(labels)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([label, value]) => `${label}="${value.replace(/[\\"\n]/g, '_')}"`)
  return parts.length === 0 ? name : `${name}{${parts.join(',')}}`
}
