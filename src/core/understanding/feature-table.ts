import { shortened } from './feature-text.ts'

/** Features by their hash in an open table, each slot a hash and a place: one or two looks, whatever their number. */
export type FeatureTable = { slots: Int32Array; shift: number }

const spread = 0x9e3779b1
const room = 2

export const featureTable = (features: Uint32Array): FeatureTable => {
  const bits = Math.max(4, Math.ceil(Math.log2(features.length * room + 1)))
  const slots = new Int32Array(2 << bits).fill(-1)
  const shift = 32 - bits
  features.forEach((feature, place) => {
    let at = (Math.imul(feature, spread) >>> shift) << 1
    while ((slots[at + 1] ?? -1) >= 0) at = (at + 2) & (slots.length - 1)
    slots[at] = feature
    slots[at + 1] = place
  })
  return { slots, shift }
}

/** Where a feature stands in the model's list, or -1. */
export const placeOf = ({ slots, shift }: FeatureTable, feature: number): number => {
  const wanted = feature | 0
  const last = slots.length - 1
  let at = (Math.imul(feature, spread) >>> shift) << 1
  for (let place = slots[at + 1] ?? -1; place >= 0; place = slots[at + 1] ?? -1) {
    if (slots[at] === wanted) return place
    at = (at + 2) & last
  }
  return -1
}

/** Where a feature stands in a model, whose table holds shortened hashes. */
export const placeOfFeature = (table: FeatureTable, feature: number): number =>
  placeOf(table, shortened(feature))
