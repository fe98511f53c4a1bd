import { checkedCard } from '../../adapters/encoder/model-files.ts'
import { type ThreadEncoder, threadEncoder } from '../../adapters/encoder/thread-encoder.ts'
import { trainingFolder } from './training-lines.ts'

export const encoderFolder = `${trainingFolder}/encoder`

/** The committed encoder, for what is fitted on lines as the product reads them. Close it when done. */
export const trainingEncoder = (): Promise<ThreadEncoder> => {
  const { width } = checkedCard(encoderFolder)
  const files = { model: `${encoderFolder}/encoder.onnx`, tokeniser: `${encoderFolder}/tokeniser.json` }
  return threadEncoder({ ...files, width })
}
