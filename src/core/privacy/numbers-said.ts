import {
  betweenNumbers,
  correctingWords,
  danishAnds,
  danishTens,
  doublingWords,
  englishTens,
  hesitatingWords,
  monthNumbers,
  numberWords,
  untilWords,
} from './number-words.ts'
import { type Word, wordsIn } from './words.ts'

/** A number in words or digits, and where it stands; `isAloud` when only a number said aloud looks like this. */
export type SpokenNumber = {
  digits: string
  start: number
  end: number
  isTens: boolean
  takesOne: boolean
  isAloud: boolean
  isMonth: boolean
  mayBeUntil: boolean
  corrects: boolean
  before: string
}

const digitsFor = ({ word, isDigits }: Word): string | undefined =>
  isDigits ? word : (numberWords.get(word) ?? monthNumbers.get(word)?.toString().padStart(2, '0'))

const isBetween = ({ word }: Word): boolean =>
  betweenNumbers.has(word) ||
  hesitatingWords.has(word) ||
  doublingWords.has(word) ||
  correctingWords.has(word)

/** What was said since the last number about how to take the next one. */
type Since = {
  before: string
  isAloud: boolean
  corrects: boolean
  doubledAt: number | undefined
  isAfterAnd: boolean
}

const since = (gap: string, last: Since, { word, start }: Word): Since => ({
  before: last.before + gap,
  isAloud: last.isAloud || hesitatingWords.has(word),
  corrects: last.corrects || correctingWords.has(word),
  doubledAt: doublingWords.has(word) ? start : last.doubledAt,
  isAfterAnd: danishAnds.has(word),
})

const nothing: Since = {
  before: '',
  isAloud: false,
  corrects: false,
  doubledAt: undefined,
  isAfterAnd: false,
}

const saidAs = (
  word: Word,
  digits: string,
  { before, isAloud, corrects, doubledAt, isAfterAnd }: Since,
): SpokenNumber => {
  const isDoubled = doubledAt !== undefined && digits.length === 1
  return {
    digits: isDoubled ? digits + digits : digits,
    start: doubledAt ?? word.start,
    end: word.end,
    isTens: englishTens.has(word.word),
    takesOne: isAfterAnd && danishTens.has(word.word),
    isAloud: isAloud || numberWords.has(word.word),
    isMonth: monthNumbers.has(word.word),
    mayBeUntil: untilWords.has(word.word),
    corrects,
    before,
  }
}

/** Numbers said in words or digits, one after the other: what may be one number said aloud. */
export const numbersSaid = (text: string): SpokenNumber[][] => {
  const runs: SpokenNumber[][] = []
  let run: SpokenNumber[] = []
  let told = nothing
  let end = 0
  for (const word of wordsIn(text)) {
    const digits = digitsFor(word)
    const gap = text.slice(end, word.start)
    end = word.end
    const isPart = digits !== undefined || isBetween(word)
    if (!isPart || !near.test(gap)) {
      if (run.length > 1) runs.push(run)
      run = []
      told = nothing
    }
    if (!isPart) continue
    if (digits === undefined) told = since(gap, told, word)
    else {
      run.push(saidAs(word, digits, { ...told, before: told.before + gap }))
      told = nothing
    }
  }
  if (run.length > 1) runs.push(run)
  return runs
}

const near = /^[\s,.:;…-]{0,5}$/
