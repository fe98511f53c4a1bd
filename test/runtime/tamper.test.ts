import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import SqliteDatabase from 'better-sqlite3'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { Receipt } from '../../src/app/notice/status.ts'
import { da } from '../said.ts'
import { runCommand } from './command.ts'
import { startNodeServer } from './node-process.ts'
import { askAndSend, staffAt } from './whole-way.ts'

const folder = mkdtempSync(join(tmpdir(), 'lydhoer-tamper-'))
/** A notice that was opened, and a log of who looked at what. */
const prepared = join(folder, 'prepared')
const dataDir = join(folder, 'data')
let receipt: Receipt

beforeAll(async () => {
  const server = await startNodeServer({ dataDir: prepared })
  receipt = await askAndSend(server, 'tampered')
  const ida = await staffAt(server)
  await ida.get(`/staff/kolding/notices/${receipt.reference}`)
  await ida.get('/staff/kolding/statistics')
  await ida.get('/staff/kolding')
  await server.stop()
})
beforeEach(() => {
  cpSync(prepared, dataDir, { recursive: true })
})
afterEach(() => rmSync(dataDir, { recursive: true, force: true }))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const inTheFile = (sql: string) => {
  const raw = new SqliteDatabase(join(dataDir, 'lydhoer.sqlite'))
  expect(raw.prepare(sql).run().changes).toBe(1)
  raw.close()
}

const checked = () => runCommand({ name: 'check-audit', env: { DATA_DIR: dataDir } })

describe('a line of the log', () => {
  it('that was changed in the file is found and named, by the command, on the page and for everybody', async () => {
    expect(checked()).toMatchObject({ status: 0, said: expect.stringContaining('Everything is as it was') })
    const server = await startNodeServer({ dataDir })
    const words = async (path: string) => (await (await server.fetch(path)).text()).replace(/<[^>]*>/g, ' ')
    expect(await words('/proof')).toContain(da('proof:whole'))
    inTheFile("UPDATE audit SET subject = 'KOL-0000-0000' WHERE municipality = 'kolding' AND sequence = 2")
    expect(checked()).toMatchObject({
      status: 1,
      said: expect.stringContaining('kolding: log, line 2 is not as it was written'),
    })
    expect(await words('/proof')).toContain(da('proof:broken'))
    const ida = await staffAt(server)
    const page = await (await ida.get('/staff/kolding/audit?check=1')).text()
    expect(page).toContain(da('staff:audit.broken', { number: 2 }))
    await server.stop()
  })

  it('that was taken away from the middle is missed, and one taken from the end too', () => {
    expect(checked().status).toBe(0)
    const raw = new SqliteDatabase(join(dataDir, 'lydhoer.sqlite'))
    const last = raw.prepare("SELECT max(sequence) FROM audit WHERE municipality = 'kolding'").pluck().get()
    raw.close()
    inTheFile(`DELETE FROM audit WHERE municipality = 'kolding' AND sequence = ${last}`)
    expect(checked()).toMatchObject({
      status: 1,
      said: expect.stringContaining(`kolding: log, line ${last} is not as it was written`),
    })
    inTheFile("DELETE FROM audit WHERE municipality = 'kolding' AND sequence = 2")
    expect(checked().said).toContain('kolding: log, line 2 is not as it was written')
  })

  it('cannot be changed in what happened to a notice either: the notice and the event are named', () => {
    inTheFile("UPDATE notice_events SET actor = '{}' WHERE sequence = 1")
    expect(checked()).toMatchObject({
      status: 1,
      said: expect.stringContaining(`kolding: ${receipt.reference}, event 1 is not as it was written`),
    })
  })
})
