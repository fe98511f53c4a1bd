import { spawn } from 'node:child_process'
import { chmodSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import SqliteDatabase from 'better-sqlite3'
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { Receipt } from '../../src/app/notice/status.ts'
import { commandEnvironment, runCommand } from './command.ts'
import { type NodeServer, startNodeServer } from './node-process.ts'
import { askAndSend, statusOf } from './whole-way.ts'

let server: NodeServer
let folder: string
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'lydhoer-backups-'))
  server = await startNodeServer()
})
afterAll(async () => {
  await server.stop()
  server.remove()
  rmSync(folder, { recursive: true, force: true })
})

const keys = { BACKUP_KEYS: `b1:${Buffer.alloc(32, 7).toString('base64url')}` }

const run = (name: 'backup' | 'restore', options: string[], env: Record<string, string> = {}) =>
  runCommand({ name, options, env: { DATA_DIR: server.dataDir, ...env } })

/** The same beside this process, which goes on sending meanwhile. */
const backUpBeside = (to: string) =>
  new Promise<{ status: number | null; said: string }>(resolve => {
    const child = spawn(process.execPath, ['dist/commands/backup.js', '--to', to], {
      env: commandEnvironment({ DATA_DIR: server.dataDir }),
    })
    let said = ''
    for (const stream of [child.stdout, child.stderr])
      stream.on('data', (chunk: Buffer) => {
        said += chunk.toString()
      })
    child.on('close', status => resolve({ status, said }))
  })

const backupsIn = (to: string) =>
  readdirSync(to)
    .filter(name => /\.(sqlite|sealed)$/.test(name))
    .sort()
    .map(name => join(to, name))

const newestIn = (to: string): string => backupsIn(to).at(-1) ?? ''

/** The same keys in another folder, as on a machine that was set up anew. */
const freshFolder = (): string => {
  const dataDir = mkdtempSync(join(tmpdir(), 'lydhoer-'))
  writeFileSync(join(dataDir, 'keys.json'), readFileSync(join(server.dataDir, 'keys.json')))
  return dataDir
}

/** Files in it, at any depth, that anybody but their owner can read. */
const readableByOthers = (dir: string): string[] =>
  readdirSync(dir, { recursive: true, encoding: 'utf8' }).filter(
    name => statSync(join(dir, name)).isFile() && (statSync(join(dir, name)).mode & 0o077) !== 0,
  )

it('leaves nothing that another account on the machine can read: database, log, keys, mail and backups', async () => {
  await askAndSend(server, 'private')
  // A folder that was there before, and is open to all.
  const to = mkdtempSync(join(folder, 'open-'))
  chmodSync(to, 0o755)
  expect(run('backup', ['--to', to]).status).toBe(0)
  expect(readableByOthers(to)).toEqual([])
  expect(readableByOthers(server.dataDir)).toEqual([])
})

it('backs up while people send, and the copy has every notice from before it began', async () => {
  const to = join(folder, 'under-load')
  const receipts: Receipt[] = []
  for (let sent = 0; sent < 5; sent++) receipts.push(await askAndSend(server, `before-${sent}`))
  let going = true
  let number = 0
  const load = (async () => {
    while (going) await askAndSend(server, `during-${number++}`)
  })()
  const made = await backUpBeside(to)
  going = false
  await load
  expect(made).toMatchObject({ status: 0, said: expect.stringContaining('documents checked') })
  const dataDir = freshFolder()
  expect(run('restore', [newestIn(to)], { DATA_DIR: dataDir })).toMatchObject({ status: 0 })
  const restored = await startNodeServer({ dataDir })
  for (const receipt of receipts)
    expect((await statusOf(restored, receipt)).body).toMatchObject({ reference: receipt.reference })
  await restored.stop()
  restored.remove()
})

it('keeps as many backups as were asked for', () => {
  const to = join(folder, 'rotated')
  for (let made = 0; made < 3; made++) run('backup', ['--to', to, '--keep', '2'])
  expect(backupsIn(to)).toHaveLength(2)
})

it('encrypts a backup so that nothing in it can be read, and opens it with its key alone', () => {
  const to = join(folder, 'sealed')
  expect(run('backup', ['--to', to], keys).status).toBe(0)
  const file = newestIn(to)
  expect(readFileSync(file).includes('notice_events')).toBe(false)
  const dataDir = freshFolder()
  expect(run('restore', [file], { DATA_DIR: dataDir })).toMatchObject({
    status: 1,
    said: expect.stringContaining('BACKUP_KEYS'),
  })
  const other = { BACKUP_KEYS: `b1:${Buffer.alloc(32, 8).toString('base64url')}` }
  expect(run('restore', [file], { DATA_DIR: dataDir, ...other }).status).toBe(1)
  expect(run('restore', [file], { DATA_DIR: dataDir, ...keys }).status).toBe(0)
  rmSync(dataDir, { recursive: true, force: true })
})

it('leaves nothing unencrypted behind when the key cannot be read', () => {
  const to = join(folder, 'no-key')
  expect(run('backup', ['--to', to], { BACKUP_KEYS: 'no key' }).status).toBe(1)
  expect(readdirSync(to)).toEqual([])
})

it('leaves nothing behind of a file that is no backup', () => {
  const dataDir = freshFolder()
  const file = join(folder, 'letter.sqlite')
  writeFileSync(file, 'Kære kommune, '.repeat(1000))
  expect(run('restore', [file], { DATA_DIR: dataDir }).status).toBe(1)
  expect(readdirSync(dataDir)).toEqual(['keys.json'])
  rmSync(dataDir, { recursive: true, force: true })
})

/** A digit of what is sealed; and, as earlier releases kept it in the clear, the hash of another text. */
const changedHashes = [
  "substr(parts, 1, 60) || iif(substr(parts, 61, 1) = 'A', 'B', 'A') || substr(parts, 62)",
  `'[["json",1,"${'0'.repeat(64)}"],["html",1,"${'0'.repeat(64)}"],["text",1,"${'0'.repeat(64)}"]]'`,
]

it.each(changedHashes)(
  'refuses a backup that was changed, and one whose document is not what the receipt says: %#',
  changed => {
    const to = join(folder, 'changed')
    run('backup', ['--to', to])
    const file = newestIn(to)
    const dataDir = freshFolder()
    const raw = new SqliteDatabase(file)
    expect(raw.prepare(`UPDATE own_copies SET parts = ${changed} WHERE rowid = 1`).run().changes).toBe(1)
    raw.close()
    expect(run('restore', [file], { DATA_DIR: dataDir })).toMatchObject({
      status: 1,
      said: expect.stringContaining('hash'),
    })
    rmSync(`${file}.json`)
    expect(run('restore', [file], { DATA_DIR: dataDir })).toMatchObject({
      status: 1,
      said: expect.stringContaining('is not what was stored'),
    })
    expect(readdirSync(dataDir)).toEqual(['keys.json'])
    rmSync(dataDir, { recursive: true, force: true })
  },
)

it('names a key that is not here once, and no document as changed', () => {
  const to = join(folder, 'other-keys')
  run('backup', ['--to', to])
  const dataDir = freshFolder()
  const other = { DATA_KEYS: `other:${Buffer.alloc(32, 5).toString('base64url')}` }
  const { status, said } = run('restore', [newestIn(to)], { DATA_DIR: dataDir, ...other })
  expect(status).toBe(1)
  expect(said.match(/DATA_KEYS lacks development: \d+ documents/g)).toHaveLength(1)
  expect(said).not.toContain('is not what was stored')
  rmSync(dataDir, { recursive: true, force: true })
})

it('puts nothing in the place of a database that a server is using', () => {
  const to = join(folder, 'in-use')
  run('backup', ['--to', to])
  expect(run('restore', [newestIn(to)])).toMatchObject({
    status: 1,
    said: expect.stringContaining('The server is running'),
  })
})

it('does not bring back what was removed after the backup was made', async () => {
  const to = join(folder, 'removed')
  const dataDir = freshFolder()
  const first = await startNodeServer({ dataDir })
  const receipt = await askAndSend(first, 'removed-later')
  await first.stop()
  run('backup', ['--to', to], { DATA_DIR: dataDir })
  const raw = new SqliteDatabase(join(dataDir, 'lydhoer.sqlite'))
  raw
    .prepare("INSERT INTO audit VALUES ('kolding', 1000, '2026', '{}', 'purge_notice', ?, '{}', '', 'h')")
    .run(receipt.reference)
  raw.close()
  expect(run('restore', [newestIn(to)], { DATA_DIR: dataDir })).toMatchObject({
    status: 0,
    said: expect.stringContaining('1 were removed for good'),
  })
  const again = await startNodeServer({ dataDir })
  expect((await statusOf(again, receipt)).status).toBe(404)
  await again.stop()
  again.remove()
})
