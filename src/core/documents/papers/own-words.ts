import type { Language, Translate } from '../../language.ts'
import { readLanguage } from '../../lexicon/language.ts'
import type { Row } from '../model.ts'

export type Wording = Pick<Row, 'lang' | 'mark'>

/** Which language a text is in, as a BCP 47 code; undefined when its words do not say. */
export type LanguageOf = (text: string) => string | undefined

export type Written = {
  wroteIn: Language
  language: Language
  translate: Translate
  languageOf?: LanguageOf | undefined
}

/** Reads with the words the program knows; the language of the conversation settles what is close. */
export const languageReader =
  (prior: Language): LanguageOf =>
  text => {
    const { language, otherLanguage } = readLanguage(text, prior)
    return otherLanguage ?? language
  }

/** What Danish staff read without a translator; short Danish is easily taken for Norwegian. */
const asGoodAsDanish = (code: string): string => (code === 'no' ? 'da' : code)

/** A few words may not say which language they are; many that say nothing are in that of the conversation. */
const sayMuch = (text: string): boolean => text.split(/\s+/).length > 4

const isLatin = (text: string): boolean =>
  /^[\p{Script=Latin}\p{Script=Common}\p{Script=Inherited}]*$/u.test(text)

const readIn = (text: string, { wroteIn, language, languageOf }: Written): string => {
  if (languageOf) return languageOf(text) ?? (sayMuch(text) ? wroteIn : language)
  return (isLatin(text) ? undefined : languageReader(wroteIn)(text)) ?? wroteIn
}

/**
 * How somebody's own words are marked in a document: nothing when they are in its language, else the
 * language, and that it has to be translated when it is none of ours (duties 27). Without a `languageOf`
 * only the alphabet is read, and the language of the conversation is taken for the rest.
 */
export const wordingOf = (text: string, written: Written): Wording => {
  const lang = asGoodAsDanish(readIn(text, written))
  return lang === written.language ? {} : { lang, mark: markOf(lang, written.translate) }
}

const markOf = (lang: string, translate: Translate): string =>
  lang === 'da' || lang === 'en'
    ? translate(`letters:written.${lang}`)
    : translate('letters:written.other', { language: translate(`letters:written.languages.${lang}`) })

/** For names of people and places: marked only where they are not in our letters. */
export const nameWordingOf = (text: string, written: Written): Wording =>
  isLatin(text) ? {} : wordingOf(text, written)
