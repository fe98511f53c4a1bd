import { copyFileSync } from 'node:fs'
import { join } from 'node:path'
import SqliteDatabase from 'better-sqlite3'
import { beforeAll, describe, expect, it } from 'vitest'
import { openSqlite } from '../../src/adapters/storage/sqlite.ts'
import { openNotice } from '../../src/app/casework/open-notice.ts'
import { decideNotice } from '../../src/app/decision/decide-notice.ts'
import { writesOf } from '../../src/app/documents/document-row.ts'
import { readDocument } from '../../src/app/documents/read-document.ts'
import { reseal } from '../../src/app/jobs/reseal.ts'
import { deliverOutbox } from '../../src/app/mail/deliver-outbox.ts'
import { changeNotice } from '../../src/app/notice/change-notice.ts'
import { readStatus } from '../../src/app/notice/read-status.ts'
import type { Receipt } from '../../src/app/notice/status.ts'
import { withdrawNotice } from '../../src/app/notice/withdraw-notice.ts'
import { brokenAudit } from '../../src/app/records/audit-log.ts'
import { brokenEvent } from '../../src/app/records/event-log.ts'
import type { Store, Write } from '../../src/ports.ts'
import { hashesInTheClear, keysInTheClear, ownCopiesIn, spreadOut } from '../app/old-copies.ts'
import { fields, ida, refusalOf, send } from '../app/sending.ts'
import { type TestDeps, testDeps } from '../deps.ts'
import { columnsOf, databaseAt, folder, migrations, rowsIn, steps, tablesIn } from './old-schemas.ts'

type Filled = { deps: TestDeps; receipts: Receipt[]; before: Write[] }

/** One notice that waits, one that is answered, one that is withdrawn; the second has letters. */
const filled = async (path: string): Promise<Filled> => {
  const database = openSqlite(path, migrations)
  const deps = await testDeps({ store: database.store })
  const receipts: Receipt[] = []
  for (const draft of [1, 2, 3]) receipts.push((await send(deps, { draft }, `key-${draft}`)).receipt)
  const [waiting, answered, withdrawn] = receipts
  if (!waiting || !answered || !withdrawn) throw new Error('three receipts')
  await openNotice(deps, ida, { municipality: 'kolding', reference: answered.reference })
  await decideNotice(deps, ida, {
    municipality: 'kolding',
    reference: answered.reference,
    version: 1,
    outcome: 'accepted',
  })
  await withdrawNotice(deps, { ...withdrawn, version: 1 })
  await deliverOutbox(deps)
  await deps.settled()
  const before = writesOf((await ownCopiesIn(deps, 'kolding')).flatMap(copy => spreadOut(deps, copy)))
  await hashesInTheClear(deps, database.sealed)
  for (const [index, { reference }] of receipts.entries()) {
    const row = await database.store.noticeByReference({ municipality: 'kolding', reference })
    if (row === undefined) throw new Error('no such notice')
    const named = { municipality: 'kolding', noticeId: row.id, key: `key-${index + 1}` }
    await keysInTheClear(deps, database.sealed, named)
  }
  database.close()
  return { deps, receipts, before }
}

let newest: string
let receipts: Receipt[]
let before: Write[]
let deps: TestDeps
beforeAll(async () => {
  newest = join(folder(), 'lydhoer.sqlite')
  ;({ deps, receipts, before } = await filled(newest))
})

const onStore = (store: Store): TestDeps => ({ ...deps, store })

const chainsHold = async (store: Store) => {
  for (const { id } of await store.queue('kolding', { limit: 100 }))
    expect(
      brokenEvent(deps.digest, await store.events({ municipality: 'kolding', noticeId: id })),
    ).toBeUndefined()
  expect(brokenAudit(deps.digest, await store.audit('kolding', { after: 0, limit: 1000 }))).toBeUndefined()
}

/** Every address on a receipt leads to the very bytes whose hash stands beside it. */
const readsWhatItSays = async (now: TestDeps, { documents }: Receipt) => {
  const hashed = documents.filter(({ sha256 }) => sha256 !== undefined)
  expect(hashed).toHaveLength(3)
  for (const { url, sha256 } of hashed) {
    const token = url.split('/').at(-1) ?? ''
    const { bytes } = await readDocument(now, { municipality: 'kolding', token })
    expect(now.digest(bytes)).toBe(sha256)
  }
}

/** A notice sent by the earlier release, sent again: its first receipt, and under the same key nothing else. */
const sentAgain = async (store: Store) => {
  const now = onStore(store)
  const [first] = receipts
  expect((await send(now, { draft: 1 }, 'key-1')).receipt).toEqual(first)
  expect((await send(now, { draft: 1 }, 'another-key')).receipt).toEqual(first)
  expect(await refusalOf(send(now, { draft: 4 }, 'key-1'))).toMatchObject({ code: 'key_reused' })
  const other = { fields: { ...fields, department: 'Borgerservice' } }
  expect(await refusalOf(send(now, { draft: 1, ...other }, 'key-9'))).toMatchObject({ code: 'already_sent' })
}

/** Hashes over what somebody wrote, as they lay in the clear. */
const plainHashesIn = (path: string): string[] => {
  const raw = new SqliteDatabase(path, { readonly: true })
  const hashes = hashedColumns
    .filter(([table]) => tablesIn(raw).includes(table))
    .flatMap(([table, column]) => raw.prepare(`SELECT ${column} FROM ${table}`).pluck().all().map(String))
    .flatMap(text => text.match(/\b[0-9a-f]{64}\b/g) ?? [])
  raw.close()
  return hashes
}
const hashedColumns = [
  ['notices', 'fingerprint'],
  ['submissions', 'fingerprint'],
  ['document_bytes', 'sha256'],
  ['own_copies', 'parts'],
] as const

/** The code on each receipt still opens it, and work goes on where it was. */
const worksOn = async (store: Store) => {
  const now = onStore(store)
  const [waiting, answered, withdrawn] = receipts
  if (!waiting || !answered || !withdrawn) throw new Error('three receipts')
  expect((await readStatus(now, answered)).status.outcome).toBe('accepted')
  expect((await readStatus(now, withdrawn)).status.outcome).toBe('withdrawn')
  const hashes = (await readStatus(now, waiting)).status.documents.map(({ sha256 }) => sha256)
  for (const { sha256 } of waiting.documents) if (sha256 !== undefined) expect(hashes).toContain(sha256)
  await readsWhatItSays(now, waiting)
  await changeNotice(now, { ...waiting, version: 1, fields: { department: 'Borgerservice' } })
  const about = { municipality: 'kolding', reference: waiting.reference }
  await openNotice(now, ida, about)
  await decideNotice(now, ida, { ...about, version: 2, outcome: 'accepted' })
  expect((await readStatus(now, waiting)).status.outcome).toBe('accepted')
  await chainsHold(store)
}

describe('an upgrade', () => {
  it.each(steps)('from %s keeps every row, and work goes on', async step => {
    const old = databaseAt(step, newest, before)
    const untouched = join(folder(), 'before.sqlite')
    copyFileSync(old, untouched)
    const rows = rowsIn(untouched, untouched)
    expect(rows.notices).toHaveLength(3)
    const { store, close } = openSqlite(old, migrations)
    expect(rowsIn(old, untouched)).toEqual(rows)
    await sentAgain(store)
    await worksOn(store)
    close()
    openSqlite(old, migrations).close()
  })
})

describe('resealing after an upgrade', () => {
  it.each(steps)('leaves no hash from %s in the clear, and work goes on', async step => {
    const old = databaseAt(step, newest, before)
    const told = plainHashesIn(old)
    const { store, sealed, close } = openSqlite(old, migrations)
    expect(told.length).toBeGreaterThanOrEqual(10)
    await reseal({ ...onStore(store), sealed })
    close()
    expect(plainHashesIn(old)).toEqual([])
    const again = openSqlite(old, migrations)
    await sentAgain(again.store)
    await worksOn(again.store)
    again.close()
  })
})

describe('the way back from an upgrade', () => {
  it.each(steps)('leaves a file on which the release of %s can still write', step => {
    const old = databaseAt(step, newest, before)
    const path = join(folder(), 'newest.sqlite')
    copyFileSync(newest, path)
    const [raw, like] = [new SqliteDatabase(path), new SqliteDatabase(old)]
    for (const table of tablesIn(like)) {
      const columns = columnsOf(like, table).join(', ')
      const count = () => raw.prepare(`SELECT count(*) FROM ${table}`).pluck().get()
      const before = count()
      raw.exec(`CREATE TEMP TABLE kept AS SELECT ${columns} FROM ${table}; DELETE FROM ${table}`)
      raw.exec(`INSERT INTO ${table} (${columns}) SELECT ${columns} FROM kept; DROP TABLE kept`)
      expect(count()).toBe(before)
    }
    raw.close()
    like.close()
  })
})
