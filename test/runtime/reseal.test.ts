import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import SqliteDatabase from 'better-sqlite3'
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest'
import { sha256 } from '../../src/adapters/crypto/random.ts'
import { openSqlite } from '../../src/adapters/storage/sqlite.ts'
import type { Receipt } from '../../src/app/notice/status.ts'
import { checkHistories } from '../../src/app/oversight/check-histories.ts'
import { checkLog } from '../../src/app/oversight/check-log.ts'
import { runCommand } from './command.ts'
import { type NodeServer, startNodeServer } from './node-process.ts'
import { askAndSend, staffAt, statusOf } from './whole-way.ts'

const drawn = (byte: number) => Buffer.alloc(32, byte).toString('base64url')
const [oldKey, newKey] = [`2025:${drawn(5)}`, `2026:${drawn(6)}`]
const need = 'Jeg glemmer tit, hvad vi aftaler, siger Kvistgaardsmose'

const folder = mkdtempSync(join(tmpdir(), 'lydhoer-reseal-'))
/** Two notices under the old key, one of them opened by staff. */
const prepared = join(folder, 'prepared')
const dataDir = join(folder, 'data')
let server: NodeServer | undefined
let receipts: Receipt[]

const start = async (at: string, keys: string): Promise<NodeServer> => {
  server = await startNodeServer({ dataDir: at, env: { DATA_KEYS: keys } })
  return server
}

beforeAll(async () => {
  const first = await start(prepared, oldKey)
  receipts = [await askAndSend(first, 'first', need), await askAndSend(first, 'second')]
  const ida = await staffAt(first)
  await ida.get(`/staff/kolding/notices/${receipts[0]?.reference}`)
  await first.stop()
})
beforeEach(() => {
  cpSync(prepared, dataDir, { recursive: true })
})
afterEach(async () => {
  await server?.stop()
  rmSync(dataDir, { recursive: true, force: true })
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const run = (name: string, env: Record<string, string>) =>
  runCommand({ name, env: { DATA_DIR: dataDir, ...env } })

/** Every chain of events and every line of the log, read in the file as the next program finds it. */
const expectWhole = async () => {
  const { store, close } = openSqlite(join(dataDir, 'lydhoer.sqlite'), 'db/migrations')
  const deps = { store, digest: sha256, clock: () => new Date() }
  expect(await checkLog(deps, 'kolding')).not.toHaveProperty('brokenAt')
  expect(await checkHistories(deps, 'kolding')).toMatchObject({ count: 2, broken: [] })
  close()
}

const underTheOldKey = (): number => {
  const raw = new SqliteDatabase(join(dataDir, 'lydhoer.sqlite'), { readonly: true })
  const tables = raw
    .prepare(
      "SELECT name FROM sqlite_schema s WHERE type = 'table' AND EXISTS (SELECT 1 FROM pragma_table_info(s.name) WHERE name = 'key_id')",
    )
    .pluck()
    .all() as string[]
  const rows = tables.map(table =>
    raw.prepare(`SELECT count(*) FROM ${table} WHERE key_id = '2025'`).pluck().get(),
  )
  for (const [table, hash] of [
    ['document_bytes', 'sha256'],
    ['own_copies', 'parts'],
  ])
    rows.push(raw.prepare(`SELECT count(*) FROM ${table} WHERE ${hash} NOT LIKE '2026.%'`).pluck().get())
  raw.close()
  return rows.reduce<number>((sum, count) => sum + Number(count), 0)
}

/** A server that has the new key alone. */
const expectAllIsThere = async (all: Receipt[]) => {
  const alone = await start(dataDir, newKey)
  for (const receipt of all) expect((await statusOf(alone, receipt)).status).toBe(200)
  const ida = await staffAt(alone)
  const page = `/staff/kolding/notices/${receipts[0]?.reference}`
  expect(await (await ida.post(`${page}/need`, {})).text()).toContain('Kvistgaardsmose')
  expect((await ida.get(`${page}/documents/pdf`)).status).toBe(200)
  await alone.stop()
  const withoutAndWithKey: Record<string, string>[] = [{}, { DATA_KEYS: newKey }]
  for (const keys of withoutAndWithKey)
    expect(run('check-audit', keys).said).toContain('Everything is as it was written')
  expect(run('check-audit', { DATA_KEYS: oldKey }).said).toContain('cannot be read with the keys')
}

it('puts everything under the new key while the server runs, and the old one can be dropped', async () => {
  const both = await start(dataDir, `${newKey},${oldKey}`)
  const { said } = run('reseal', { DATA_KEYS: `${newKey},${oldKey}` })
  expect(said).toContain('2 histories and')
  expect(said).toContain('Nothing needs an earlier key.')
  expect(underTheOldKey()).toBe(0)
  const third = await askAndSend(both, 'third')
  await both.stop()
  await expectAllIsThere([...receipts, third])
})

it('may be killed at any row, and the next run does the rest', async () => {
  const keys = { DATA_KEYS: `${newKey},${oldKey}` }
  const before = underTheOldKey()
  for (const point of [
    'row: insert notice_events resealed@1',
    'row: update notice_events received@1',
    'row: insert audit reseal_notice@1',
    'row: insert notice_events resealed@2',
    'row: update attachments need@1',
    'row: update own_copies 1@2',
  ]) {
    expect(run('reseal', { ...keys, FAULT_POINT: point }).signal).toBe('SIGKILL')
    await expectWhole()
  }
  const left = underTheOldKey()
  expect(left).toBeGreaterThan(0)
  expect(left).toBeLessThan(before)
  expect(run('reseal', keys).status).toBe(0)
  expect(underTheOldKey()).toBe(0)
  await expectAllIsThere(receipts)
})
