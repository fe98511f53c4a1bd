import type { Language } from '../language.ts'
import type { MessageReading } from '../reader/reading.ts'
import { languageOfScript, readLanguage } from './language.ts'

const sureOfOurs = 0.9

/**
 * The language of a message, if it is one we do not answer in. The reader's result for Danish and English stands,
 * unless the letters show another alphabet.
 */
export const otherLanguageOf = (
  text: string,
  reading: MessageReading,
  language: Language,
): string | undefined => {
  const script = languageOfScript(text)
  if (script !== undefined) return script
  const [first] = reading.language
  const isOurs = first !== undefined && first.name !== 'other' && first.probability >= sureOfOurs
  if (isOurs) return undefined
  return readLanguage(text, language).otherLanguage
}
