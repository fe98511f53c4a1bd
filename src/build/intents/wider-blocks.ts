import { meantBy, pairFeature, wordFeature } from '../../core/understanding/features.ts'
import type { Word } from '../../core/understanding/words.ts'

const pairSeed = wordFeature('pair')

/** Every pair of different words in a message, wherever they stand. */
export const wordPairs = (words: readonly Word[]): number[] => {
  const features = [...new Set(words.map(word => wordFeature(meantBy(word))))].sort(
    (one, other) => one - other,
  )
  return features.flatMap((one, at) =>
    features.slice(at + 1).map(other => pairFeature(pairSeed, pairFeature(one, other))),
  )
}

const nameShape = '<name>'
const numberShape = '<number>'
const isShape = (word: string | undefined): boolean => word === nameShape || word === numberShape

/** Names and numbers are all the same here, and several in a row are one. The first word has its capital anyway. */
const shapesOf = (words: readonly Word[]): string[] =>
  words
    .map((word, at) =>
      at > 0 && /^\p{Lu}/u.test(word.text) ? nameShape : /^\d/.test(word.text) ? numberShape : meantBy(word),
    )
    .filter((shape, at, all) => !isShape(shape) || shape !== all[at - 1])

const shapeSeed = wordFeature('shape')

/** Words, pairs and threes in a row, with names and numbers as such: "in my <name>" is a list, "at <number>" a time. */
export const aroundNames = (words: readonly Word[]): number[] => {
  const shapes = ['^', ...shapesOf(words), '$']
  const features = shapes.map(shape => pairFeature(shapeSeed, wordFeature(shape)))
  return features.flatMap((one, at) => {
    const [next, after] = [features[at + 1], features[at + 2]]
    const pair = next === undefined ? undefined : pairFeature(one, next)
    return [
      isShape(shapes[at]) ? one : undefined,
      pair,
      pair === undefined || after === undefined ? undefined : pairFeature(pair, after),
    ].filter(feature => feature !== undefined)
  })
}
