import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { loadReader } from '../../core/reader/load-model.ts'
import type { Encode, ReadMessage } from '../../ports.ts'
import { checkedCard, EncoderFault } from './model-files.ts'
import { readerWith } from './reader.ts'
import { type ThreadEncoder, threadEncoder } from './thread-encoder.ts'

/** Where the trained heads and the encoder lie. */
export type ReaderFiles = { heads: string; encoder: string }

export type OpenedReader = {
  read: ReadMessage
  /** Absent where no encoder runs. */
  encode?: Encode
  /** The hash of everything the heads were made from, the encoder among it. */
  version: string
  /** Why the encoder does not run, if it does not: the terms then read alone. */
  encoderFault(): string | undefined
  /** Messages that the terms read alone, because too many waited for the encoder. */
  passedBy(): number
  close(): Promise<void>
}

/** What the use cases need of it. */
export const readingBy = ({ read, version, encode }: OpenedReader) => ({
  read,
  readerVersion: version,
  ...(encode && { encode }),
})

/** The bytes of the heads, checked against the SHA-256 that the build noted beside them. Throws `EncoderFault`. */
export const checkedHeads = (file: string): Uint8Array => {
  try {
    const bytes = readFileSync(file)
    const expected = readFileSync(`${file}.sha256`, 'utf8').trim()
    const own = createHash('sha256').update(bytes).digest('hex')
    if (own === expected) return bytes
    throw new EncoderFault(`${file} is damaged: its SHA-256 is ${own}, the build noted ${expected}`)
  } catch (error) {
    throw error instanceof EncoderFault
      ? error
      : new EncoderFault(`${file} cannot be read; "npm run build" makes it`)
  }
}

/** For commands, which read no messages: the heads of the last build, without the encoder. */
export const readerOfBuild = (): { read: ReadMessage; readerVersion: string } => {
  const model = loadReader(checkedHeads('dist/model/reader.bin'))
  return { read: readerWith(model), readerVersion: model.hash }
}

const runningEncoder = async (folder: string): Promise<ThreadEncoder | string> => {
  const { width } = checkedCard(folder)
  const files = { model: join(folder, 'encoder.onnx'), tokeniser: join(folder, 'tokeniser.json') }
  try {
    return await threadEncoder({ ...files, width })
  } catch (error) {
    return error instanceof Error ? error.message : 'the encoder did not start'
  }
}

/**
 * The reader on Node. A missing or damaged file throws an `EncoderFault` that names it. A platform without a runtime
 * for the encoder does not throw: the terms read alone there, and `encoderFault` says why.
 */
export const openedReader = async ({ heads, encoder }: ReaderFiles): Promise<OpenedReader> => {
  const model = loadReader(checkedHeads(heads))
  const running = await runningEncoder(encoder)
  if (typeof running === 'string')
    return {
      read: readerWith(model),
      version: model.hash,
      encoderFault: () => running,
      passedBy: () => 0,
      close: async () => {},
    }
  return {
    read: readerWith(model, running.encode),
    encode: running.encode,
    version: model.hash,
    encoderFault: running.fault,
    passedBy: running.passedBy,
    close: running.close,
  }
}

/** The reader of a server that starts. A missing or damaged file stops the start and is named. */
export const startedReader = async (
  files: ReaderFiles,
  stop: (message: string) => never,
): Promise<OpenedReader> => {
  try {
    const reader = await openedReader(files)
    const fault = reader.encoderFault()
    if (fault !== undefined)
      console.error(JSON.stringify({ level: 'warning', what: 'encoder_not_running', fault }))
    return reader
  } catch (error) {
    if (error instanceof EncoderFault) return stop(error.message)
    throw error
  }
}
