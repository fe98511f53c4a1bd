import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import SqliteDatabase from 'better-sqlite3'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { Receipt } from '../../src/app/notice/status.ts'
import { runCommand } from './command.ts'
import { type NodeServer, startNodeServer } from './node-process.ts'
import { askAndSend, sentToTheUnit, staffAt, statusOf } from './whole-way.ts'

const folder = mkdtempSync(join(tmpdir(), 'lydhoer-purge-'))
/** A notice that was answered, filed under a number and exported: all that has to be done before it may go. */
const finished = join(folder, 'finished')
const dataDir = join(folder, 'data')
const need = 'Jeg glemmer tit, hvad vi aftaler, siger Kvistgaardsmose'
let server: NodeServer | undefined
let receipt: Receipt
let page: string

const start = async (at: string, env: Record<string, string> = {}): Promise<NodeServer> => {
  server = await startNodeServer({ dataDir: at, env })
  return server
}

beforeAll(async () => {
  const first = await start(finished)
  receipt = await askAndSend(first, 'to-be-purged', need)
  await sentToTheUnit(first, receipt)
  const ida = await staffAt(first)
  page = `/staff/kolding/notices/${receipt.reference}`
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
  await statusOf(first, receipt)
  await ida.post(`${page}/casework`, { act: 'journal', note: '26/1234' })
  await ida.post(`${page}/casework`, { act: 'note', note: 'Kvistgaardsmose ringede' })
  await ida.post(`${page}/export`, {})
  await first.stop()
})
beforeEach(() => {
  cpSync(finished, dataDir, { recursive: true })
})
afterEach(async () => {
  await server?.stop()
  rmSync(dataDir, { recursive: true, force: true })
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const run = (name: string, ...options: string[]): string =>
  runCommand({ name, options, env: { DATA_DIR: dataDir, CLOCK: '+30d' } }).said

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

const tablesOfANotice = [
  'notices',
  'notice_events',
  'documents',
  'document_bytes',
  'own_copies',
  'attachments',
  'submissions',
  'outbox',
]

describe('a notice whose time is over', () => {
  it('is nowhere on the disk afterwards: no table, no log, no free page, no mail', async () => {
    const sealed = sealedBytes()
    expect(sealed.length).toBeGreaterThan(10)
    expect(leftOf(sealed)).not.toEqual([])
    expect(run('purge', '--dry-run', '--days', '0')).toContain(`${receipt.reference}: may_go\n1 would go`)
    expect(leftOf(sealed)).not.toEqual([])
    expect(run('purge', '--days', '0')).toContain('1 removed')
    expect(leftOf(sealed)).toEqual([])
  })

  it('goes by itself from a server that was told after how many days', async () => {
    const sealed = sealedBytes()
    const running = await start(dataDir, { PURGE_AFTER_DAYS: '0', CLOCK: '+30d' })
    await expect.poll(async () => (await statusOf(running, receipt)).status).toBe(404)
    await expect.poll(() => leftOf(sealed)).toEqual([])
  })

  it('leaves its number, its dates and a hash, and nothing that was in it', async () => {
    run('purge', '--days', '0')
    const raw = new SqliteDatabase(join(dataDir, 'lydhoer.sqlite'), { readonly: true })
    const line = raw.prepare("SELECT subject, details FROM audit WHERE action = 'purge_notice'").get()
    const left = tablesOfANotice.map(table => raw.prepare(`SELECT count(*) FROM ${table}`).pluck().get())
    raw.close()
    expect(left).toEqual(tablesOfANotice.map(() => 0))
    expect(line).toEqual({
      subject: receipt.reference,
      details: expect.stringMatching(/^{"ended":"20[^"]+","hash":"[0-9a-f]{64}","received":"20[^"]+"}$/),
    })
    expect(run('check-audit')).toContain('Everything is as it was written')
  })

  it('stays until its time is over, and is in the list of a dry run with the reason', async () => {
    expect(run('purge', '--dry-run')).toContain(`${receipt.reference}: too_early\n0 would go`)
  })

  it('stays while a note is newer than the last export, and while somebody holds it', async () => {
    const running = await start(dataDir)
    const again = await staffAt(running)
    await again.post(`${page}/casework`, { act: 'note', note: 'Kvistgaardsmose ringede igen' })
    expect(run('purge', '--dry-run', '--days', '0')).toContain(`${receipt.reference}: not_exported\n0 would`)
    await again.post(`${page}/casework`, { act: 'hold', note: 'Sagen er anket' })
    await again.post(`${page}/export`, {})
    await running.stop()
    expect(run('purge', '--days', '0')).toContain(`${receipt.reference}: held\n0 removed`)
  })

  it('goes although another before it cannot be read: that one is named, and stays', async () => {
    const running = await start(dataDir)
    const bent = (await askAndSend(running, 'bent')).reference
    await running.stop()
    const raw = new SqliteDatabase(join(dataDir, 'lydhoer.sqlite'))
    raw.prepare("UPDATE notices SET queue_at = '2020-01-01T09:00:00.000Z' WHERE reference = ?").run(bent)
    const events = 'UPDATE notice_events SET data = zeroblob(length(data))'
    raw.prepare(`${events} WHERE notice_id = (SELECT id FROM notices WHERE reference = ?)`).run(bent)
    raw.close()
    const said = run('purge', '--days', '0')
    for (const line of [`${bent}: unreadable`, `a row cannot be read: history ${bent}`, '1 removed'])
      expect(said).toContain(line)
  })

  it('does not come back with a backup, not even where only the backup and the list of numbers are left', async () => {
    run('backup', '--to', join(dataDir, 'backups'))
    run('purge', '--days', '0')
    const [backup = ''] = readdirSync(join(dataDir, 'backups')).filter(name => name.endsWith('.sqlite'))
    for (const part of ['', '-wal', '-shm']) rmSync(join(dataDir, `lydhoer.sqlite${part}`), { force: true })
    expect(run('restore', join(dataDir, 'backups', backup))).toContain('1 were removed for good')
    expect((await statusOf(await start(dataDir), receipt)).status).toBe(404)
  })
})
