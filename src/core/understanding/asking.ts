import da from '../../../locales/da/lexicon/questions.json' with { type: 'json' }
import en from '../../../locales/en/lexicon/questions.json' with { type: 'json' }
import { fold } from '../fold.ts'
import { digit, endOfRun, letter } from '../letters.ts'

const listed = (name: keyof typeof da): ReadonlySet<string> =>
  new Set(`${da[name]} ${en[name]}`.split(' ').filter(Boolean).map(fold))

const questionWords = listed('words')
/** A verb first makes a question in both languages: "må jeg …", "can she …". */
const verbs = listed('verbs')
const subjects = listed('subjects')
const joiners = listed('joiners')
/** Sounds before a question: "hmm hvad hvis", "øh, må jeg". */
const sounds = listed('sounds')
/** "Så kan jeg torsdag" tells: after these the verb comes first anyway. */
const turning = listed('turning')

export const isJoiner = (key: string): boolean => joiners.has(key)
export const isVerb = (key: string): boolean => verbs.has(key)
export const isQuestionWord = (key: string): boolean => questionWords.has(key)

type Beginning = { first: string; next: string; turned: boolean }

/** Words one by one, so that only as many are made as are looked at; undefined after the last. */
type KeyAt = (place: number) => string | undefined

/** The words that say whether it is a question, past what only leads up to them. */
const beginningOf = (keyAt: KeyAt): Beginning => {
  let at = 0
  let turned = false
  for (; keyAt(at + 1) !== undefined; at++) {
    const key = keyAt(at) ?? ''
    if (!joiners.has(key) && !sounds.has(key)) break
    turned ||= turning.has(key)
  }
  return { first: keyAt(at) ?? '', next: keyAt(at + 1) ?? '', turned }
}

/** Words that begin as a question does, in a message that may hold several. */
export const beginsAsQuestion = (keys: readonly string[]): boolean => {
  const { first, turned } = beginningOf(place => keys[place])
  return questionWords.has(first) || (verbs.has(first) && !turned)
}

const head = 120

const keysOf = (text: string): KeyAt => {
  const begun = text.slice(0, head)
  const keys: string[] = []
  let at = 0
  return place => {
    while (keys.length <= place && at < begun.length) {
      const end = endOfRun(begun, at, letter | digit)
      if (end > at) keys.push(fold(begun.slice(at, end)))
      at = Math.max(end, at + 1)
    }
    return keys[place]
  }
}

/** "Og hvad så", "which one": begins with a question word. */
export const asksByWord = (text: string): boolean => questionWords.has(beginningOf(keysOf(text)).first)

/**
 * "Hmm, må jeg tage min søster med", "what if she refuses": a question by its first words, with no mark after it.
 * A verb alone is none here: "kan ikke huske det" is an answer.
 */
export const asksSomething = (text: string): boolean => {
  const { first, next, turned } = beginningOf(keysOf(text))
  return questionWords.has(first) || (verbs.has(first) && subjects.has(next) && !turned)
}
