import type { Language, Parameters, Translate, TranslateIn } from '../language.ts'

/**
 * The same words, each looked up once: a sentence never changes while the program runs, only what is put
 * into it. Only keys from the program come here, so there are only as many as the locales have.
 * Looked up each time, a turn (without the encoder) took 27 % more.
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

/** A number can choose between singular and plural: such a sentence is not one but several. */
const choosesWords = (parameters: Parameters): boolean => 'count' in parameters || 'context' in parameters

/** Stands around a name where its value goes; no locale has it. */
const mark = '\u0001'

const sentenceOf = (translate: Translate, key: string, parameters: Parameters): Sentence => {
  const marks = Object.fromEntries(Object.keys(parameters).map(name => [name, `${mark}${name}${mark}`]))
  const parts = translate(key, marks).split(mark)
  return {
    words: parts.filter((_, index) => index % 2 === 0),
    names: parts.filter((_, index) => index % 2 === 1),
  }
}

/** Undefined when a value is missing, which whoever made the words has to complain about. */
const filled = ({ words, names }: Sentence, parameters: Parameters): string | undefined => {
  let text = words[0] ?? ''
  for (const [index, name] of names.entries()) {
    const value = parameters[name]
    if (value === undefined) return undefined
    text += value + (words[index + 1] ?? '')
  }
  return text
}
