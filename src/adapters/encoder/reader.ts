import type { ReaderModel } from '../../core/reader/model.ts'
import { readMessage } from '../../core/reader/read.ts'
import { situationText } from '../../core/reader/situation-text.ts'
import type { Encode, ReadMessage } from '../../ports.ts'

const withoutEncoder: Encode = async () => undefined

/** The reader as the use cases know it: an encoder where one runs, and the heads. */
export const readerWith =
  (model: ReaderModel, encode: Encode = withoutEncoder): ReadMessage =>
  async (text, situation) => {
    const encoded = await encode(text, situationText(situation))
    return readMessage({ text, encoded, situation }, model)
  }
