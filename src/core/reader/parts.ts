import { sentencesOf } from './sentences.ts'

/**
 * The whole text, each sentence, and each two that follow one another. One sentence of danger among many of none is
 * little of the whole.
 */
export const partsOf = (text: string): string[] => {
  const sentences = sentencesOf(text)
  const from = (at: number, to: number) => text.slice(sentences[at]?.[0], sentences[to]?.[1])
  const alone = sentences.map((_, at) => from(at, at))
  const pairs = sentences.slice(1).map((_, at) => from(at, at + 1))
  return [...new Set([text, ...alone, ...pairs])]
}
