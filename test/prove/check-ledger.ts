import { createHash } from 'node:crypto'
import { join } from 'node:path'
import SqliteDatabase from 'better-sqlite3'
import { sha256 } from '../../src/adapters/crypto/random.ts'
import { openSqlite } from '../../src/adapters/storage/sqlite.ts'
import type { Status } from '../../src/app/notice/status.ts'
import { brokenAudit } from '../../src/app/records/audit-log.ts'
import { brokenEvent } from '../../src/app/records/event-log.ts'
import { act, type Round, send, statusOf } from './citizens.ts'
import type { Entry } from './ledger.ts'
import type { Proof } from './rounds.ts'
import { untilSent } from './until-sent.ts'

export type Verdict = {
  acknowledged: number
  lost: string[]
  doubled: string[]
  changed: string[]
  broken: string[]
  mailedTwice: string[]
  /** Handed over again under the same key after the process had died while sending: the receiver can tell. */
  mailedAgain: number
  unsent: string[]
}

/** What the citizens were told, against what the municipality has: through the front door, then in the file. */
export const judge = async (proof: Proof, round: Round): Promise<Verdict> => {
  const before = proof.ledger.entries.filter(({ receipt }) => receipt !== undefined)
  const verdict: Verdict = {
    acknowledged: before.length,
    lost: [],
    doubled: [],
    changed: [],
    broken: [],
    mailedTwice: [],
    mailedAgain: 0,
    unsent: [],
  }
  await forEachOf(before, 8, entry => readBack(round, entry, verdict))
  for (const entry of proof.ledger.entries) {
    if (!(await send(round, proof.ledger, entry))) verdict.lost.push(`${entry.key}: a retry was not taken`)
    if (entry.asked && !entry.done) await act(round, proof.ledger, entry)
  }
  await untilSent(proof)
  countRows(proof, verdict)
  await checkChains(proof, verdict)
  checkMail(proof, verdict)
  return verdict
}

const forEachOf = async <T>(items: readonly T[], atOnce: number, work: (item: T) => Promise<void>) => {
  const left = [...items]
  const worker = async () => {
    for (let item = left.pop(); item !== undefined; item = left.pop()) await work(item)
  }
  await Promise.all(Array.from({ length: atOnce }, worker))
}

const readBack = async (round: Round, entry: Entry, verdict: Verdict) => {
  const { receipt } = entry
  if (receipt === undefined) return
  const status = await statusOf(round, receipt)
  if (status === undefined) {
    verdict.lost.push(receipt.reference)
    return
  }
  if (entry.done && !showsDeed(entry, status)) verdict.lost.push(`${receipt.reference}: ${entry.deed}`)
  for (const { url, sha256: told } of receipt.documents) {
    if (told === undefined) continue
    const answer = await round.server.fetch(new URL(url).pathname)
    const found = createHash('sha256')
      .update(new Uint8Array(await answer.arrayBuffer()))
      .digest('hex')
    if (found !== told) verdict.changed.push(`${receipt.reference}: ${new URL(url).pathname}`)
  }
}

const showsDeed = ({ deed }: Entry, { outcome, version }: Status): boolean => {
  if (deed === 'decide') return outcome === 'accepted'
  return deed === 'withdraw' ? outcome === 'withdrawn' : version > 1
}

const fileOf = ({ dataDir }: Proof) => join(dataDir, 'lydhoer.sqlite')

const read = <T>(proof: Proof, query: (raw: SqliteDatabase.Database) => T): T => {
  const raw = new SqliteDatabase(fileOf(proof), { readonly: true })
  try {
    return query(raw)
  } finally {
    raw.close()
  }
}

const countRows = (proof: Proof, verdict: Verdict) => {
  const { rows, integrity } = read(proof, raw => ({
    rows: raw.prepare('SELECT conversation_id AS id, count(*) AS n FROM notices GROUP BY 1').all() as {
      id: string
      n: number
    }[],
    integrity: raw.pragma('integrity_check', { simple: true }),
  }))
  if (integrity !== 'ok') verdict.broken.push(`integrity_check: ${integrity}`)
  const counted = new Map(rows.map(({ id, n }) => [id, n]))
  for (const { conversationId } of proof.ledger.entries) {
    const n = counted.get(conversationId) ?? 0
    if (n === 0) verdict.lost.push(conversationId)
    if (n > 1) verdict.doubled.push(conversationId)
    counted.delete(conversationId)
  }
  for (const id of counted.keys()) verdict.doubled.push(`${id}: nobody sent it`)
}

const checkChains = async (proof: Proof, verdict: Verdict) => {
  const { store, raw, close } = openSqlite(fileOf(proof), 'dist/migrations')
  const ids = raw.prepare('SELECT id FROM notices').pluck().all()
  for (const id of ids) {
    const rows = await store.events({ municipality: 'kolding', noticeId: String(id) })
    const wrong = brokenEvent(sha256, rows)
    if (wrong !== undefined) verdict.broken.push(`${id}: event ${wrong}`)
  }
  const audit = await store.audit('kolding', { after: 0, limit: Number.MAX_SAFE_INTEGER })
  const wrong = brokenAudit(sha256, audit)
  if (wrong !== undefined) verdict.broken.push(`audit row ${wrong}`)
  close()
}

/** One message, one key. The same key again is allowed only in a later life of the server, and is counted. */
const checkMail = (proof: Proof, verdict: Verdict) => {
  const keys = read(proof, raw =>
    raw
      .prepare(
        "SELECT key, state, notice_id || '.' || version || '.' || template || '.' || recipient AS message FROM outbox",
      )
      .all(),
  ) as { key: string; state: string; message: string }[]
  if (new Set(keys.map(({ message }) => message)).size !== keys.length)
    verdict.mailedTwice.push('one message stands under two keys')
  const seen = new Map<string, Set<number>>()
  for (const { key, round } of proof.gateway.handed) {
    const rounds = seen.get(key) ?? new Set<number>()
    if (rounds.has(round)) verdict.mailedTwice.push(`${key}: twice in one life`)
    if (rounds.size > 0 && !rounds.has(round)) verdict.mailedAgain += 1
    seen.set(key, rounds.add(round))
  }
  // What is held waits for the citizen to prove the address: not sending it is right.
  verdict.unsent = keys.filter(({ key, state }) => state !== 'held' && !seen.has(key)).map(({ key }) => key)
}
