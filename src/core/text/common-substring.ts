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
 * Whether so many words stand in a row in both, whatever their letters' size and what stands between them. A text
 * with fewer words is whole in the other where all of it stands there in a row.
 */
export const sharesCommonSubstring = (one: string, other: string, length: number): boolean => {
  const [first, second] = [wordsIn(one), wordsIn(other)]
  const run = Math.min(length, first.length, second.length)
  if (run === 0) return false
  const known = new Set(runsIn(second, run))
  return runsIn(first, run).some(words => known.has(words))
}
