import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import SqliteDatabase from 'better-sqlite3'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { isoDay, wallClock } from '../../src/core/calendar/copenhagen.ts'
import { type NodeServer, startNodeServer } from './node-process.ts'
import { askAndSend, playTheWholeWay, sentToTheUnit, staffAt, statusOf } from './whole-way.ts'

let server: NodeServer
beforeAll(async () => {
  server = await startNodeServer()
})
afterAll(async () => {
  await server.stop()
  server.remove()
})

it('goes the whole way on Node: a question, a notice, an answer', async () => {
  await playTheWholeWay(server)
}, 20_000)

it('lets the printed line sign in once and never again', async () => {
  const again = await server.fetch(server.signInPath(), { redirect: 'manual' })
  expect(again.status).toBe(401)
})

it('finds the one line of the log that somebody changed behind its back', async () => {
  const changed = await startNodeServer()
  await playTheWholeWay(changed)
  await changed.stop()
  const check = () =>
    spawnSync(process.execPath, ['src/build/check-audit.ts'], {
      env: { DATA_DIR: changed.dataDir },
      encoding: 'utf8',
    })
  expect(check()).toMatchObject({ status: 0 })
  const database = new SqliteDatabase(join(changed.dataDir, 'lydhoer.sqlite'))
  database
    .prepare("UPDATE audit SET subject = 'KOL-2222-2222' WHERE municipality = 'kolding' AND sequence = 3")
    .run()
  database.close()
  expect(check()).toMatchObject({
    status: 1,
    stdout: expect.stringContaining('line 3 is not as it was written'),
  })
  changed.remove()
}, 20_000)

it('purges a notice when its time is over, and leaves nothing of it but the line that says so', async () => {
  const old = await startNodeServer()
  const receipt = await askAndSend(old, 'purged')
  await sentToTheUnit(old, receipt)
  const staff = await staffAt(old)
  const page = `/staff/kolding/notices/${receipt.reference}`
  await staff.post(`${page}/decision`, { outcome: 'accepted', version: '1' })
  const on = isoDay(wallClock(new Date()))
  await staff.post(`${page}/casework`, { act: 'posted', on })
  await staff.post(`${page}/casework`, { act: 'journal', note: '26/1234' })
  await staff.post(`${page}/export`, {})
  await old.stop()
  const purge = (...options: string[]) =>
    spawnSync(process.execPath, ['src/build/purge.ts', ...options], {
      env: { DATA_DIR: old.dataDir, CLOCK: '+300d' },
      encoding: 'utf8',
    }).stdout
  expect(purge('--days=400')).toContain(`${receipt.reference}: too_early`)
  expect(purge('--dry-run')).toContain('1 would go')
  expect(purge()).toContain('1 removed')
  const database = new SqliteDatabase(join(old.dataDir, 'lydhoer.sqlite'), { readonly: true })
  const tables = [
    'notices',
    'notice_events',
    'documents',
    'document_bytes',
    'own_copies',
    'attachments',
    'submissions',
    'outbox',
  ]
  for (const table of tables) expect(database.prepare(`SELECT count(*) FROM ${table}`).pluck().get()).toBe(0)
  const log = database.prepare("SELECT subject FROM audit WHERE action = 'purge_notice'").pluck().all()
  expect(log).toEqual([receipt.reference])
  database.close()
  old.remove()
}, 60_000)

it('still has the notice when the process is killed right after the receipt', async () => {
  const killed = await startNodeServer()
  const receipt = await askAndSend(killed)
  await killed.stop('SIGKILL')
  const next = await startNodeServer({ dataDir: killed.dataDir })
  expect((await statusOf(next, receipt)).body).toMatchObject({ reference: receipt.reference, version: 1 })
  await next.stop()
  next.remove()
}, 20_000)

it('says everything that is wrong with the settings, and does not start', async () => {
  const wrong = startNodeServer({
    env: { MODE: 'production', PUBLIC_URL: 'http://x', MUNICIPALITIES: 'atlantis' },
  })
  await expect(wrong).rejects.toThrow(/PUBLIC_URL[\s\S]*/)
  await expect(wrong).rejects.toThrow(/MUNICIPALITIES: there is no pack atlantis/)
  await expect(wrong).rejects.toThrow(/STATE_KEYS/)
})
