/**
 * How people say a thing, as a content editor writes it: words in order; `optag*` begins so, `*optagelse` ends
 * so, `a/b` either, `{staff}` a class of words, `..` up to four words of the same sentence between, `^` and `$`
 * the message's edges.
 */
export type Pattern = { concept: string; elements: Element[]; first: boolean; last: boolean }
/** One place in a pattern: the alternatives as written, and how many words may come before it. */
export type Element = { words: string; gap: number }

const gapWidth = 4

export const patternOf = (concept: string, written: string): Pattern => {
  const words = written.split(' ').filter(word => word !== '')
  const pattern: Pattern = { concept, elements: [], first: words[0] === '^', last: words.at(-1) === '$' }
  let gap = 0
  for (const word of words) {
    if (word === '^' || word === '$') continue
    if (word === '..') gap = gapWidth
    else {
      pattern.elements.push({ words: word, gap })
      gap = 0
    }
  }
  return pattern
}
