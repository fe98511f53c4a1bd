/** A word or a part of one, hashed, with where it first stands. */
export type Term = { hash: number; count: number; from: number; to: number }

type Word = { text: string; from: number; to: number }

const longestWord = 40
const mostWords = 500

const letters: Record<string, string> = { æ: 'ae', ø: 'oe', å: 'aa' }

/** Lower case, æøå as people without them write, no other accents; a letter in a row at most twice. */
const plain = (word: string): string =>
  word
    .toLowerCase()
    .replace(/[æøå]/g, letter => letters[letter] ?? letter)
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/(.)\1{2,}/gu, '$1$1')
    .slice(0, longestWord)

const digits = /^\d+$/

/** Words and marks that say something; what a number is does not matter, only how long it is. */
const wordsOf = (text: string): Word[] => {
  const found: Word[] = []
  for (const match of text.matchAll(/[\p{L}\p{N}]+(?:['’][\p{L}]+)*|[?!]|\p{Extended_Pictographic}/gu)) {
    if (found.length === mostWords) break
    const word = plain(match[0])
    found.push({
      text: digits.test(word) ? '0'.repeat(Math.min(word.length, 4)) : word,
      from: match.index,
      to: match.index + match[0].length,
    })
  }
  return found
}

/** FNV-1a over UTF-16 units, 32 bits. */
const hashOf = (text: string, seed: number): number => {
  let hash = (0x811c9dc5 ^ seed) >>> 0
  for (let at = 0; at < text.length; at++) {
    hash ^= text.charCodeAt(at)
    hash = Math.imul(hash, 0x01000193) >>> 0
  }
  return hash
}

const seeds = { word: 1, pair: 2, part: 3, situation: 4 }
const shortestPart = 2
const longestPart = 5

/**
 * The terms of a message: words, pairs of words, parts of words of two to five letters, and the words of the
 * situation before it. Linear in the text.
 */
export const termsOf = (text: string, situation: string): Term[] => {
  const found = new Map<number, Term>()
  const add = (hash: number, { from, to }: { from: number; to: number }): void => {
    const known = found.get(hash)
    if (known === undefined) found.set(hash, { hash, count: 1, from, to })
    else known.count++
  }
  let before: Word | undefined
  for (const word of wordsOf(text)) {
    add(hashOf(word.text, seeds.word), word)
    if (before !== undefined)
      add(hashOf(`${before.text} ${word.text}`, seeds.pair), { from: before.from, to: word.to })
    const bounded = ` ${word.text} `
    for (let length = shortestPart; length <= longestPart; length++)
      for (let at = 0; at + length <= bounded.length; at++)
        add(hashOf(bounded.slice(at, at + length), seeds.part), word)
    before = word
  }
  for (const part of situation.split('; ').filter(each => each !== ''))
    add(hashOf(part, seeds.situation), { from: 0, to: 0 })
  return [...found.values()]
}
