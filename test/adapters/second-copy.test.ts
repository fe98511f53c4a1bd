import { mkdtempSync, readdirSync, rmSync, utimesSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { missingData } from '../../src/adapters/backup/missing-data.ts'
import { copiedAt, copyingTo, copyToSecondPlace } from '../../src/adapters/backup/second-copy.ts'
import type { Configuration } from '../../src/adapters/config/configuration.ts'
import { type OpenedSqlite, openSqlite } from '../../src/adapters/storage/sqlite.ts'
import { readingOf } from '../app/given-reading.ts'
import { send } from '../app/sending.ts'
import { testDeps } from '../deps.ts'

let [dataDir, folder] = ['', '']
let database: OpenedSqlite
beforeEach(() => {
  dataDir = mkdtempSync(join(tmpdir(), 'first-'))
  folder = join(mkdtempSync(join(tmpdir(), 'second-')), 'copy')
  database = openSqlite(join(dataDir, 'lydhoer.sqlite'), 'db/migrations')
})
afterEach(() => {
  database.close()
  for (const path of [dataDir, folder]) rmSync(path, { recursive: true, force: true })
})

const copy = () => copyToSecondPlace(database, { dataDir, folder })
const inCopy = async () => {
  const opened = openSqlite(join(folder, 'lydhoer.sqlite'), 'db/migrations')
  const rows = await opened.store.queue('kolding', { limit: 99 })
  opened.raw.pragma('journal_mode = DELETE')
  opened.close()
  return rows.map(({ reference }) => reference).sort()
}

describe('the copy in a second place', () => {
  it('has every receipt that was given before it, also while others are being given', async () => {
    const deps = await testDeps({ store: database.store, read: readingOf({}) })
    const given: string[] = []
    for (let nth = 0; nth < 5; nth += 1)
      given.push((await send(deps, { conversationId: `c${nth}` }, `k${nth}`)).receipt.reference)
    const during = [5, 6, 7].map(nth => send(deps, { conversationId: `c${nth}` }, `k${nth}`))
    await Promise.all([copy(), ...during])
    for (const reference of given) expect(await inCopy()).toContain(reference)
    await deps.settled()
    // All of it may have come into the first copy: then there is none to make.
    await copy()
    expect(await inCopy()).toHaveLength(8)
    await send(deps, { conversationId: 'c8' }, 'k8')
    expect(await copy()).toBe(true)
    expect(await inCopy()).toHaveLength(9)
    expect(readdirSync(folder)).toEqual(['lydhoer.sqlite'])
  })

  it('is not made again while nothing is written, and is then as new as the moment it was looked at', async () => {
    await copy()
    const long = new Date(Date.now() - 3_600_000)
    for (const part of ['', '-wal']) utimesSync(join(dataDir, `lydhoer.sqlite${part}`), long, long)
    const before = new Date(Date.now() - 1_800_000)
    utimesSync(join(folder, 'lydhoer.sqlite'), before, before)
    expect(await copy()).toBe(false)
    expect(copiedAt(folder)?.getTime()).toBeGreaterThan(before.getTime())
  })

  it('is made at the start and every minute, so that a dead disk costs no more', async () => {
    const begun: Promise<unknown>[] = []
    vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] })
    const given = { copyTo: folder, dataDir } as Configuration
    const timer = copyingTo(given, database, work => void begun.push(work))
    await Promise.all(begun)
    const deps = await testDeps({ store: database.store, read: readingOf({}) })
    const { reference } = (await send(deps, { conversationId: 'late' }, 'late')).receipt
    await deps.settled()
    expect(await inCopy()).toEqual([])
    vi.advanceTimersByTime(60_000)
    await Promise.all(begun)
    expect(begun).toHaveLength(2)
    expect(await inCopy()).toEqual([reference])
    clearInterval(timer)
    vi.useRealTimers()
  })

  it('keeps a new database from being made where the first disk is gone', async () => {
    await copy()
    const empty = join(dataDir, 'not-mounted')
    expect(missingData({ dataDir: empty, expectData: false, copyTo: folder })).toContain('npm run restore')
    expect(missingData({ dataDir, expectData: false, copyTo: folder })).toBeUndefined()
  })
})
