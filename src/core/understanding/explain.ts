import { placeOfFeature } from './feature-table.ts'
import { gramsOf, meantBy, wordFeature } from './features.ts'
import type { LinearModel, Model } from './model.ts'
import type { Match } from './patterns.ts'
import type { Word } from './words.ts'

export type Because = { text: string; concept: string }[]

/** Commands, everyday words and what is danger only together are no reasons to show. */
const unsaid = ['command.', 'g.', 'hint.', 'actor.']
const most = 6

const spanText = (text: string, words: readonly Word[], { from, to }: Match): string =>
  text.slice(words[from]?.start ?? 0, words[to - 1]?.end ?? 0)

/** Concepts that led to a reading, with the very words they were found in. */
export const conceptReasons = (text: string, words: readonly Word[], matches: readonly Match[]): Because => {
  const reasons: Because = []
  for (const match of matches) {
    if (unsaid.some(prefix => match.concept.startsWith(prefix))) continue
    if (reasons.some(({ concept }) => concept === match.concept)) continue
    reasons.push({ text: spanText(text, words, match).slice(0, 80), concept: match.concept })
    if (reasons.length === most) break
  }
  return reasons
}

/** What one feature adds to one label. */
const weightOf = (feature: number, label: number, model: LinearModel): number => {
  const place = placeOfFeature(model.table, feature)
  if (place < 0) return 0
  const head = model.heads[place] ?? 0
  const first = (head >>> 8) + 1
  for (const entry of model.entries.subarray(first, first + (head & 255)))
    if (((entry >> 8) & 255) === label) return ((entry << 24) >> 24) * (model.scale[label] ?? 0)
  return 0
}

export type WordShare = { text: string; adds: number }

/** How much each word added to a topic, its character n-grams folded back onto it. For the evaluation report. */
export const wordShares = (words: readonly Word[], topic: string, model: Model): WordShare[] => {
  const label = model.topics.labels.indexOf(topic)
  return words.map(word => {
    const meant = meantBy(word)
    let adds = weightOf(wordFeature(meant), label, model.topics)
    for (const gram of gramsOf(meant, word.key)) adds += weightOf(gram, label, model.topics)
    return { text: word.text, adds }
  })
}
