import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { copyFileSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Receipt } from '../../src/app/notice/status.ts'
import { commandEnvironment } from './command.ts'
import { type NodeServer, startNodeServer } from './node-process.ts'
import { askAndSend, staffAt, statusOf } from './whole-way.ts'

const folder = mkdtempSync(join(tmpdir(), 'lydhoer-move-test-'))
const config = join(folder, 'wrangler.toml')
const passing = join(folder, 'passing')
mkdirSync(passing)

const env = (dataDir: string) =>
  commandEnvironment({
    HOME: folder,
    TMPDIR: passing,
    CI: '1',
    WRANGLER_SEND_METRICS: 'false',
    DATA_DIR: dataDir,
  })

const move = (dataDir: string, ...options: string[]) => {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['dist/commands/move.js', '--municipality', 'kolding', '--config', config, ...options],
    { env: env(dataDir), encoding: 'utf8' },
  )
  return { status, said: stdout + stderr, hashes: stdout.split('\n').filter(line => / rows, /.test(line)) }
}

const migrated = () =>
  spawnSync(
    process.execPath,
    [
      'node_modules/wrangler/bin/wrangler.js',
      'd1',
      'migrations',
      'apply',
      'lydhoer',
      '--local',
      '-c',
      config,
    ],
    { env: env(folder), encoding: 'utf8' },
  )

const receipts: Receipt[] = []
let server: NodeServer
beforeAll(async () => {
  writeFileSync(
    config,
    `name = "lydhoer"
compatibility_date = "2026-11-01"
[[d1_databases]]
binding = "DB"
database_name = "lydhoer"
database_id = "00000000-0000-0000-0000-000000000000"
migrations_dir = ${JSON.stringify(resolve('db/migrations'))}
`,
  )
  server = await startNodeServer()
  const need = 'Jeg glemmer, hvad der bliver sagt; "citat" -- og æøå'
  receipts.push(await askAndSend(server, 'moves', need), await askAndSend(server, 'moves-too'))
  const staff = await staffAt(server)
  const page = `/staff/kolding/notices/${receipts[0]?.reference}`
  await staff.post(`${page}/decision`, { outcome: 'accepted', version: '1' })
  await staff.post(`${page}/export`, {})
})
afterAll(() => {
  server.remove()
  rmSync(folder, { recursive: true, force: true })
})

describe('a municipality that moves', () => {
  let sent: string[]

  it('waits until the server is stopped, and until D1 is brought up to date', async () => {
    expect(move(server.dataDir, '--to-d1', 'lydhoer').said).toContain('The server is running')
    await server.stop()
    expect(move(server.dataDir, '--to-d1', 'lydhoer')).toMatchObject({
      status: 1,
      said: expect.stringContaining('migrations apply'),
    })
  })

  it('arrives in D1 with every row, compared by hash, and only once', () => {
    expect(migrated().status).toBe(0)
    const there = move(server.dataDir, '--to-d1', 'lydhoer')
    expect(there).toMatchObject({ status: 0, said: expect.stringContaining('kolding is moved') })
    expect(there.hashes.join('\n')).toMatch(/^notices: 2 rows, [0-9a-f]{64}$/m)
    sent = there.hashes
    expect(move(server.dataDir, '--to-d1', 'lydhoer')).toMatchObject({
      status: 1,
      said: expect.stringContaining('already has rows'),
    })
  })

  it('comes back the same, and every receipt still opens what it opened', async () => {
    const dataDir = join(folder, 'back')
    const fresh = await startNodeServer({ dataDir })
    await fresh.stop()
    rmSync(join(dataDir, 'lydhoer.sqlite'))
    copyFileSync(join(server.dataDir, 'keys.json'), join(dataDir, 'keys.json'))
    const back = move(dataDir, '--from-d1', 'lydhoer')
    expect(back).toMatchObject({ status: 0 })
    expect(back.hashes).toEqual(sent)
    const again = await startNodeServer({ dataDir })
    for (const receipt of receipts) {
      expect((await statusOf(again, receipt)).body).toMatchObject({ reference: receipt.reference })
      const html = receipt.documents.find(({ kind }) => kind === 'html')
      const bytes = await (await again.fetch(new URL(html?.url ?? '').pathname)).arrayBuffer()
      expect(createHash('sha256').update(new Uint8Array(bytes)).digest('hex')).toBe(html?.sha256)
    }
    await again.stop()
  })

  it('leaves no copy of anybody in the temporary folder, whether it moved or was stopped', () => {
    expect(readdirSync(passing).filter(name => name.startsWith('lydhoer-'))).toEqual([])
  })
})
