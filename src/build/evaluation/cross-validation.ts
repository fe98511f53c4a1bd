import { fitted, type Prepared, prepare, rankBy } from '../fit.ts'
import type { Source } from '../lexicon-files.ts'

export type CrossValidated = { folds: number; messages: number; top1: number; top3: number }

const folds = 4

/** Messages that share their rarest words are kept in one fold, so that no rewording is tested on its twin. */
const groupOf = ({ words }: Prepared): string =>
  words
    .map(word => word.forms[0] ?? word.key)
    .filter(form => form.length > 4)
    .sort((one, other) => other.length - one.length || (one < other ? -1 : 1))
    .slice(0, 1)
    .join(' ')

const foldOf = (group: string): number => {
  let sum = 7
  for (const letter of group) sum = (sum * 31 + letter.charCodeAt(0)) % 1_000_003
  return sum % folds
}

const percent = (part: number, whole: number): number => Math.round((part / whole) * 1000) / 10

/** Trained on three quarters, tested on the fourth, in turn. */
export const crossValidated = (source: Source): CrossValidated => {
  const examples = prepare(source)
  const places = examples.map(example => foldOf(groupOf(example)))
  let top1 = 0
  let top3 = 0
  for (let fold = 0; fold < folds; fold++) {
    const rank = rankBy(fitted(examples.filter((_, at) => places[at] !== fold)))
    examples.forEach((example, at) => {
      if (places[at] !== fold) return
      const best = rank(example)({ from: 0, to: example.words.length }).map(one => one.topic)
      if (best[0] === example.topic) top1++
      if (best.slice(0, 3).includes(example.topic)) top3++
    })
  }
  return {
    folds,
    messages: examples.length,
    top1: percent(top1, examples.length),
    top3: percent(top3, examples.length),
  }
}
