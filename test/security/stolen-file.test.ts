import { mkdtempSync, readdirSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import SqliteDatabase from 'better-sqlite3'
import { describe, expect, it } from 'vitest'
import { sha256 } from '../../src/adapters/crypto/random.ts'
import { type OpenedSqlite, openSqlite } from '../../src/adapters/storage/sqlite.ts'
import { emptyLog } from '../../src/adapters/storage/vacuum.ts'
import { exportNotice } from '../../src/app/casework/export-notice.ts'
import { openNeed } from '../../src/app/casework/open-need.ts'
import { decideNotice } from '../../src/app/decision/decide-notice.ts'
import { readDocument } from '../../src/app/documents/read-document.ts'
import { reseal } from '../../src/app/jobs/reseal.ts'
import { readStatus } from '../../src/app/notice/read-status.ts'
import { submitNotice } from '../../src/app/notice/submit-notice.ts'
import { type Contact, type NoticeFields, needs } from '../../src/core/notice/fields/field-schema.ts'
import { fingerprint } from '../../src/core/notice/fields/fingerprint.ts'
import { hashesInTheClear, keysInTheClear } from '../app/old-copies.ts'
import { refusal } from '../app/refusal.ts'
import { conversationOf, fields, ida, sealed } from '../app/sending.ts'
import { type TestDeps, testDeps } from '../deps.ts'

/** Whom somebody with the file has in mind, and how they can be called. */
const people: Contact[] = [
  { name: 'Ole Vind', reply: 'phone', phone: '12345678' },
  { name: 'Åse Prøvesen', reply: 'phone', phone: '87654321' },
  { name: 'Ida Bæk', reply: 'phone', phone: '11223344' },
]
const [, writer] = people

const { needText: _needText, need: _need, ...rest } = fields
const ticked = (need: NoticeFields['need']): NoticeFields => ({ ...rest, need })

const folder = () => mkdtempSync(join(tmpdir(), 'lydhoer-stolen-'))

/** The same chance each time, so that two files differ only in what was written. */
const sameChance = () => {
  let drawn = 0
  const next = () => sha256(`drawn ${drawn++}`)
  return {
    newId: next,
    randomBytes: (length: number) =>
      Uint8Array.from({ length }, (_none, at) => Number.parseInt(sha256(`${drawn++} ${at}`).slice(0, 2), 16)),
  }
}

type Lived = {
  database: OpenedSqlite
  deps: TestDeps
  where: string
  reference: string
  documents: Uint8Array[]
}

/** A whole life of a notice in one file: sent, its need opened, refused, read in every kind, exported. */
const lived = async (sent: NoticeFields): Promise<Lived> => {
  const where = folder()
  const database = openSqlite(join(where, 'lydhoer.sqlite'), 'db/migrations')
  const deps = await testDeps({ store: database.store, ...sameChance() })
  const state = sealed(deps, { fields: sent })
  const { receipt } = await submitNotice(deps, { state, contact: writer, confirmed: true, key: 'key-1' })
  const about = { municipality: 'kolding', reference: receipt.reference }
  await openNeed(deps, ida, about)
  await decideNotice(deps, ida, {
    ...about,
    version: 1,
    ...refusal,
  })
  const { status } = await readStatus(deps, receipt)
  const documents: Uint8Array[] = []
  for (const { url } of status.documents) {
    const token = url.split('/').at(-1) ?? ''
    documents.push((await readDocument(deps, { municipality: 'kolding', token })).bytes)
  }
  await exportNotice(deps, ida, { ...about, withNeed: true })
  await deps.settled()
  return { database, deps, where, reference: receipt.reference, documents }
}

/** The bytes of the database and of everything beside it. */
const bytesIn = (where: string): string =>
  readdirSync(where)
    .map(name => readFileSync(join(where, name)).toString('latin1'))
    .join('\n')

/** The attack: what stands in the clear, the people one has in mind and all that can be ticked, hashed and compared. */
const learned = (where: string): { who: string; need: string[] }[] => {
  const found = hashesIn(bytesIn(where))
  const { conversationId, draft, municipality } = conversationOf()
  return people.flatMap(contact =>
    everyChoice().flatMap(need => {
      const guess = { municipality, conversationId, draft, fields: ticked(need), contact }
      return found.has(fingerprint(guess, sha256)) ? [{ who: contact.name, need }] : []
    }),
  )
}

/** Columns lie side by side in a file, so a hash may begin at any digit. */
const hashesIn = (file: string): Set<string> =>
  new Set(
    (file.match(/[0-9a-f]{64,}/g) ?? []).flatMap(run =>
      Array.from({ length: run.length - 63 }, (_none, at) => run.slice(at, at + 64)),
    ),
  )

const everyChoice = () =>
  Array.from({ length: 2 ** needs.length }, (_none, choice) =>
    needs.filter((_need, at) => (choice & (1 << at)) !== 0),
  )

/** Every way a hash of these bytes may be written down. */
const writtenAs = (bytes: Uint8Array): string[] => {
  const hash = Buffer.from(sha256(bytes), 'hex')
  return [
    hash.toString('hex'),
    hash.toString('base64').slice(0, 42),
    hash.toString('base64url').slice(0, 42),
    hash.toString('latin1'),
  ]
}

const hashesOf = ({ where, documents }: Pick<Lived, 'where' | 'documents'>): number => {
  const file = bytesIn(where)
  return documents.filter(bytes => writtenAs(bytes).some(hash => file.includes(hash))).length
}

const inTheClear = async ({ database, deps, reference }: Lived) => {
  await hashesInTheClear(deps, database.sealed)
  const row = await database.store.noticeByReference({ municipality: 'kolding', reference })
  if (row === undefined) throw new Error('no such notice')
  await keysInTheClear(deps, database.sealed, { municipality: 'kolding', noticeId: row.id, key: 'key-1' })
}

describe('somebody with the database file and no key', () => {
  it('learns neither who wrote nor what was ticked from any guess, whatever became of the notice', async () => {
    const life = await lived(ticked(['remember', 'stress']))
    expect(life.documents).toHaveLength(8)
    expect(learned(life.where)).toEqual([])
    expect(hashesOf(life)).toBe(0)
    life.database.close()
  })

  it('learned all of it from what earlier releases kept, and after resealing nothing', async () => {
    const life = await lived(ticked(['remember', 'stress']))
    await inTheClear(life)
    expect(learned(life.where)).toEqual([{ who: writer?.name, need: ['remember', 'stress'] }])
    expect(hashesOf(life)).toBe(8)
    await reseal({ ...life.deps, sealed: life.database.sealed })
    emptyLog(life.database)
    life.database.close()
    expect(learned(life.where)).toEqual([])
    expect(hashesOf(life)).toBe(0)
  })

  it('sees no difference between two needs: no value, and no length', async () => {
    const [one, other] = [
      await lived(ticked(['hear'])),
      await lived(ticked(['remember', 'stress', 'language'])),
    ]
    for (const { database } of [one, other]) database.close()
    expect(differencesOf(one.where, other.where)).toEqual([])
  })
})

const differencesOf = (...folders: [string, string]): string[] => {
  const [one, other] = folders.map(
    where => new SqliteDatabase(join(where, 'lydhoer.sqlite'), { readonly: true }),
  )
  if (one === undefined || other === undefined) throw new Error('two files')
  const tables = one
    .prepare(
      "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%' AND name <> 'migrations'",
    )
    .pluck()
    .all()
    .map(String)
  const wrong = tables.flatMap(table => {
    const [rows, others] = [one, other].map(
      raw => raw.prepare(`SELECT * FROM ${table} ORDER BY rowid`).all() as Record<string, unknown>[],
    )
    if (rows?.length !== others?.length) return [`${table}: another number of rows`]
    return (rows ?? []).flatMap((row, at) =>
      Object.keys(row)
        .filter(column => shapeOf(row[column]) !== shapeOf(others?.[at]?.[column]))
        .map(column => `${table}.${column}: ${shapeOf(row[column])} or ${shapeOf(others?.[at]?.[column])}`),
    )
  })
  one.close()
  other.close()
  return wrong
}

/** What somebody sees without a key: a value, or how long something encrypted is. Hashes over ciphertext are chance. */
const shapeOf = (value: unknown): string => {
  if (value instanceof Uint8Array) return `${value.length} bytes`
  return String(value)
    .replace(/^test\.[A-Za-z0-9+/=]+$/, sealedText => `sealed ${sealedText.length}`)
    .replace(/\b[0-9a-f]{64}\b/g, 'hash')
}
