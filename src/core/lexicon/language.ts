import type { Language } from '../language.ts'
import { wordsOf } from '../text/fold.ts'
import { knownWords } from './known-words.ts'
import { otherLanguageWords } from './other-languages.ts'

export type LanguageRead = { language: Language | undefined; otherLanguage: string | undefined }

const scripts: [RegExp, string][] = [
  [/\p{Script=Arabic}/u, 'ar'],
  [/\p{Script=Cyrillic}/u, 'uk'],
  [/\p{Script=Han}/u, 'zh'],
  [/\p{Script=Hiragana}|\p{Script=Katakana}/u, 'ja'],
  [/\p{Script=Greek}/u, 'el'],
  [/\p{Script=Hebrew}/u, 'he'],
  [/\p{Script=Thai}/u, 'th'],
  [/\p{Script=Devanagari}/u, 'hi'],
  [/\p{Script=Tamil}/u, 'ta'],
  [/\p{Script=Ethiopic}/u, 'ti'],
  [/\p{Script=Georgian}/u, 'ka'],
  [/\p{Script=Hangul}/u, 'ko'],
  [/\p{Script=Bengali}/u, 'bn'],
]

/** Letters that tell languages of one script apart. */
const scriptVariants: Record<string, [RegExp, string][]> = {
  uk: [
    [/[іїєґ]/iu, 'uk'],
    [/[ыэъё]/iu, 'ru'],
  ],
  ar: [
    [/[ڕڵۆێ]/u, 'ku'],
    [/[ٹڈڑںے]/u, 'ur'],
    [/[پچژگک]/u, 'fa'],
  ],
}

const cyrillicWords: [RegExp, string][] = [
  [/(?<!\p{L})(?:что|как|это|мне|можно|или|помогите|здравствуйте|вы|записать)(?!\p{L})/iu, 'ru'],
  [/(?<!\p{L})(?:да ли|могу ли|али|није|снимам|састанак)(?!\p{L})/iu, 'sr'],
  [/(?<!\p{L})(?:мога ли|срещата|запиша|искам|съм)(?!\p{L})/iu, 'bg'],
]

/** Letters that Danish and English use. Other languages show themselves by letters outside these. */
const hasOtherLetters = (text: string): boolean => /[^\p{ASCII}æøåÆØÅ]/u.test(text)

const scriptLanguage = (text: string): string | undefined => {
  const counts = new Map<string, number>()
  let letters = 0
  for (const letter of text.slice(0, 400)) {
    if (!/\p{L}/u.test(letter)) continue
    letters++
    if (/\p{Script=Latin}/u.test(letter)) continue
    for (const [script, language] of scripts)
      if (script.test(letter)) counts.set(language, (counts.get(language) ?? 0) + 1)
  }
  const [most] = [...counts].sort((one, other) => other[1] - one[1])
  if (most === undefined || most[1] * 2 < letters) return undefined
  return variantOf(most[0], text)
}

const variantOf = (language: string, text: string): string => {
  if (language === 'uk') for (const [word, code] of cyrillicWords) if (word.test(text)) return code
  for (const [letter, code] of scriptVariants[language] ?? []) if (letter.test(text)) return code
  return language
}

/** Letters of one Latin alphabet that the others hardly use. */
const letterHints: [RegExp, string][] = [
  [/[ąęłńśźż]/giu, 'pl'],
  [/[ğış]/giu, 'tr'],
  [/[ñ¿¡]/giu, 'es'],
  [/[ãõ]/giu, 'pt'],
  [/[țșă]/giu, 'ro'],
  [/[ßü]/giu, 'de'],
  [/[ėųūį]/giu, 'lt'],
  [/[őű]/giu, 'hu'],
  [/[čřěů]/giu, 'cs'],
  [/[ơưđạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ]/giu, 'vi'],
  [/[äö]/giu, 'sv'],
]

const count = (text: string, pattern: RegExp): number => Math.min(6, text.match(pattern)?.length ?? 0)

type Scores = Map<string, number>

const add = (scores: Scores, language: string, points: number) =>
  scores.set(language, (scores.get(language) ?? 0) + points)

/** Enough words to detect a language. */
const mostLetters = 600

/** A mask is not a word of the writer's. */
const wordsIn = (text: string): string[] => {
  const head = text
    .slice(0, mostLetters)
    .replace(/\[[^\]]*\]/g, ' ')
    .replace(/['’]/g, '')
  return wordsOf(head)
}

const wordPoints = (text: string): Scores => {
  const scores: Scores = new Map()
  for (const word of wordsIn(text)) {
    const isDanish = knownWords.da.has(word)
    const isEnglish = knownWords.en.has(word)
    if (isDanish) add(scores, 'da', isEnglish ? 0.3 : 1)
    if (isEnglish) add(scores, 'en', isDanish ? 0.3 : 1)
    for (const language of otherLanguageWords.get(word) ?? [])
      add(scores, language, isDanish || isEnglish ? 0.35 : 1)
  }
  return scores
}

const letterPoints = (text: string, scores: Scores, isForeign: boolean) => {
  const head = text.slice(0, 400)
  for (const [pattern, language] of isForeign ? letterHints : []) {
    const hits = count(head, pattern)
    if (hits > 0) add(scores, language, hits * 0.5)
  }
  const danish = count(head, /[æøå]/giu)
  if (danish > 0) {
    add(scores, 'da', danish * 0.4)
    add(scores, 'no', danish * 0.4)
  }
}

const neighbours = new Set(['no', 'sv'])

/** Enough to say that it is neither Danish nor English: clearly ahead, and more than a stray word. */
const isOther = (language: string, points: number, ours: number): boolean =>
  points >= 2 && points > ours * (neighbours.has(language) ? 1.3 : 1.25)

const mostPointsElsewhere = (scores: Scores): [string, number] | undefined => {
  let most: [string, number] | undefined
  for (const entry of scores)
    if (entry[0] !== 'da' && entry[0] !== 'en' && entry[1] > (most?.[1] ?? 0)) most = entry
  return most
}

/** The language that letters outside Danish and English show, if they do. */
export const languageOfScript = (text: string): string | undefined =>
  hasOtherLetters(text) ? scriptLanguage(text) : undefined

/**
 * Danish or English, with the conversation's language as prior, or a language we do not answer in. Undefined when the
 * words do not tell.
 */
export const readLanguage = (text: string, prior: Language): LanguageRead => {
  const isForeign = hasOtherLetters(text)
  const script = languageOfScript(text)
  if (script !== undefined) return { language: undefined, otherLanguage: script }
  const scores = wordPoints(text)
  letterPoints(text, scores, isForeign)
  const da = (scores.get('da') ?? 0) + (prior === 'da' ? 0.25 : 0)
  const en = (scores.get('en') ?? 0) + (prior === 'en' ? 0.25 : 0)
  const ours = Math.max(da, en)
  const other = mostPointsElsewhere(scores)
  if (other !== undefined && isOther(other[0], other[1], ours))
    return { language: undefined, otherLanguage: other[0] }
  if (ours < 1 || Math.abs(da - en) < 0.5) return { language: undefined, otherLanguage: undefined }
  return { language: da > en ? 'da' : 'en', otherLanguage: undefined }
}
