import { spawnSync } from 'node:child_process'
import { rmSync } from 'node:fs'
import { join } from 'node:path'
import SqliteDatabase from 'better-sqlite3'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Receipt } from '../../src/app/status.ts'
import { type NodeServer, startNodeServer } from './node-process.ts'
import { askAndSend, staffAt } from './whole-way.ts'

let server: NodeServer
let receipt: Receipt
let ida: Awaited<ReturnType<typeof staffAt>>

beforeEach(async () => {
  server = await startNodeServer()
  receipt = await askAndSend(server, 'tampered')
  ida = await staffAt(server)
  await ida.get(`/staff/kolding/notices/${receipt.reference}`)
  await ida.get('/staff/kolding/statistics')
  await ida.get('/staff/kolding')
}, 60_000)
afterEach(async () => {
  await server.stop()
  rmSync(server.dataDir, { recursive: true, force: true })
})

const inTheFile = (sql: string) => {
  const raw = new SqliteDatabase(join(server.dataDir, 'lydhoer.sqlite'))
  expect(raw.prepare(sql).run().changes).toBe(1)
  raw.close()
}

const checked = () => {
  const { status, stdout } = spawnSync(process.execPath, ['src/build/check-audit.ts'], {
    env: { PATH: process.env.PATH, DATA_DIR: server.dataDir },
    encoding: 'utf8',
  })
  return { status, stdout }
}

const words = async (path: string) => (await (await server.fetch(path)).text()).replace(/<[^>]*>/g, ' ')

describe('a line of the log', () => {
  it('that was changed in the file is found and named, by the command, on the page and for everybody', async () => {
    expect(checked()).toMatchObject({ status: 0, stdout: expect.stringContaining('Everything is as it was') })
    expect(await words('/proof')).toContain('Alt er, som det blev skrevet')
    inTheFile("UPDATE audit SET subject = 'KOL-0000-0000' WHERE municipality = 'kolding' AND sequence = 2")
    expect(checked()).toMatchObject({
      status: 1,
      stdout: expect.stringContaining('kolding: log, line 2 is not as it was written'),
    })
    expect(await words('/proof')).toContain('Noget er ikke, som det blev skrevet')
    const page = await (await ida.get('/staff/kolding/audit?check=1')).text()
    expect(page).toContain('Linje 2 passer ikke')
  }, 60_000)

  it('that was taken away from the middle is missed, and one taken from the end too', () => {
    expect(checked().status).toBe(0)
    const raw = new SqliteDatabase(join(server.dataDir, 'lydhoer.sqlite'))
    const last = raw.prepare("SELECT max(sequence) FROM audit WHERE municipality = 'kolding'").pluck().get()
    raw.close()
    inTheFile(`DELETE FROM audit WHERE municipality = 'kolding' AND sequence = ${last}`)
    expect(checked()).toMatchObject({
      status: 1,
      stdout: expect.stringContaining(`kolding: log, line ${last} is not as it was written`),
    })
    inTheFile("DELETE FROM audit WHERE municipality = 'kolding' AND sequence = 2")
    expect(checked().stdout).toContain('kolding: log, line 2 is not as it was written')
  }, 60_000)

  it('cannot be changed in what happened to a notice either: the notice and the event are named', () => {
    inTheFile("UPDATE notice_events SET actor = '{}' WHERE sequence = 1")
    expect(checked()).toMatchObject({
      status: 1,
      stdout: expect.stringContaining(`kolding: ${receipt.reference}, event 1 is not as it was written`),
    })
  }, 60_000)
})
