import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import SqliteDatabase from 'better-sqlite3'
import { expect, it } from 'vitest'
import { writable } from '../../src/adapters/storage/writable.ts'

it('asks the disk every ten seconds, waits once for whoever else is writing, and heals', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'lydhoer-'))
  const path = join(folder, 'test.sqlite')
  new SqliteDatabase(path).exec('CREATE TABLE one (a)').close()
  let now = 0
  const raw = new SqliteDatabase(path, { timeout: 0 })
  const ready = writable(raw, () => now)
  expect(await ready()).toBe(true)
  const other = new SqliteDatabase(path)
  other.exec('BEGIN EXCLUSIVE')
  expect(await ready()).toBe(true)
  now += 10_000
  expect(await ready()).toBe(true)
  now += 10_000
  expect(await ready()).toBe(false)
  other.exec('ROLLBACK')
  expect(await ready()).toBe(false)
  now += 10_000
  expect(await ready()).toBe(true)
  now += 10_000
  raw.pragma('query_only = ON')
  expect(await ready()).toBe(false)
  raw.close()
  other.close()
  rmSync(folder, { recursive: true })
})
