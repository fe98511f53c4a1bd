import { readFileSync } from 'node:fs'
import { parentPort, workerData } from 'node:worker_threads'
import { InferenceSession, Tensor } from 'onnxruntime-node'
import type { TextSpan } from '../../core/reader/reading.ts'
import { namesIn } from '../../core/reader/situation-text.ts'
import { piecesOf, plainIds } from './pieces.ts'
import { windowsOf } from './windows.ts'

/* The encoder's own thread: texts in, vectors out, one at a time. It keeps nothing of a text. */

export type ThreadData = { model: string; tokeniser: string; width: number }
export type EncodeRequest = { number: number; text: string; situation: string }
export type EndRequest = { end: true }
export type EncodeResult =
  | { ready: true }
  | { number: number; vectors: Float32Array; spans: TextSpan[] }
  | { number: number; fault: string }

const { model, tokeniser, width } = workerData as ThreadData
const tokeniserJson: unknown = JSON.parse(readFileSync(tokeniser, 'utf8'))
const cut = piecesOf(tokeniserJson)
const cutPlain = plainIds(tokeniserJson)
const plain = (situation: string): readonly number[] => (situation === '' ? [] : cutPlain(situation))
const session = await InferenceSession.create(model, {
  intraOpNumThreads: 1,
  interOpNumThreads: 1,
  executionProviders: ['cpu'],
})

const vectorsOf = async (ids: readonly number[]): Promise<Float32Array> => {
  const input = new Tensor('int64', BigInt64Array.from(ids, BigInt), [1, ids.length])
  const { vectors } = await session.run({ ids: input })
  return vectors?.data as Float32Array
}

const encoded = async ({ text, situation }: EncodeRequest) => {
  const windows = windowsOf(cut(text), { names: plain(namesIn(situation)), all: plain(situation) })
  const spans = windows.flatMap(window => window.spans)
  const vectors = new Float32Array(spans.length * width)
  let at = 0
  for (const window of windows) {
    const all = await vectorsOf(window.ids)
    vectors.set(all.subarray(0, window.spans.length * width), at)
    at += window.spans.length * width
  }
  return { vectors, spans }
}

const answer = async (asked: EncodeRequest): Promise<void> => {
  try {
    const { vectors, spans } = await encoded(asked)
    parentPort?.postMessage({ number: asked.number, vectors, spans } satisfies EncodeResult, [
      vectors.buffer as ArrayBuffer,
    ])
  } catch (error) {
    parentPort?.postMessage({
      number: asked.number,
      fault: error instanceof Error ? error.name : 'fault',
    } satisfies EncodeResult)
  }
}

let last = Promise.resolve()
let ending = false
/** Ends between two texts: the runtime aborts the whole program if its thread is stopped within one. */
const end = async (): Promise<void> => {
  ending = true
  await last
  await session.release()
  parentPort?.close()
}
parentPort?.on('message', (asked: EncodeRequest | EndRequest) => {
  if ('end' in asked) return void end()
  last = last.then(() => (ending ? undefined : answer(asked)))
})
parentPort?.postMessage({ ready: true } satisfies EncodeResult)
