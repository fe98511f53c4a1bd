import da from '../../../locales/da/lexicon/small-words.json' with { type: 'json' }
import en from '../../../locales/en/lexicon/small-words.json' with { type: 'json' }
import type { Language } from '../language.ts'
import { fold } from './fold.ts'

const named = { da: Object.values(da.departments), en: Object.values(en.departments) }

const stemLetters = 7

/** "Jobcentret", "jobcenterets": the name as far as its forms share it. */
const stemOf = (name: string): string => fold(name.split(' ')[0] ?? name).slice(0, stemLetters)

/** A department that is called by one of the names we know; only where it is one. */
export const departmentNamed = (text: string, language: Language): string | undefined => {
  const words = (text.match(/[\p{L}\p{N}]+/gu) ?? []).map(fold)
  const found = named[language].filter(name => words.some(word => word.startsWith(stemOf(name))))
  return found.length === 1 ? found[0] : undefined
}
