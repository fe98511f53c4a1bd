import { endOfMask } from '../end-of-mask.ts'
import { fold } from '../fold.ts'
import { digit, endOfLetters, endOfRun } from '../letters.ts'

/** A word or number as written, its one spelling, and where it stood. `clause` counts the commas and stops before it. */
export type Token = {
  text: string
  key: string
  start: number
  end: number
  clause: number
  sentence: number
  /** A mask such as [CPR-nummer], put there by core/privacy: never read as words. */
  masked: boolean
}

export const mostTokens = 400

/** A CPR number is told from other masks: it is met with other words. */
const maskKey = (word: string): string => (word.startsWith('[CPR') ? 'maskedcpr' : 'masked')

/** "Mette's", "o’clock": letters, and apostrophes between them. */
const endOfWord = (text: string, at: number): number => {
  let end = endOfLetters(text, at)
  while (end > at && (text[end] === "'" || text[end] === '’')) {
    const more = endOfLetters(text, end + 1)
    if (more === end + 1) break
    end = more
  }
  return end
}

const marks = new Set('.,;:?!\n')

const endOfMarks = (text: string, at: number): number => {
  let end = at
  while (marks.has(text[end] ?? '')) end += 1
  return end
}

const endsSentence = (text: string, from: number, to: number): boolean => {
  for (let at = from; at < to; at++)
    if (text[at] === '?' || text[at] === '!' || text[at] === '\n') return true
  return text[from] === '.' && !isInsideNumber(text, from)
}

const keyOf = (word: string, masked: boolean): string =>
  masked ? maskKey(word) : fold(word.includes("'") || word.includes('’') ? word.replace(/['’]/g, '') : word)

/** The words of a text in order; everything else only divides them. */
export const tokensOf = (text: string): Token[] => {
  const found: Token[] = []
  let clause = 0
  let sentence = 0
  for (let start = 0, end = 0; start < text.length && found.length < mostTokens; start = end) {
    const mask = endOfMask(text, start)
    const word = mask > start ? mask : Math.max(endOfWord(text, start), endOfRun(text, start, digit))
    end = word > start ? word : endOfMarks(text, start)
    if (word > start) {
      const written = text.slice(start, end)
      const key = keyOf(written, mask > start)
      if (key !== '') found.push({ text: written, key, start, end, clause, sentence, masked: mask > start })
    } else if (end > start) {
      clause++
      if (endsSentence(text, start, end)) sentence++
    } else end = start + 1
  }
  return found
}

const isInsideNumber = (text: string, at: number): boolean => {
  const before = text[at - 1] ?? ''
  const after = text[at + 1] ?? ''
  return /\p{N}/u.test(before) && /[\p{N} ]/u.test(after)
}
