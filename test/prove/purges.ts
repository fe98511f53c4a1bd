import { cpSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import SqliteDatabase from 'better-sqlite3'
import { sha256 } from '../../src/adapters/crypto/random.ts'
import { openSqlite } from '../../src/adapters/storage/sqlite.ts'
import { brokenAudit } from '../../src/app/records/audit-log.ts'
import { brokenEvent } from '../../src/app/records/event-log.ts'
import { isoDay, wallClock } from '../../src/core/calendar/copenhagen.ts'
import { runCommand } from '../runtime/command.ts'
import { act, type Round, send, staffPost, statusOf } from './citizens.ts'
import type { Row } from './disks.ts'
import type { Entry } from './ledger.ts'
import { newProof, nextLife, type Proof } from './rounds.ts'
import { untilSent } from './until-sent.ts'

type Kept = { id: string; reference: string; rows: number }

const filedOnes = 6

/** Six notices that are over and filed, and three that are not filed: the purge may take the first alone. */
const prepared = async (seed: number): Promise<{ proof: Proof; staying: Entry[] }> => {
  const proof = await newProof(seed)
  const round = await nextLife(proof)
  const staying: Entry[] = []
  for (let number = 0; number < 9; number++) {
    const deed = number % 2 === 0 ? 'decide' : 'withdraw'
    const entry: Entry = { conversationId: `c${number}`, key: `k${number}`, deed }
    proof.ledger.entries.push(entry)
    await send(round, proof.ledger, entry)
    await act(round, proof.ledger, entry)
  }
  // That a mail went is a part of the case: what is filed before it has gone is not all there is.
  await untilSent(proof)
  for (const entry of proof.ledger.entries.slice(0, filedOnes)) await filed(round, entry)
  staying.push(...proof.ledger.entries.slice(filedOnes))
  await round.server.stop()
  return { proof, staying }
}

const filed = async (round: Round, { receipt }: Entry) => {
  const page = `/staff/kolding/notices/${receipt?.reference}`
  // The server's day, whose clock is ahead: a quarter of an hour before midnight it is not ours.
  const on = isoDay(wallClock(new Date(Date.now() + round.minutes * 60_000)))
  await staffPost(round, `${page}/casework`, { act: 'told', on, note: 'Borgeren ringede' })
  await staffPost(round, `${page}/casework`, { act: 'journal', note: '26/1234' })
  await staffPost(round, `${page}/export`, {})
}

/** The citizens' meetings are up to three years ahead, and the time a notice is kept begins after its meeting. */
const longAfter = '+2000d'

const purge = (dataDir: string, faultPoint?: string) =>
  runCommand({
    name: 'purge',
    env: {
      DATA_DIR: dataDir,
      CLOCK: longAfter,
      ...(faultPoint !== undefined && { FAULT_POINT: faultPoint }),
    },
  })

const tablesOf = (raw: SqliteDatabase.Database): string[] =>
  raw
    .prepare(
      "SELECT name FROM sqlite_schema s WHERE type = 'table' AND EXISTS (SELECT 1 FROM pragma_table_info(s.name) WHERE name = 'notice_id')",
    )
    .pluck()
    .all() as string[]

/** How many rows there are about each notice, in whatever tables there are. */
const rowsIn = (dataDir: string): Map<string, Kept> => {
  const raw = new SqliteDatabase(join(dataDir, 'lydhoer.sqlite'))
  const notices = raw.prepare('SELECT id, reference FROM notices').all() as Omit<Kept, 'rows'>[]
  const found = new Map(notices.map(notice => [notice.id, { ...notice, rows: 1 }]))
  for (const table of tablesOf(raw))
    for (const id of raw.prepare(`SELECT notice_id FROM ${table}`).pluck().all()) {
      const about = found.get(String(id)) ?? { id: String(id), reference: '', rows: 0 }
      about.rows += 1
      found.set(about.id, about)
    }
  raw.close()
  return found
}

/** After a kill: each notice is all there or all gone, and gone only with its line in a log that is whole. */
const faultsAfter = async (dataDir: string, before: Map<string, Kept>): Promise<string[]> => {
  const after = rowsIn(dataDir)
  const { store, raw, close } = openSqlite(join(dataDir, 'lydhoer.sqlite'), 'dist/migrations')
  const wrong: string[] = []
  if (raw.pragma('integrity_check', { simple: true }) !== 'ok') wrong.push('integrity_check')
  const log = await store.audit('kolding', { after: 0, limit: 100_000 })
  if (brokenAudit(sha256, log) !== undefined) wrong.push('the log is broken')
  const told = new Set(log.filter(({ action }) => action === 'purge_notice').map(({ subject }) => subject))
  for (const { id, reference, rows } of before.values()) {
    const left = after.get(id)?.rows ?? 0
    if (left === 0 && !told.has(reference)) wrong.push(`${reference} is gone without a line`)
    if (left !== 0 && left !== rows) wrong.push(`${reference} is gone by half`)
    const broken =
      left > 0
        ? brokenEvent(sha256, await store.events({ municipality: 'kolding', noticeId: id }))
        : undefined
    if (broken !== undefined) wrong.push(`${reference}: event ${broken}`)
  }
  close()
  return wrong
}

/** What is gone is nowhere in the bytes of the folder, and what may not go is answered for as before. */
const faultsAtEnd = async (
  proof: Proof,
  folder: string,
  { before, staying }: Expected,
): Promise<string[]> => {
  const left = rowsIn(folder)
  const wrong: string[] = []
  const bytes = ['', '-wal'].map(part => {
    try {
      return readFileSync(join(folder, `lydhoer.sqlite${part}`))
    } catch {
      return Buffer.alloc(0)
    }
  })
  const stays = new Set(staying.map(({ receipt }) => receipt?.reference))
  for (const { id, reference } of before.values()) {
    if (stays.has(reference) !== left.has(id))
      wrong.push(`${reference} should ${stays.has(reference) ? 'stay' : 'go'}`)
    if (!stays.has(reference) && bytes.some(part => part.includes(id)))
      wrong.push(`${reference} is in the file`)
  }
  const round = await nextLife({ ...proof, dataDir: folder })
  for (const { receipt } of staying)
    if (receipt && (await statusOf(round, receipt)) === undefined) wrong.push(`${receipt.reference} is lost`)
  await round.server.stop()
  return wrong
}

type Expected = { before: Map<string, Kept>; staying: Entry[] }

/** The purge is killed at each of its steps (at most so many of them), looked at, and run again to its end. */
export const purges = async (seed: number, most = Number.POSITIVE_INFINITY): Promise<Row> => {
  const { proof, staying } = await prepared(seed)
  const before = rowsIn(proof.dataDir)
  const copy = `${proof.dataDir}-purge`
  const fresh = () => {
    rmSync(copy, { recursive: true, force: true })
    cpSync(proof.dataDir, copy, { recursive: true })
  }
  fresh()
  const listed = purge(copy, 'list')
  const points = [...listed.said.matchAll(/^Fault point: (.+)$/gm)].map(([, point]) => point ?? '')
  const spread = Math.max(1, Math.ceil(points.length / most))
  const tried = points.filter((_point, index) => index % spread === 0)
  const wrong = points.length < 10 ? [`only ${points.length} steps: ${listed.said.slice(0, 300)}`] : []
  let kills = 0
  for (const [index, point] of tried.entries()) {
    // At the first notice or at the second; a step that comes once only is reached only once.
    const killed = [1 + (index % 2), 1].find(nth => {
      fresh()
      return purge(copy, `${point}@${nth}`).signal === 'SIGKILL'
    })
    if (killed === undefined) continue
    kills += 1
    const where = `${point}@${killed}: `
    wrong.push(...(await faultsAfter(copy, before)).map(line => where + line))
    const again = purge(copy)
    if (again.status !== 0) wrong.push(`${where}the next run ended with ${again.status}`)
  }
  wrong.push(...(await faultsAtEnd(proof, copy, { before, staying })))
  proof.gateway.close()
  for (const folder of [copy, proof.dataDir]) rmSync(folder, { recursive: true, force: true })
  const found =
    wrong.length === 0
      ? `${kills} kills at ${tried.length} steps: each notice whole or gone, the log whole; run again, what may go is nowhere in the file, what may not is answered for`
      : wrong.slice(0, 5).join('; ')
  return {
    what: 'kill -9 while notices are purged',
    found,
    held: wrong.length === 0 && kills >= tried.length,
  }
}
