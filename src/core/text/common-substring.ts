const wordsIn = (text: string): string[] =>
  text
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter(word => word !== '')

const runsIn = (words: readonly string[], length: number): string[] =>
  words
    .slice(0, Math.max(0, words.length - length + 1))
    .map((_, at) => words.slice(at, at + length).join(' '))

/**
 * Whether both texts share this many words in a row, ignoring case and what stands between the words. A text with
 * fewer words counts if all of them stand in the other in a row.
 */
export const sharesCommonSubstring = (one: string, other: string, length: number): boolean => {
  const [first, second] = [wordsIn(one), wordsIn(other)]
  const run = Math.min(length, first.length, second.length)
  if (run === 0) return false
  const known = new Set(runsIn(second, run))
  return runsIn(first, run).some(words => known.has(words))
}
