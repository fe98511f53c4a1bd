import { readFile } from 'node:fs/promises'
import { memoryCounters } from '../src/adapters/counters.ts'
import { ringOf } from '../src/adapters/crypto/key-ring.ts'
import { newId, randomBytes, sameSecret, sha256 } from '../src/adapters/crypto/random.ts'
import { hmacReceiptSecrets } from '../src/adapters/crypto/receipt-secrets.ts'
import { jweSeal, thirtyDays } from '../src/adapters/crypto/seal.ts'
import { aesVault } from '../src/adapters/crypto/vault.ts'
import { httpWebhooks } from '../src/adapters/delivery/webhook-http.ts'
import { memoryLimiter } from '../src/adapters/http-server/limiter.ts'
import { memoryStore } from '../src/adapters/memory/memory-store.ts'
import { pdfRenderer } from '../src/adapters/pdf/pdf.ts'
import type { Deps } from '../src/app/deps.ts'
import { liveContent } from '../src/app/oversight/live-stops.ts'
import { createContent } from '../src/content.ts'
import type { Content } from '../src/core/content.ts'
import type { Email, ReadMessage, Store } from '../src/ports.ts'

/** A Tuesday morning in Copenhagen: the day everything here happens. */
export const today = new Date('2026-11-24T09:00:00+01:00')

const key = (byte: number): Uint8Array => new Uint8Array(32).fill(byte)

let content: Promise<Content> | undefined

const fonts = async () => {
  const font = (name: string) =>
    readFile(`node_modules/dkfds/src/fonts/IBMPlexSans/complete/ttf/IBMPlexSans-${name}.ttf`)
  const [regular, semiBold, italic] = await Promise.all(['Regular', 'SemiBold', 'Italic'].map(font))
  if (!regular || !semiBold || !italic) throw new Error('fonts are missing')
  return { regular, semiBold, italic }
}

/** What the runtime gives; the suites that run inside workerd put D1 and the Worker's own files here. */
type Fonts = Parameters<typeof pdfRenderer>[0]
export const runtime: { store(): Promise<Store>; fonts(): Promise<Fonts>; reader(): Promise<ReadMessage> } = {
  store: async () => memoryStore(),
  fonts,
  // Loaded where it is needed: inside workerd there is no thread to run an encoder in.
  reader: async () => {
    const { openedReader } = await import('../src/adapters/encoder/opened-reader.ts')
    return (await openedReader({ heads: 'dist/model/reader.bin', encoder: 'training/encoder' })).read
  },
}

let reader: Promise<ReadMessage> | undefined
const readings = new Map<string, ReturnType<ReadMessage>>()

/** Loaded with the first message: most tests read none. The same words in the same place are read once for all files. */
const readLater: ReadMessage = (text, situation) => {
  const read = async () => {
    reader ??= runtime.reader()
    return (await reader)(text, situation)
  }
  const place = JSON.stringify([text, situation])
  const reading = readings.get(place) ?? read()
  readings.set(place, reading)
  return reading
}

const going = new Set<Promise<unknown>>()

/** Waits for what earlier tests left going; where they share one database, the next begins on an empty one. */
export const allQuiet = async (): Promise<void> => {
  while (going.size > 0) await Promise.all(going)
}

export type TestDeps = Deps & { mails: Email[]; settled(): Promise<void> }

/** Real parts throughout: only the clock stands still, and mail lands in a list. */
export const testDeps = async (over: Partial<Deps> = {}): Promise<TestDeps> => {
  content ??= createContent()
  const mails: Email[] = []
  const work: Promise<unknown>[] = []
  const store = over.store ?? (await runtime.store())
  return {
    content: liveContent(await content, store),
    read: readLater,
    readerVersion: 'test',
    clock: () => today,
    newId,
    randomBytes,
    digest: sha256,
    sameSecret,
    seal: jweSeal(ringOf({ test: key(1) })),
    draftSeal: jweSeal(ringOf({ test: key(1) }), thirtyDays),
    vault: aesVault(ringOf({ test: key(2) })),
    receiptSecrets: hmacReceiptSecrets(ringOf({ test: key(3) })),
    store,
    webhooks: httpWebhooks(async () => new Response(null, { status: 204 })),
    mailer: { kind: 'file', send: async email => void mails.push(email) },
    // Read with the first PDF: a Worker has no files, and few tests make one.
    renderPdf: async model => pdfRenderer(await runtime.fonts())(model),
    limiter: memoryLimiter({}),
    pause: async () => {},
    later: promise => {
      work.push(promise)
      const known = promise.catch(() => {}).finally(() => going.delete(known))
      going.add(known)
    },
    counters: memoryCounters(),
    settings: {
      mode: 'development',
      publicUrl: 'http://localhost:8787',
      municipalities: (await content).packIds,
    },
    ...over,
    mails,
    settled: async () => {
      while (work.length > 0) await work.pop()
    },
  }
}
