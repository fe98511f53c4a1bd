import { blocksOf } from '../../core/understanding/features.ts'
import { compiled, type Lexicon } from '../../core/understanding/lexicon.ts'
import { spellingOf } from '../../core/understanding/model.ts'
import { matchesIn, patternIndex } from '../../core/understanding/patterns.ts'
import type { Ranked } from '../../core/understanding/ranking.ts'
import { type Word, wordsOf } from '../../core/understanding/words.ts'
import { chosen, type FitSettings, fitted, rankBy } from '../fit.ts'
import type { Intent } from './public-data.ts'

/** A trained benchmark model: the product's own reading, features, training and scoring. */
export type Learner = { rank: (text: string) => Ranked[]; words: (text: string) => Word[] }

const settings: FitSettings = { ...chosen, rarity: 1, leastMessages: [1, 2, 1, 1] }

/** Words seen twice are known; the rest may be slips of the finger. */
const vocabularyOf = (intents: readonly Intent[]): string[] => {
  const bare = spellingOf({ ...emptyLexicon })
  const counts = new Map<string, number>()
  for (const { text } of intents)
    for (const { key } of wordsOf(text, bare)) counts.set(key, (counts.get(key) ?? 0) + 1)
  return [...counts]
    .sort((one, other) => other[1] - one[1] || (one[0] < other[0] ? -1 : 1))
    .map(([word]) => word)
}

export const emptyLexicon: Lexicon = {
  patterns: [],
  colloquial: {},
  parts: [],
  vocabulary: [],
  languageWords: { da: [], en: [] },
}

export const learned = (intents: readonly Intent[], patterns: [string, string][] = []): Learner => {
  const spelling = spellingOf({ ...emptyLexicon, patterns, vocabulary: vocabularyOf(intents) })
  const index = patternIndex(compiled(patterns))
  const words = (text: string): Word[] => wordsOf(text, spelling)
  const rank = rankBy(
    fitted(
      intents.map(({ text, label }) => {
        const read = words(text)
        return { blocks: blocksOf(read, matchesIn(read, index)), label: labelOf(label) }
      }),
      settings,
    ),
  )
  return {
    words,
    rank: text => {
      const read = words(text)
      return rank(read, matchesIn(read, index))({ from: 0, to: read.length })
    },
  }
}

/** A dot in a label would make it a kind of another one. */
export const labelOf = (label: string): string => label.replaceAll('.', '_')

/** Share of messages whose first label is right, in per cent. */
export const accuracy = (learner: Learner, test: readonly Intent[]): number => {
  const right = test.filter(({ text, label }) => learner.rank(text)[0]?.topic === labelOf(label)).length
  return Math.round((right / test.length) * 1000) / 10
}
