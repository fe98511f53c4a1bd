import { env } from 'cloudflare:test'
import { readerWith } from '../../src/adapters/encoder/reader.ts'
import { loadReader } from '../../src/core/reader/load-model.ts'
import type { ReadMessage } from '../../src/ports.ts'

/** The heads as a Worker gets them: from its assets, and without an encoder. */
export const readerOfAssets = async (): Promise<ReadMessage> => {
  const answer = await env.ASSETS.fetch('https://assets.invalid/reader.bin')
  return readerWith(loadReader(new Uint8Array(await answer.arrayBuffer())))
}
