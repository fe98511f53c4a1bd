import type { ReaderModel } from '../../core/reader/model.ts'
import { clauseSituation, clauseSpans, readClause, readMessage } from '../../core/reader/read.ts'
import { situationText } from '../../core/reader/situation-text.ts'
import type { Encode, ReadMessage } from '../../ports.ts'

const withoutEncoder: Encode = async () => undefined

/** The reader as the use cases know it: an encoder where one runs, and the heads. */
export const readerWith =
  (model: ReaderModel, encode: Encode = withoutEncoder): ReadMessage =>
  async (text, situation) => {
    const encoded = await encode(text, situationText(situation))
    const reading = readMessage({ text, encoded, situation }, model)
    const around = clauseSituation(situation, reading)
    const clauses = clauseSpans(text).map(async span => {
      const own = text.slice(...span)
      const alone = encoded && (await encode(own, situationText(around)))
      return readClause({ text: own, encoded: alone, situation: around, span }, model)
    })
    return { ...reading, clauses: await Promise.all(clauses) }
  }
