import { partsOf } from './compounds.ts'
import { type Token, tokensOf } from './tokens.ts'
import { likely, type Vocabulary } from './vocabulary.ts'

/** A token with every spelling it may be understood under; the first is what the classifier reads. */
export type Word = Token & Spelled

type Spelled = {
  forms: readonly string[]
  known: boolean
  /** Of a word we do not know: the other words of ours that it may be. */
  others?: readonly string[]
}

export type Spelling = {
  vocabulary: Vocabulary
  parts: ReadonlySet<string>
  /** Beginnings that mark a word as ours, so it is not corrected away: `optag`, `bisid`. */
  starts: ReadonlySet<string>
  colloquial: ReadonlyMap<string, string>
  /** Parts of the words we know, found once: the vocabulary is finite, so this is too. */
  knownParts: Map<string, readonly string[]>
  /** And how each of them is understood. */
  knownWords: Map<string, Spelled>
}

const startsAsOurs = (key: string, starts: ReadonlySet<string>): boolean => {
  for (let length = 4; length <= Math.min(key.length, 14); length++)
    if (starts.has(key.slice(0, length))) return true
  return false
}

const partsOfKnown = (word: string, { knownParts, parts }: Spelling): readonly string[] => {
  const held = knownParts.get(word)
  if (held !== undefined) return held
  const found = partsOf(word, parts)
  knownParts.set(word, found)
  return found
}

const spelled = (key: string, spelling: Spelling): Spelled => {
  const held = spelling.knownWords.get(key)
  if (held !== undefined) return held
  const plain = spelling.colloquial.get(key) ?? key
  const forms = [plain]
  if (plain !== key) forms.push(key)
  const isKnown = spelling.vocabulary.known.has(plain)
  if (isKnown) {
    const read = { forms: [...forms, ...partsOfKnown(plain, spelling)], known: true }
    spelling.knownWords.set(key, read)
    return read
  }
  if (plain.length < 3 || /^\d/.test(plain)) return { forms, known: plain.length < 3 }
  const parts = partsOf(plain, spelling.parts)
  if (parts.length > 0) return { forms: [...forms, ...parts], known: true }
  if (startsAsOurs(plain, spelling.starts)) return { forms, known: true }
  const { meant, others } = likely(plain, spelling.vocabulary)
  if (meant === undefined) return { forms, known: false, others }
  return { forms: [meant, plain, ...partsOfKnown(meant, spelling)], known: true, others }
}

export const wordsOf = (text: string, spelling: Spelling): Word[] =>
  tokensOf(text).map(token => ({ ...token, ...spelled(token.key, spelling) }))

/** A word we do not know as each other word of ours that it may be. */
export const otherwise = (word: Word, spelling: Spelling): Word[] => {
  const { others, ...rest } = word
  if (others === undefined || word.masked) return []
  return others.map(other => ({ ...rest, ...spelled(other, spelling) }))
}
