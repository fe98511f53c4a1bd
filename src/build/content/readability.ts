/**
 * How hard a text is to read. LIX is words per sentence plus the percentage of words with seven letters or more. It
 * does not know Danish compounds, so the terms this subject needs count as short.
 */
const domainWords =
  /^(optag|medarbejder|kommun|sagsbehandl|samtale|bisidder|borgerrådgiver|ombudsmand|anmodning|aktindsigt|partsrepræsentant|straffelov|arbejdsdag|myndighed|afgørelse|familieretshus|børnetelefon|livslini|datatilsyn|referat|fuldmagt|jobcent|bibliotek|borgerservice|tv-overvågning|overvågning|ankestyrels|arbejdsret|overenskomst|skrivetolk|tegnsprog)/

const words = (text: string): string[] => text.match(/[\p{L}\p{N}][\p{L}\p{N}’'-]*/gu) ?? []

/** Sentences of a text; a line of its own, such as an item of a list, is one too. */
export const sentences = (text: string): string[] =>
  text
    .replace(/https?:\/\/\S+/g, 'siden')
    .replace(
      /(\d)\. ?(\d|januar|februar|marts|april|maj|juni|juli|august|september|oktober|november|december)/g,
      '$1 $2',
    )
    .replace(/\b(nr|kl|stk|no|jf)\./g, '$1')
    .split(/[.!?:…]+(?=[\s«»”)]|$)|\n/)
    .map(sentence => sentence.trim())
    .filter(sentence => words(sentence).length > 0)

const isLong = (word: string, names: readonly string[]): boolean =>
  word.length >= 7 && !domainWords.test(word.toLowerCase()) && !names.includes(word)

export type Readability = { words: number; lix: number; longest: number; average: number; hardest: string }

/** `names` are proper names: the name of an authority cannot be made shorter. */
export const readability = (text: string, names: readonly string[] = []): Readability => {
  const all = words(text.replace(/https?:\/\/\S+/g, 'siden'))
  const spoken = sentences(text)
  const lengths = spoken.map(sentence => words(sentence).length)
  const longest = Math.max(0, ...lengths)
  const average = all.length / Math.max(1, spoken.length)
  const long = all.filter(word => isLong(word, names)).length
  return {
    words: all.length,
    lix: average + (100 * long) / Math.max(1, all.length),
    longest,
    average,
    hardest: spoken[lengths.indexOf(longest)] ?? '',
  }
}
