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

/** Detects by the words the program knows. In close cases the language of the conversation decides. */
export const languageReader =
  (prior: Language): LanguageOf =>
  text => {
    const { language, otherLanguage } = readLanguage(text, prior)
    return otherLanguage ?? language
  }

/** Languages that Danish staff read without a translator: short Danish is easily mistaken for Norwegian. */
const asGoodAsDanish = (code: string): string => (code === 'no' ? 'da' : code)

/** A few words may not show their language. Many words that the detector does not know are in the conversation's. */
const sayMuch = (text: string): boolean => text.split(/\s+/).length > 4

const isLatin = (text: string): boolean =>
  /^[\p{Script=Latin}\p{Script=Common}\p{Script=Inherited}]*$/u.test(text)

const readIn = (text: string, { wroteIn, language, languageOf }: Written): string => {
  if (languageOf) return languageOf(text) ?? (sayMuch(text) ? wroteIn : language)
  return (isLatin(text) ? undefined : languageReader(wroteIn)(text)) ?? wroteIn
}

/**
 * How somebody's own words are marked in a document: not at all when they are in its language; else with the
 * language, and that it must be translated when it is neither Danish nor English (duties 27). Without a `languageOf`
 * only the alphabet is detected, and the conversation's language is taken for the rest.
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
