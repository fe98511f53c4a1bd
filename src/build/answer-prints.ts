import { readFileSync } from 'node:fs'
import { answers } from '../../flows/answers/index.ts'
import { type Language, languages } from '../core/language.ts'
import { contentHash } from '../core/policy/content-hash.ts'
import { wordsNeededBy } from '../core/policy/expected-keys.ts'
import type { SignOff } from '../core/policy/sign-off.ts'
import { answerTexts } from './words.ts'

export const signOffFile = 'flows/sign-off.json'

export const readSignOff = (): SignOff => JSON.parse(readFileSync(signOffFile, 'utf8')) as SignOff

/** Every text an answer may say in a language, shared ones with it: what a lawyer reads and signs. */
export const textsOf = (answerId: string, language: Language): { key: string; text: string }[] => {
  const needed = wordsNeededBy(answerId)
  return answerTexts(language).filter(({ key }) =>
    needed.some(({ stem, varies }) => (varies ? key.startsWith(`${stem}.`) : key === stem)),
  )
}

/** The fingerprint of an answer with all its variants: changes when a word, a block or a source does. */
export const printOf = (answerId: string, language: Language): string =>
  contentHash(JSON.stringify([answers[answerId], textsOf(answerId, language)]))

export const allPrints = (): { answerId: string; language: Language; hash: string }[] =>
  Object.keys(answers).flatMap(answerId =>
    languages.map(language => ({ answerId, language, hash: printOf(answerId, language) })),
  )
