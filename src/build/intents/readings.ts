import { editDistance } from '../../core/understanding/vocabulary.ts'
import type { Word } from '../../core/understanding/words.ts'

const shortest = 3
const longWord = 8

/** Even a short word may have a slip in it here: it is only one of several readings. */
const slipsIn = (word: string): number => (word.length < longWord ? 1 : 2)

/** The words of training that an unknown word may be, the likeliest first. The vocabulary has the frequent words first. */
export const wordsLike = (
  vocabulary: readonly string[],
  most: number,
): ((word: string) => readonly string[]) => {
  const found = new Map<string, readonly string[]>()
  const known = new Set(vocabulary)
  const search = (word: string): string[] =>
    vocabulary
      .filter(other => other.length >= shortest)
      .map(other => ({ other, slips: Math.min(slipsIn(word), slipsIn(other)) }))
      .map(({ other, slips }) => ({ other, slips, distance: editDistance(word, other, slips) }))
      .filter(({ distance, slips }) => distance <= slips)
      .sort((one, next) => one.distance - next.distance)
      .slice(0, most)
      .map(({ other }) => other)
  return word => {
    if (known.has(word) || word.length < shortest || /\d/.test(word)) return []
    const held = found.get(word) ?? search(word)
    found.set(word, held)
    return held
  }
}

/** The message once for each other word that an unknown word in it may be. */
export const otherReadings = (
  text: string,
  words: readonly Word[],
  like: (word: string) => readonly string[],
): string[] =>
  words.flatMap(({ key, forms, start, end }) =>
    like(key)
      .filter(other => other !== forms[0])
      .map(other => text.slice(0, start) + other + text.slice(end)),
  )
