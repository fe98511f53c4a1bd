const shortestPart = 3
const longestPart = 22

/**
 * Danish writes "hjemmebesøgsoptagelse" as one word. Reads a word from left to right as parts we know, with
 * an s or e between them; the fewest parts win. Nothing when the word is not all parts.
 */
export const partsOf = (word: string, parts: ReadonlySet<string>): string[] => {
  if (word.length < 7) return []
  const best: (string[] | undefined)[] = [[]]
  for (let end = shortestPart; end <= word.length; end++) {
    for (let start = Math.max(0, end - longestPart); start <= end - shortestPart; start++) {
      const before = reachable(best, word, start)
      const part = word.slice(start, end)
      if (before === undefined || !parts.has(part)) continue
      const held = best[end]
      if (held === undefined || before.length + 1 < held.length) best[end] = [...before, part]
    }
  }
  const whole = best[word.length]
  return whole !== undefined && whole.length > 1 ? whole : []
}

const reachable = (best: (string[] | undefined)[], word: string, start: number): string[] | undefined => {
  if (start === 0) return best[0]
  const direct = best[start]
  if (direct !== undefined) return direct
  const link = word[start - 1]
  return (link === 's' || link === 'e') && start - 1 >= shortestPart ? best[start - 1] : undefined
}
