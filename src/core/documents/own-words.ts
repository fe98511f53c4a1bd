import type { Language, Translate } from '../language.ts'
import type { Row } from './model.ts'

const scripts = [
  ['Jpan', /[\p{Script=Hiragana}\p{Script=Katakana}]/u],
  ['Kore', /\p{Script=Hangul}/u],
  ['Hani', /\p{Script=Han}/u],
  ['Arab', /\p{Script=Arabic}/u],
  ['Cyrl', /\p{Script=Cyrillic}/u],
  ['Grek', /\p{Script=Greek}/u],
  ['Hebr', /\p{Script=Hebrew}/u],
  ['Thai', /\p{Script=Thai}/u],
  ['Deva', /\p{Script=Devanagari}/u],
  ['Ethi', /\p{Script=Ethiopic}/u],
] as const

/** The writing system of at least half the letters, when it is not the Latin one. */
const foreignScript = (text: string): string | undefined => {
  const letters = [...text].filter(character => /\p{Letter}/u.test(character))
  const found = scripts.map(([name, pattern]) => ({
    name,
    count: letters.filter(l => pattern.test(l)).length,
  }))
  const kana = found.find(({ name, count }) => name === 'Jpan' && count > 0)
  if (kana) return kana.name
  return found.find(({ count }) => count > 0 && count * 2 >= letters.length)?.name
}

export type Wording = Pick<Row, 'lang' | 'mark'>

export type Written = { wroteIn: Language; language: Language; translate: Translate }

/**
 * How somebody's own words are marked in a document: nothing when they share its language, else their
 * language or, where the alphabet says more, their writing system (duties 27).
 */
export const wordingOf = (text: string, { wroteIn, language, translate }: Written): Wording => {
  const script = foreignScript(text)
  if (script) return { lang: `und-${script}`, mark: translate(`letters:written.${script}`) }
  if (wroteIn === language) return {}
  return { lang: wroteIn, mark: translate(`letters:written.${wroteIn}`) }
}

/** For names of people and places: marked only where the alphabet is a foreign one. */
export const nameWordingOf = (text: string, written: Written): Wording =>
  wordingOf(text, { ...written, wroteIn: written.language })
