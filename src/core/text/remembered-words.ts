import type { Language, Parameters, Translate, TranslateIn } from '../language.ts'

/**
 * The same words, each looked up once: a sentence never changes while the program runs, only its parameters do. Only
 * keys from the program come here, so the cache is no larger than the locales. Without it a notice took
 * some 12 % more, and a turn on a Worker, which has no encoder, 27 %.
 */
export const rememberedWords = (translateIn: TranslateIn): TranslateIn => {
  const inLanguage: Record<Language, Translate> = {
    da: remembering(translateIn('da')),
    en: remembering(translateIn('en')),
  }
  return language => inLanguage[language]
}

const remembering = (translate: Translate): Translate => {
  const whole = new Map<string, string>()
  const withGaps = new Map<string, Sentence>()
  return (key, parameters) => {
    if (parameters === undefined) {
      const words = whole.get(key) ?? translate(key)
      whole.set(key, words)
      return words
    }
    if (choosesWords(parameters)) return translate(key, parameters)
    const sentence = withGaps.get(key) ?? sentenceOf(translate, key, parameters)
    withGaps.set(key, sentence)
    return filled(sentence, parameters) ?? translate(key, parameters)
  }
}

/** Words and, between them, the names of what is put in. */
type Sentence = { words: string[]; names: string[] }

/** A sentence that chooses between singular and plural by a number is several sentences, and is not cached. */
const choosesWords = (parameters: Parameters): boolean => 'count' in parameters || 'context' in parameters

/** A character around the name of a parameter; no locale contains it. */
const mark = '\u0001'

const sentenceOf = (translate: Translate, key: string, parameters: Parameters): Sentence => {
  const marks = Object.fromEntries(Object.keys(parameters).map(name => [name, `${mark}${name}${mark}`]))
  const parts = translate(key, marks).split(mark)
  return {
    words: parts.filter((_, index) => index % 2 === 0),
    names: parts.filter((_, index) => index % 2 === 1),
  }
}

/** Undefined when a value is missing: the translator then reports it. */
const filled = ({ words, names }: Sentence, parameters: Parameters): string | undefined => {
  let text = words[0] ?? ''
  for (const [index, name] of names.entries()) {
    const value = parameters[name]
    if (value === undefined) return undefined
    text += value + (words[index + 1] ?? '')
  }
  return text
}
