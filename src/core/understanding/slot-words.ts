import { asksSomething } from './asking.ts'
import type { Match } from './patterns.ts'
import type { Facets, ReadingContext } from './reading.ts'
import { beginsASentence, withoutLeads } from './small-words.ts'
import type { Word } from './words.ts'

export type SlotSource = {
  text: string
  words: readonly Word[]
  concepts: ReadonlySet<string>
  matches: readonly Match[]
  facets: Facets
  context: ReadingContext
  /** Names of commands said anywhere or as the whole message: yes, no, unknown, prefernot … */
  commands: readonly string[]
  isQuestion: boolean
  /** The fields it speaks of, where it says nothing else. */
  tells: readonly string[]
}

export type Slots = Record<string, string>

/** A short answer as the citizen wrote it, with the "det er" before it taken off and a capital put on. */
export const inWords = (text: string): string => {
  const trimmed = text.trim().replace(/[.!\s]{1,10}$/, '')
  return inCapitals(withoutLeads(trimmed) || trimmed)
}

export const inCapitals = (text: string): string => text.charAt(0).toLocaleUpperCase('da') + text.slice(1)

const mostWordsInName = 10

export const wordsField = (source: SlotSource): string | undefined => {
  const { text, words } = source
  const isQuestion = source.isQuestion || asksSomething(text)
  if (source.commands.includes('unknown')) return inCapitals(text.trim())
  return words.length === 0 || words.length > mostWordsInName || isQuestion ? undefined : inWords(text)
}

export const nameField = (source: SlotSource): string | undefined => {
  const named = wordsField(source)
  return named !== undefined && beginsASentence(named) ? undefined : named
}
