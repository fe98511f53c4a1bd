import type { Blocks } from './features.ts'
import type { LinearModel } from './model.ts'
import { steadyExp } from './steady-math.ts'

/** Features by their hash in an open table: one or two looks, whatever the number of features. */
export type FeatureTable = { slots: Int32Array; shift: number }

const spread = 0x9e3779b1
const room = 2

export const featureTable = (features: Uint32Array): FeatureTable => {
  const bits = Math.max(4, Math.ceil(Math.log2(features.length * room + 1)))
  const slots = new Int32Array(1 << bits).fill(-1)
  const shift = 32 - bits
  features.forEach((feature, number) => {
    let at = Math.imul(feature, spread) >>> shift
    while ((slots[at] ?? -1) >= 0) at = (at + 1) & (slots.length - 1)
    slots[at] = number
  })
  return { slots, shift }
}

/** Where a feature stands in the model's list, or -1. */
export const indexOfFeature = ({ features, table }: LinearModel, wanted: number): number => {
  const { slots, shift } = table
  let at = Math.imul(wanted, spread) >>> shift
  for (let number = slots[at] ?? -1; number >= 0; number = slots[at] ?? -1) {
    if (features[number] === wanted) return number
    at = (at + 1) & (slots.length - 1)
  }
  return -1
}

/** One score per label; features are summed in the order they were read, so every machine gets the same bits. */
export const scoresOf = (blocks: Blocks, model: LinearModel): number[] => {
  const sums = new Float64Array(model.bias.length)
  blocks.forEach((block, number) => {
    if (model.blocks[number] === 0) return
    const places = block.map(feature => indexOfFeature(model, feature)).filter(at => at >= 0)
    let squares = 0
    for (const at of places) squares += (model.rarity[at] ?? 0) ** 2
    const factor = (model.blocks[number] ?? 0) / Math.sqrt(squares)
    for (const at of places) addWeights(sums, at, (model.rarity[at] ?? 0) * factor, model)
  })
  return Array.from(sums, (sum, label) => sum * (model.scale[label] ?? 0) + (model.bias[label] ?? 0))
}

const addWeights = (sums: Float64Array, at: number, value: number, model: LinearModel) => {
  const end = model.offsets[at + 1] ?? 0
  for (let entry = model.offsets[at] ?? 0; entry < end; entry++) {
    const label = model.classes[entry] ?? 0
    sums[label] = (sums[label] ?? 0) + value * (model.weights[entry] ?? 0)
  }
}

/** Scores as shares of one: how sure the model is among its labels. */
export const sharesOf = (scores: readonly number[], temperature: number): number[] => {
  const most = Math.max(...scores)
  const raised = scores.map(score => steadyExp((score - most) * temperature))
  const sum = raised.reduce((total, one) => total + one, 0)
  return raised.map(one => one / sum)
}
