import { fold } from './fold.ts'

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

const piece = /\[[^[\]\n]{1,40}\]|[\p{L}\p{M}]+(?:['’][\p{L}\p{M}]+)*|\p{N}+|[.,;:?!\n]+/gu

/** A CPR number is told from other masks: it is met with other words. */
const maskKey = (word: string): string => (word.startsWith('[CPR') ? 'maskedcpr' : 'masked')

const isMark = (text: string): boolean => /^[.,;:?!\n]/.test(text)

/** The words of a text in order; everything else only divides them. */
export const tokensOf = (text: string): Token[] => {
  const found: Token[] = []
  let clause = 0
  let sentence = 0
  for (const match of text.matchAll(piece)) {
    const word = match[0]
    if (isMark(word)) {
      clause++
      if (/[?!\n]/.test(word) || (word[0] === '.' && !isInsideNumber(text, match.index))) sentence++
      continue
    }
    const masked = word[0] === '['
    const key = masked ? maskKey(word) : fold(word.replace(/['’]/g, ''))
    if (key === '') continue
    found.push({
      text: word,
      key,
      start: match.index,
      end: match.index + word.length,
      clause,
      sentence,
      masked,
    })
    if (found.length === mostTokens) break
  }
  return found
}

const isInsideNumber = (text: string, at: number): boolean => {
  const before = text[at - 1] ?? ''
  const after = text[at + 1] ?? ''
  return /\p{N}/u.test(before) && /[\p{N} ]/u.test(after)
}
