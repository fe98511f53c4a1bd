import { spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import SqliteDatabase from 'better-sqlite3'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Receipt } from '../../src/app/status.ts'
import { type NodeServer, startNodeServer } from './node-process.ts'
import { askAndSend, sentToTheUnit, staffAt, statusOf } from './whole-way.ts'

let dataDir: string
let server: NodeServer
let receipt: Receipt
const need = 'Jeg glemmer tit, hvad vi aftaler, siger Kvistgaardsmose'

beforeEach(async () => {
  dataDir = mkdtempSync(join(tmpdir(), 'lydhoer-purge-'))
  server = await startNodeServer({ dataDir })
  receipt = await askAndSend(server, 'to-be-purged', need)
  await sentToTheUnit(server, receipt)
}, 60_000)
afterEach(async () => {
  await server.stop()
  rmSync(dataDir, { recursive: true, force: true })
})

const run = (command: string, ...options: string[]): string => {
  const { stdout, stderr } = spawnSync(process.execPath, [`src/build/${command}.ts`, ...options], {
    env: { PATH: process.env.PATH, DATA_DIR: dataDir, CLOCK: '+30d' },
    encoding: 'utf8',
  })
  return stdout + stderr
}

/** Answered, filed under a number and exported: what has to be done before anything may go. */
const finished = async ({ exportAfter = true } = {}) => {
  const ida = await staffAt(server)
  const page = `/staff/kolding/notices/${receipt.reference}`
  const answer = {
    outcome: 'accepted',
    version: '1',
    assessment: '',
    ground: '',
    conditions: '',
    message: '',
  }
  expect((await ida.post(`${page}/decision`, answer)).status).toBe(303)
  await ida.get(`${page}/documents/pdf`)
  // The citizen reads the answer: that it was read belongs in the case too, and so before the export.
  await statusOf(server, receipt)
  await ida.post(`${page}/casework`, { act: 'journal', note: '26/1234' })
  if (!exportAfter) await ida.post(`${page}/export`, {})
  await ida.post(`${page}/casework`, { act: 'note', note: 'Kvistgaardsmose ringede' })
  if (exportAfter) await ida.post(`${page}/export`, {})
  return page
}

const secrets = ['Kvistgaardsmose', 'aase@eksempel.dk', 'Åse Prøvesen', 'Jobcenteret']

/** Everything that is kept encrypted of the notice, as it lies on the disk: what must be nowhere afterwards. */
const sealedBytes = (): Buffer[] => {
  const raw = new SqliteDatabase(join(dataDir, 'lydhoer.sqlite'), { readonly: true })
  const all = [
    'SELECT summary FROM notices',
    'SELECT data FROM notice_events',
    'SELECT bytes FROM document_bytes',
    'SELECT bytes FROM own_copies',
    'SELECT bytes FROM attachments',
  ].flatMap(query => raw.prepare(query).pluck().all() as Buffer[])
  raw.close()
  return all
}

const filesUnder = (folder: string): string[] =>
  readdirSync(folder).flatMap(name => {
    const path = join(folder, name)
    return statSync(path).isDirectory() ? filesUnder(path) : [path]
  })

/** Pieces of each secret, from its middle: a page that was only partly overwritten would still hold one. */
const piecesOf = (secret: Buffer): Buffer[] => {
  const pieces: Buffer[] = []
  for (let at = 0; at + 16 <= secret.length; at += 512) pieces.push(secret.subarray(at, at + 16))
  return pieces
}

const leftOf = (sealed: Buffer[]): string[] =>
  filesUnder(dataDir).flatMap(file => {
    const bytes = readFileSync(file)
    const words = secrets.filter(word => bytes.includes(word))
    const pieces = sealed.flatMap(piecesOf).filter(piece => bytes.includes(piece))
    return [...words, ...pieces.map(() => 'sealed bytes')].map(found => `${file}: ${found}`)
  })

describe('a notice whose time is over', () => {
  it('is nowhere on the disk afterwards: no table, no log, no free page, no mail', async () => {
    await finished()
    const sealed = sealedBytes()
    expect(sealed.length).toBeGreaterThan(10)
    await server.stop()
    expect(leftOf(sealed)).not.toEqual([])
    expect(run('purge', '--dry-run', '--days', '0')).toContain(`${receipt.reference}: may_go\n1 would go`)
    expect(leftOf(sealed)).not.toEqual([])
    expect(run('purge', '--days', '0')).toContain('1 removed')
    expect(leftOf(sealed)).toEqual([])
  }, 60_000)

  it('goes by itself from a server that was told after how many days', async () => {
    await finished()
    const sealed = sealedBytes()
    await server.stop()
    server = await startNodeServer({ dataDir, env: { PURGE_AFTER_DAYS: '0', CLOCK: '+30d' } })
    await expect.poll(async () => (await statusOf(server, receipt)).status, { timeout: 20_000 }).toBe(404)
    await expect.poll(() => leftOf(sealed), { timeout: 20_000 }).toEqual([])
  }, 60_000)

  it('leaves its number, its dates and a hash, and nothing that was in it', async () => {
    await finished()
    await server.stop()
    run('purge', '--days', '0')
    const raw = new SqliteDatabase(join(dataDir, 'lydhoer.sqlite'), { readonly: true })
    const line = raw.prepare("SELECT subject, details FROM audit WHERE action = 'purge_notice'").get()
    raw.close()
    expect(line).toEqual({
      subject: receipt.reference,
      details: expect.stringMatching(/^{"ended":"20[^"]+","hash":"[0-9a-f]{64}","received":"20[^"]+"}$/),
    })
    expect(run('check-audit')).toContain('Everything is as it was written')
  }, 60_000)

  it('stays until its time is over, and is in the list of a dry run with the reason', async () => {
    await finished()
    await server.stop()
    expect(run('purge', '--dry-run')).toContain(`${receipt.reference}: too_early\n0 would go`)
  }, 60_000)

  it('stays while a note is newer than the last export, and while somebody holds it', async () => {
    const page = await finished({ exportAfter: false })
    await server.stop()
    expect(run('purge', '--days', '0')).toContain(`${receipt.reference}: not_exported\n0 removed`)
    server = await startNodeServer({ dataDir })
    const again = await staffAt(server)
    await again.post(`${page}/casework`, { act: 'hold' })
    await again.post(`${page}/export`, {})
    await server.stop()
    expect(run('purge', '--days', '0')).toContain(`${receipt.reference}: held\n0 removed`)
  }, 60_000)

  it('does not come back with a backup, not even where only the backup and the list of numbers are left', async () => {
    await finished()
    run('backup', '--to', join(dataDir, 'backups'))
    await server.stop()
    run('purge', '--days', '0')
    const [backup = ''] = readdirSync(join(dataDir, 'backups')).filter(name => name.endsWith('.sqlite'))
    for (const part of ['', '-wal', '-shm']) rmSync(join(dataDir, `lydhoer.sqlite${part}`), { force: true })
    expect(run('restore', join(dataDir, 'backups', backup))).toContain('1 were removed for good')
    server = await startNodeServer({ dataDir })
    expect((await statusOf(server, receipt)).status).toBe(404)
  }, 60_000)
})
