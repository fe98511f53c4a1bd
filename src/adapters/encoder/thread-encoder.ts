import { join } from 'node:path'
import { Worker } from 'node:worker_threads'
import type { Encode } from '../../ports.ts'
import type { EncodeRequest, EncodeResult, EndRequest, ThreadData } from './encoder-thread.ts'

type Waiting = { resolve: (told: Extract<EncodeResult, { vectors: Float32Array }> | undefined) => void }

export type ThreadEncoder = {
  encode: Encode
  /** Texts that were not encoded because too many waited, or because the thread failed. */
  passedBy(): number
  /** Why the encoder does not run, if it does not. */
  fault(): string | undefined
  /** Ends the thread when the text it is at is done. What waits is not encoded. */
  close(): Promise<void>
}

/** When this many texts wait, the next ones are read by terms alone: an answer now is better than a late one. */
const mostWaiting = 64

/** In the built program the thread's file lies beside this one; from source it is the file here. */
const threadFile = (): string =>
  join(import.meta.dirname, import.meta.url.endsWith('.ts') ? 'encoder-thread.ts' : 'encoder-thread.js')

/**
 * Turns off telemetry. Otherwise onnxruntime gives the machine an id, writes it with a journal under the home folder,
 * and sends both to its maker. It reads this variable from the process, which a thread's own environment does not
 * reach.
 */
const keepToOurselves = (): void => {
  process.env.ORT_DISABLE_TELEMETRY = '1'
}

/**
 * Runs the encoder in a thread of its own. Resolves when it is loaded; rejects where this platform has no runtime for
 * it. `encode` resolves to `undefined` when the queue is full or the thread has ended.
 */
export const threadEncoder = async (data: ThreadData): Promise<ThreadEncoder> => {
  keepToOurselves()
  const worker = new Worker(threadFile(), { workerData: data })
  worker.unref()
  const waiting = new Map<number, Waiting>()
  let number = 0
  let passed = 0
  let fault: string | undefined
  const fail = (why: string): void => {
    fault = why
    for (const { resolve } of waiting.values()) resolve(undefined)
    passed += waiting.size
    waiting.clear()
  }
  const heard = (told: EncodeResult): void => {
    if ('ready' in told) return
    const one = waiting.get(told.number)
    waiting.delete(told.number)
    if ('fault' in told) passed++
    one?.resolve('fault' in told ? undefined : told)
  }
  await new Promise<void>((resolve, reject) => {
    worker.once('message', () => resolve())
    worker.once('error', reject)
  })
  worker.on('message', heard)
  worker.on('error', error => fail(error.message))
  const ended = new Promise<void>(resolve => worker.on('exit', () => resolve()))
  void ended.then(() => fail('the encoder ended'))
  const ask = (asked: Omit<EncodeRequest, 'number'>) =>
    new Promise<Extract<EncodeResult, { vectors: Float32Array }> | undefined>(resolve => {
      waiting.set(++number, { resolve })
      worker.postMessage({ number, ...asked } satisfies EncodeRequest)
    })
  return {
    encode: async (text, situation) => {
      if (fault !== undefined || waiting.size >= mostWaiting) {
        passed++
        return undefined
      }
      const told = await ask({ text, situation })
      return told && { width: data.width, vectors: told.vectors, spans: told.spans }
    },
    passedBy: () => passed,
    fault: () => fault,
    close: async () => {
      worker.postMessage({ end: true } satisfies EndRequest)
      worker.ref()
      await ended
    },
  }
}
