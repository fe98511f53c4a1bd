import { meanVector } from '../reader/message-vector.ts'
import { probabilitiesOf } from '../reader/mixed-scores.ts'
import type { Encoded, TextSpan } from '../reader/reading.ts'
import { sentencesOf } from '../reader/sentences.ts'
import { placedTerms, termVector } from '../reader/term-table.ts'
import type { ReasonModel } from './reason-model.ts'

type Given = { text: string; encoded: Encoded | undefined }

/**
 * From this probability on a text is taken to say nothing. By terms alone it must be very sure, since an honest
 * ground must pass.
 */
const empty = { both: 0.5, alone: 0.95 }
/** One sentence below this probability saves the whole text. */
const concrete = 0.15
/** A reason names somebody or something, and says something of it. */
const fewestWords = 2
/** Fewer words than these are no sentence that could carry a reason among others. */
const shortestSentence = 4

/**
 * Whether these words are no reason: they repeat the no, name a policy, or say nothing of this citizen and this meeting
 * (FOB 05.578). By rule where there is nothing to read, else as it was learned. That it is not so is no approval.
 */
export const saysNothing = (given: Given, model: ReasonModel): boolean => {
  if (differentWords(given.text) < fewestWords) return true
  if (emptiness(given, model) < (given.encoded ? empty.both : empty.alone)) return false
  const sentences = sentencesOf(given.text).filter(
    span => wordsIn(part(given, span)).length >= shortestSentence,
  )
  return sentences.length < 2 || sentences.every(span => emptiness(given, model, span) >= concrete)
}

const wordsIn = (text: string): string[] => text.toLowerCase().match(/\p{L}+/gu) ?? []

const differentWords = (text: string): number => new Set(wordsIn(text)).size

const part = ({ text }: Given, [from, to]: TextSpan): string => text.slice(from, to)

const emptiness = ({ text, encoded }: Given, { table, head }: ReasonModel, span?: TextSpan): number => {
  const words = span === undefined ? text : part({ text, encoded }, span)
  const seen = {
    terms: termVector(placedTerms(table, words, '')),
    vector: encoded && meanVector(encoded, span),
  }
  return probabilitiesOf(head, seen)[0] ?? 0
}
