import { partsOf } from './compounds.ts'
import { type Token, tokensOf } from './tokens.ts'
import { corrected, type Vocabulary } from './vocabulary.ts'

/** A token with every spelling it may be understood under; the first is what the classifier reads. */
export type Word = Token & Spelled

type Spelled = { forms: readonly string[]; known: boolean }

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
  if (plain.length < 4 || /^\d/.test(plain)) return { forms, known: plain.length < 3 }
  const parts = partsOf(plain, spelling.parts)
  if (parts.length > 0) return { forms: [...forms, ...parts], known: true }
  if (startsAsOurs(plain, spelling.starts)) return { forms, known: true }
  const meant = corrected(plain, spelling.vocabulary)
  if (meant === undefined) return { forms, known: false }
  return { forms: [meant, plain, ...partsOfKnown(meant, spelling)], known: true }
}

export const wordsOf = (text: string, spelling: Spelling): Word[] =>
  tokensOf(text).map(token => {
    const { forms, known } = spelled(token.key, spelling)
    return { ...token, forms, known }
  })
