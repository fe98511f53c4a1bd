import { spawnSync } from 'node:child_process'
import type { Language } from '../../core/language.ts'
import { answerTexts } from './words.ts'

const dictionaries: Record<Language, string> = { da: 'da_DK', en: 'en_GB' }

/** Names, and Danish terms that English keeps in brackets. */
const known =
  /^(bisidder|borgerrådgiver|partsrepræsentant|fuldmagt|aktindsigt|notatpligt|sagligt|behov|Kolding|Selvhjælp|Ankestyrelsen|Datatilsynet|DaneAge|Ældre|Sagen|DUKH|FOA|Livslinien|BørneTelefonen|CPR|FOB)$/

/**
 * Words hunspell does not know, once each. Undefined where hunspell or its dictionary is not installed. Danish
 * compounds are often correct and unknown to it, so a person has to look; it is never a failure.
 */
export const unknownWords = (language: Language): string[] | undefined => {
  const input = answerTexts(language)
    .map(({ text }) => text.replace(/\{\{\w+\}\}|https?:\S+/g, ' '))
    .join('\n')
  const { status, stdout } = spawnSync('hunspell', ['-d', dictionaries[language], '-i', 'utf-8', '-l'], {
    input,
    encoding: 'utf8',
  })
  if (status !== 0) return undefined
  return [...new Set(stdout.split('\n').filter(word => word !== '' && !known.test(word)))].sort()
}
