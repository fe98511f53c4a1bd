import type { Blocks } from './features.ts'
import type { Model } from './model.ts'

/** Where a feature stands in the model's sorted list, or -1. */
export const indexOfFeature = (features: Uint32Array, wanted: number): number => {
  let low = 0
  let high = features.length - 1
  while (low <= high) {
    const middle = (low + high) >>> 1
    const at = features[middle] ?? 0
    if (at === wanted) return middle
    if (at < wanted) low = middle + 1
    else high = middle - 1
  }
  return -1
}

type Weights = Pick<
  Model,
  'features' | 'rarity' | 'offsets' | 'classes' | 'weights' | 'scale' | 'bias' | 'blocks'
>

/** One score per label; features are summed in the order they were read, so every machine gets the same bits. */
export const scoresOf = (blocks: Blocks, model: Weights): number[] => {
  const sums = new Float64Array(model.bias.length)
  blocks.forEach((block, number) => {
    const places = block.map(feature => indexOfFeature(model.features, feature)).filter(at => at >= 0)
    let squares = 0
    for (const at of places) squares += (model.rarity[at] ?? 0) ** 2
    const factor = (model.blocks[number] ?? 0) / Math.sqrt(squares)
    for (const at of places) addWeights(sums, at, (model.rarity[at] ?? 0) * factor, model)
  })
  return Array.from(sums, (sum, label) => sum * (model.scale[label] ?? 0) + (model.bias[label] ?? 0))
}

const addWeights = (sums: Float64Array, at: number, value: number, model: Weights) => {
  const end = model.offsets[at + 1] ?? 0
  for (let entry = model.offsets[at] ?? 0; entry < end; entry++) {
    const label = model.classes[entry] ?? 0
    sums[label] = (sums[label] ?? 0) + value * (model.weights[entry] ?? 0)
  }
}

/** Scores as shares of one: how sure the model is among its labels. */
export const sharesOf = (scores: readonly number[], temperature: number): number[] => {
  const most = Math.max(...scores)
  const raised = scores.map(score => Math.exp((score - most) * temperature))
  const sum = raised.reduce((total, one) => total + one, 0)
  return raised.map(one => one / sum)
}
