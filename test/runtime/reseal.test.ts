import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import SqliteDatabase from 'better-sqlite3'
import { afterEach, beforeEach, expect, it } from 'vitest'
import type { Receipt } from '../../src/app/status.ts'
import { type NodeServer, startNodeServer } from './node-process.ts'
import { askAndSend, staffAt, statusOf } from './whole-way.ts'

const drawn = (byte: number) => Buffer.alloc(32, byte).toString('base64url')
const [oldKey, newKey] = [`2025:${drawn(5)}`, `2026:${drawn(6)}`]
const need = 'Jeg glemmer tit, hvad vi aftaler, siger Kvistgaardsmose'

let dataDir: string
let server: NodeServer
let receipts: Receipt[]

beforeEach(async () => {
  dataDir = mkdtempSync(join(tmpdir(), 'lydhoer-reseal-'))
  server = await startNodeServer({ dataDir, env: { DATA_KEYS: oldKey } })
  receipts = [await askAndSend(server, 'first', need), await askAndSend(server, 'second')]
  const ida = await staffAt(server)
  await ida.get(`/staff/kolding/notices/${receipts[0]?.reference}`)
}, 60_000)
afterEach(async () => {
  await server.stop()
  rmSync(dataDir, { recursive: true, force: true })
})

const run = (command: string, env: Record<string, string>) => {
  const { stdout, stderr, signal, status } = spawnSync(process.execPath, [`src/build/${command}.ts`], {
    env: { PATH: process.env.PATH, DATA_DIR: dataDir, ...env },
    encoding: 'utf8',
  })
  return { said: stdout + stderr, signal, status }
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
const expectAllIsThere = async () => {
  server = await startNodeServer({ dataDir, env: { DATA_KEYS: newKey } })
  for (const receipt of receipts) expect((await statusOf(server, receipt)).status).toBe(200)
  const ida = await staffAt(server)
  const page = `/staff/kolding/notices/${receipts[0]?.reference}`
  expect(await (await ida.post(`${page}/need`, {})).text()).toContain('Kvistgaardsmose')
  expect((await ida.get(`${page}/documents/pdf`)).status).toBe(200)
  await server.stop()
  expect(run('check-audit', {}).said).toContain('Everything is as it was written')
}

it('puts everything under the new key while the server runs, and the old one can be dropped', async () => {
  await server.stop()
  server = await startNodeServer({ dataDir, env: { DATA_KEYS: `${newKey},${oldKey}` } })
  const { said } = run('reseal', { DATA_KEYS: `${newKey},${oldKey}` })
  expect(said).toContain('2 histories and')
  expect(said).toContain('Nothing needs an earlier key.')
  expect(underTheOldKey()).toBe(0)
  receipts.push(await askAndSend(server, 'third'))
  await server.stop()
  await expectAllIsThere()
}, 90_000)

it('may be killed at any row, and the next run does the rest', async () => {
  await server.stop()
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
    expect(run('check-audit', {}).said).toContain('Everything is as it was written')
  }
  const left = underTheOldKey()
  expect(left).toBeGreaterThan(0)
  expect(left).toBeLessThan(before)
  expect(run('reseal', keys).status).toBe(0)
  expect(underTheOldKey()).toBe(0)
  await expectAllIsThere()
}, 120_000)
