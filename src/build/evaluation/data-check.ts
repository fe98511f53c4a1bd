import { fold } from '../../core/understanding/fold.ts'
import { tokensOf } from '../../core/understanding/tokens.ts'
import type { Source } from '../lexicon-files.ts'
import type { Expected } from './development.ts'

export type Pair = { one: string; other: string; likeness: number }
export type DataCheck = {
  coverage: Record<string, { da: number; en: number; developmentDa: number; developmentEn: number }>
  negatives: { near: number; far: number }
  concepts: number
  duplicates: Pair[]
  leaks: Pair[]
  thin: string[]
}

const gramLength = 4

const gramsOf = (text: string): ReadonlySet<string> => {
  const plain = tokensOf(text)
    .map(token => fold(token.text))
    .join(' ')
  const grams = new Set<string>()
  for (let at = 0; at + gramLength <= plain.length; at++) grams.add(plain.slice(at, at + gramLength))
  return grams
}

const likenessOf = (one: ReadonlySet<string>, other: ReadonlySet<string>): number => {
  if (one.size === 0 || other.size === 0) return 0
  let shared = 0
  for (const gram of one) if (other.has(gram)) shared++
  return shared / (one.size + other.size - shared)
}

type Gram = { text: string; grams: ReadonlySet<string> }

const withGrams = (texts: readonly string[]): Gram[] => texts.map(text => ({ text, grams: gramsOf(text) }))

const nearPairs = (left: readonly Gram[], right: readonly Gram[], least: number): Pair[] => {
  const pairs: Pair[] = []
  left.forEach((one, at) => {
    const rest = left === right ? right.slice(at + 1) : right
    for (const other of rest) {
      const small = Math.min(one.grams.size, other.grams.size) / Math.max(one.grams.size, other.grams.size, 1)
      if (small < least) continue
      const likeness = likenessOf(one.grams, other.grams)
      if (likeness >= least)
        pairs.push({ one: one.text, other: other.text, likeness: Math.round(likeness * 100) / 100 })
    }
  })
  return pairs.sort((first, second) => second.likeness - first.likeness)
}

const sameMessage = 0.75
const leak = 0.7
const leastDanish = 40
const leastEnglish = 30

/** Near-duplicates, leaks between training and development set, and topics with too few messages. */
export const dataCheck = (
  { messages, negatives, lexicon }: Source,
  development: readonly Expected[],
): DataCheck => {
  const coverage: DataCheck['coverage'] = {}
  const slot = (topic: string) => {
    coverage[topic] ??= { da: 0, en: 0, developmentDa: 0, developmentEn: 0 }
    return coverage[topic]
  }
  for (const { topic, language } of messages) slot(topic)[language === 'da' ? 'da' : 'en']++
  for (const { topics, language } of development)
    for (const topic of topics) slot(topic)[language === 'da' ? 'developmentDa' : 'developmentEn']++
  const trained = withGrams([...messages, ...negatives].map(one => one.text))
  const near = negatives.filter(one => one.isNear).length
  return {
    coverage,
    negatives: { near, far: negatives.length - near },
    concepts: new Set(
      lexicon.patterns.map(([concept]) => concept).filter(name => !name.startsWith('command.')),
    ).size,
    duplicates: nearPairs(trained, trained, sameMessage),
    leaks: nearPairs(withGrams(development.map(one => one.text)), trained, leak),
    thin: Object.entries(coverage)
      .filter(([topic, { da, en }]) => topic !== 'out_of_scope' && (da < leastDanish || en < leastEnglish))
      .map(([topic]) => topic),
  }
}
