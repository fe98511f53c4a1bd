import type { Rows, SvmSettings } from '../svm.ts'
import { trainedColumns } from '../svm.ts'

/** What labels have in common by name: "alarm/show_alarms" is about alarms and wants them shown. */
export type LabelParts = {
  /** How many parts more than one label has. */
  shared: number
  /** By label: its shared parts by number, and how many parts it has in all. */
  of: readonly { parts: readonly number[]; all: number }[]
}

const namesIn = (label: string): string[] => [
  ...new Set(
    label
      .toLowerCase()
      .split(/[^a-z0-9]+/)
      .map(name => name.replace(/s$/, ''))
      .filter(name => name !== ''),
  ),
]

export const noParts = (labels: number): LabelParts => ({
  shared: 0,
  of: Array.from({ length: labels }, () => ({ parts: [], all: 1 })),
})

export const partsOf = (labels: readonly string[]): LabelParts => {
  const names = labels.map(namesIn)
  const owners = new Map<string, number>()
  for (const name of names.flat()) owners.set(name, (owners.get(name) ?? 0) + 1)
  const shared = [...owners].filter(([, count]) => count > 1).map(([name]) => name)
  const numberOf = new Map(shared.map((name, at) => [name, at]))
  const of = names.map(all => ({
    parts: all.flatMap(name => numberOf.get(name) ?? []),
    all: Math.max(1, all.length),
  }))
  return { shared: shared.length, of }
}

type Shared = { parts: LabelParts; weight: number; svm: SvmSettings }

/**
 * What labels have in common is learned from all of them: "cancel" from alarms and from reminders. The mean of a
 * label's parts (a part of its own is the label itself) is mixed into its weights; the model stays linear and as
 * large as it was.
 */
export const withSharedParts = (
  own: readonly Float64Array[],
  rows: Rows,
  { parts, weight, svm }: Shared,
): Float64Array[] => {
  const shared = Array.from({ length: parts.shared }, (_, part) => {
    const isOurs = parts.of.map(one => one.parts.includes(part))
    const [column] = trainedColumns(
      { ...rows, labels: rows.labels.map(label => (isOurs[label] ? 0 : 1)) },
      1,
      svm,
    )
    return column ?? new Float64Array(rows.size + 1)
  })
  return own.map((column, label) => {
    const { parts: ours, all } = parts.of[label] ?? { parts: [], all: 1 }
    return column.map((value, at) => {
      let sum = value * (all - ours.length)
      for (const part of ours) sum += shared[part]?.[at] ?? 0
      return (value + (weight * sum) / all) / (1 + weight)
    })
  })
}

type Numbers = Float32Array | Float64Array

/** Labels' scores from the outputs. */
export const joined = (outputs: Numbers, scores: Numbers, { of }: LabelParts) => {
  for (let label = 0; label < of.length; label++) {
    const { parts, all } = of[label] ?? { parts: [], all: 1 }
    let sum = 0
    for (const part of parts) sum += outputs[of.length + part] ?? 0
    scores[label] = (outputs[label] ?? 0) + sum / all
  }
}

/** Labels' errors given back to the outputs they came from. */
export const givenBack = (errors: Numbers, outputs: Numbers, { of }: LabelParts) => {
  outputs.fill(0)
  outputs.set(errors)
  for (let label = 0; label < of.length; label++) {
    const { parts, all } = of[label] ?? { parts: [], all: 1 }
    for (const part of parts)
      outputs[of.length + part] = (outputs[of.length + part] ?? 0) + (errors[label] ?? 0) / all
  }
}
