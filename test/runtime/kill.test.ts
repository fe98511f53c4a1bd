import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, expect, it } from 'vitest'
import { parseKeyRing } from '../../src/adapters/crypto/key-ring.ts'
import { sha256 } from '../../src/adapters/crypto/random.ts'
import { jweSeal } from '../../src/adapters/crypto/seal.ts'
import { openSqlite } from '../../src/adapters/storage/sqlite.ts'
import type { Receipt } from '../../src/app/notice/status.ts'
import { brokenEvent } from '../../src/app/records/event-log.ts'
import { conversationOf, fieldsAhead } from '../app/sending.ts'
import { type NodeServer, startNodeServer } from './node-process.ts'

/** Enough for every test run; `npm run prove` does it a thousand times. */
const kills = Number(process.env.KILLS ?? 6)
const clients = 12

const started: NodeServer[] = []
afterAll(async () => {
  await Promise.all(started.map(server => server.stop('SIGKILL')))
  started[0]?.remove()
})

/** What the outside knows: what was asked for, and what was promised. */
const ledger = new Map<string, Receipt | undefined>()
let next = 0

const sealIn = (dataDir: string) => {
  const { state } = JSON.parse(readFileSync(join(dataDir, 'keys.json'), 'utf8')) as { state: string }
  const ring = parseKeyRing('state', state)
  if ('wrong' in ring) throw new Error(ring.wrong)
  return jweSeal(ring)
}

const send = async (server: NodeServer, id: string) => {
  ledger.set(id, ledger.get(id))
  const conversation = conversationOf({ conversationId: id, fields: fieldsAhead() })
  const state = sealIn(server.dataDir).close(conversation, 'kolding', new Date())
  const answer = await server.fetch('/api/v1/notices', {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'idempotency-key': `key-${id}` },
    body: JSON.stringify({
      state,
      confirmed: true,
      contact: { name: id, reply: 'email', email: 'a@example.dk' },
    }),
  })
  if (answer.status !== 201) throw new Error(`answered ${answer.status}`)
  const receipt = (await answer.json()) as Receipt
  const before = ledger.get(id)
  if (before !== undefined) expect(numbersOf(receipt)).toEqual(numbersOf(before))
  ledger.set(id, receipt)
}

/** A receipt but for the server's port, which is another after each start. */
const numbersOf = ({ reference, code, receivedAt, documents }: Receipt) => ({
  reference,
  code,
  receivedAt,
  hashes: documents.map(({ kind, sha256 }) => [kind, sha256]),
  tokens: documents.map(({ url }) => url.split('/').at(-1)),
})

const sendUntilKilled = async (server: NodeServer, acknowledged: () => void) => {
  try {
    for (;;) {
      next += 1
      await send(server, `notice-${next}`)
      acknowledged()
    }
  } catch {
    // The process is gone: whatever was not acknowledged is asked for again later.
  }
}

it(
  'has every notice it gave a number for, once and whole, however often it is killed while sending',
  async () => {
    let dataDir: string | undefined
    for (let kill = 0; kill < kills; kill += 1) {
      const server = await startNodeServer(dataDir === undefined ? {} : { dataDir })
      dataDir = server.dataDir
      started.push(server)
      const enough = Promise.withResolvers<void>()
      let left = 2 + ((kill * 97) % 41)
      const acknowledged = () => {
        left -= 1
        if (left === 0) enough.resolve()
      }
      const sending = Promise.all(
        Array.from({ length: clients }, () => sendUntilKilled(server, acknowledged)),
      )
      // In the middle of what the other clients are sending, however fast this machine is today.
      await enough.promise
      await server.stop('SIGKILL')
      await sending
    }
    const last = await startNodeServer(dataDir === undefined ? {} : { dataDir })
    started.push(last)
    const acknowledged = [...ledger.values()].filter(receipt => receipt !== undefined).length
    for (const id of [...ledger.keys()]) await send(last, id)
    for (const receipt of ledger.values()) {
      const html = receipt?.documents.find(({ kind }) => kind === 'html')
      const bytes = await (await last.fetch(new URL(html?.url ?? '').pathname)).arrayBuffer()
      expect(createHash('sha256').update(new Uint8Array(bytes)).digest('hex')).toBe(html?.sha256)
    }
    await last.stop()
    const { store, close } = openSqlite(join(last.dataDir, 'lydhoer.sqlite'), 'db/migrations')
    const rows = await store.queue('kolding', { limit: 100_000 })
    expect(rows).toHaveLength(ledger.size)
    for (const row of rows)
      expect(
        brokenEvent(sha256, await store.events({ municipality: 'kolding', noticeId: row.id })),
      ).toBeUndefined()
    close()
    expect(acknowledged).toBeGreaterThan(kills)
  },
  60_000 + kills * 3_000,
)
