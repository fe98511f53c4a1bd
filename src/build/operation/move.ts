import './in-words.ts'
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import type SqliteDatabase from 'better-sqlite3'
import { keepFilesPrivate } from '../../adapters/backup/private-files.ts'
import { openSqlite } from '../../adapters/storage/sqlite.ts'
import { databaseFile, dataDir, documentVault } from './backup-settings.ts'
import { copyOfD1, type D1, missingIn, passingFolder, writeToD1 } from './d1-copy.ts'
import { digestsOf, insertsOf, type TableDigest, tablesIn } from './municipality-rows.ts'
import { isInUse } from './stopped-server.ts'
import { foundIn } from './whole-copy.ts'

// One municipality from the SQLite file to D1, or back: `--municipality kolding --to-d1 lydhoer [--remote]`,
// `--municipality kolding --from-d1 lydhoer [--remote]`. Nothing is taken away where it comes from.
const { values } = parseArgs({
  options: {
    municipality: { type: 'string' },
    'to-d1': { type: 'string' },
    'from-d1': { type: 'string' },
    remote: { type: 'boolean', default: false },
    config: { type: 'string', default: 'wrangler.toml' },
  },
})
const stop = (message: string): never => {
  console.error(message)
  process.exit(1)
}
keepFilesPrivate()
const { municipality = '', remote, config } = values
const name = values['to-d1'] ?? values['from-d1'] ?? ''
if (municipality === '' || (values['to-d1'] === undefined) === (values['from-d1'] === undefined))
  stop('Say who moves and where: npm run move -- --municipality kolding --to-d1 NAME (or --from-d1 NAME)')
const d1: D1 = { name, remote, config }

const count = (digests: TableDigest[]) => digests.reduce((sum, { rows }) => sum + rows, 0)

const assertSame = (here: TableDigest[], there: TableDigest[]) => {
  const wrong = here.filter(({ table, sha256 }) => there.find(one => one.table === table)?.sha256 !== sha256)
  if (wrong.length > 0)
    stop(`NOT moved: what arrived is not what was sent, in ${wrong.map(({ table }) => table).join(', ')}.`)
  for (const { table, rows, sha256 } of here) console.log(`${table}: ${rows} rows, ${sha256}`)
}

const assertMigrated = (copy: SqliteDatabase.Database) => {
  const missing = missingIn(copy)
  if (missing.length > 0)
    stop(`D1 ${name} lacks ${missing.join(', ')}: wrangler d1 migrations apply ${name} first.`)
}

const toD1 = () => {
  const source = openSqlite(databaseFile, 'db/migrations')
  const before = copyOfD1(d1)
  assertMigrated(before.raw)
  const there = digestsOf(before.raw, municipality)
  before.remove()
  if (count(there) > 0) stop(`D1 ${name} already has rows of ${municipality}; nothing was written.`)
  const file = join(passingFolder(), 'rows.sql')
  const statements = tablesIn(source.raw).flatMap(table => [...insertsOf(source.raw, table, municipality)])
  writeFileSync(file, statements.join('\n'), { mode: 0o600 })
  if (statements.length > 0) writeToD1(d1, file)
  const after = copyOfD1(d1)
  assertSame(digestsOf(source.raw, municipality), digestsOf(after.raw, municipality))
  after.remove()
  source.close()
}

const intoFile = (from: string): TableDigest[] => {
  mkdirSync(dataDir, { recursive: true })
  const target = openSqlite(databaseFile, 'db/migrations')
  if (count(digestsOf(target.raw, municipality)) > 0)
    stop(`${databaseFile} already has rows of ${municipality}; nothing was written.`)
  target.raw.prepare('ATTACH ? AS arriving').run(from)
  target.raw.transaction(() => {
    for (const table of tablesIn(target.raw)) {
      const columns = target.raw
        .prepare('SELECT name FROM pragma_table_info(?)')
        .pluck()
        .all(table)
        .join(', ')
      const rows = `SELECT ${columns} FROM arriving.${table} WHERE municipality = ?`
      target.raw.prepare(`INSERT INTO main.${table} (${columns}) ${rows}`).run(municipality)
    }
  })()
  const digests = digestsOf(target.raw, municipality)
  target.close()
  return digests
}

const fromD1 = async () => {
  const copy = copyOfD1(d1)
  const sent = digestsOf(copy.raw, municipality)
  if (count(sent) === 0) stop(`D1 ${name} has nothing of ${municipality}.`)
  copy.raw.close()
  const { pages, wrong: rows } = await foundIn(copy.file, documentVault())
  const wrong = [...pages, ...rows]
  if (wrong.length > 0) stop(`D1 ${name} is not whole; nothing was written:\n${wrong.join('\n')}`)
  assertSame(sent, intoFile(copy.file))
  copy.remove()
}

if (isInUse(databaseFile)) stop('The server is running. Stop it first.')
if (values['to-d1'] === undefined) await fromD1()
else toD1()
console.log(
  `${municipality} is moved. Serve it there with the same DATA_KEYS and RECEIPT_KEYS, and no longer here.`,
)
