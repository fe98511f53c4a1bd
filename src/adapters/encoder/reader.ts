import { clausesToEncode } from '../../core/reader/clauses-to-encode.ts'
import type { ReaderModel } from '../../core/reader/model.ts'
import { clauseSituation, clauseSpans, readClause, readMessage } from '../../core/reader/read.ts'
import type { Clause, ConversationSituation, Encoded } from '../../core/reader/reading.ts'
import { textBefore } from '../../core/reader/situation-text.ts'
import type { Encode, ReadMessage } from '../../ports.ts'

const withoutEncoder: Encode = async () => undefined

type Message = { text: string; situation: ConversationSituation }

/** Reads each sentence by itself: by its terms, and by the encoder too where it may ask or bid something. */
const clausesOf = async (
  { text, situation }: Message,
  model: ReaderModel,
  encode: Encode,
): Promise<Clause[]> => {
  const alone = ({ span }: Pick<Clause, 'span'>, encoded?: Encoded): Clause =>
    readClause({ text: text.slice(...span), encoded, situation, span }, model)
  const byTerms = clauseSpans(text).map(span => alone({ span }))
  const toEncode = clausesToEncode(byTerms)
  return Promise.all(
    byTerms.map(async clause => {
      if (!toEncode.includes(clause)) return clause
      const encoded = await encode(text.slice(...clause.span), textBefore(situation))
      return encoded === undefined ? clause : alone(clause, encoded)
    }),
  )
}

/** The reader as the use cases know it: the encoder, where one runs, and the heads. */
export const readerWith =
  (model: ReaderModel, encode: Encode = withoutEncoder): ReadMessage =>
  async (text, situation) => {
    const encoded = await encode(text, textBefore(situation))
    const reading = readMessage({ text, encoded, situation }, model)
    const around = clauseSituation(situation, reading)
    return { ...reading, clauses: await clausesOf({ text, situation: around }, model, encode) }
  }
