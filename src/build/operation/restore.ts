import './in-words.ts'
import { copyFileSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import SqliteDatabase from 'better-sqlite3'
import { decryptFile, fileHash, isEncrypted } from '../../adapters/backup/backup-file.ts'
import { keepFilesPrivate } from '../../adapters/backup/private-files.ts'
import { tombstonesBeside } from '../../adapters/backup/removal-on-disk.ts'
import { openSqlite } from '../../adapters/storage/sqlite.ts'
import { vacuum } from '../../adapters/storage/vacuum.ts'
import { backupKeys, databaseFile, dataDir, documentVault } from './backup-settings.ts'
import { isInUse } from './stopped-server.ts'
import { foundIn, shortened } from './whole-copy.ts'

// Replaces the database with a backup, after checking it. The old database is kept aside.
const { values, positionals } = parseArgs({
  options: { 'even-damaged': { type: 'boolean', default: false } },
  allowPositionals: true,
})
const [backup, ...others] = positionals
const evenDamaged = values['even-damaged']
const stop = (message: string): never => {
  console.error(message)
  process.exit(1)
}
if (backup === undefined || others.length > 0)
  stop('Say which backup: npm run restore -- data/backups/lydhoer-….sqlite')
if (!existsSync(backup ?? '')) stop(`There is no file ${backup}.`)
const from = backup ?? ''

const assertAsWritten = () => {
  if (!existsSync(`${from}.json`)) return
  const { sha256 } = JSON.parse(readFileSync(`${from}.json`, 'utf8')) as { sha256: string }
  if (fileHash(from) !== sha256) stop(`${from} is not the file that was written: its hash is another.`)
}

const opened = (to: string) => {
  if (!isEncrypted(from)) return copyFileSync(from, to)
  const keys = backupKeys()
  if (keys === undefined) return stop('The backup is encrypted: set BACKUP_KEYS.')
  try {
    return decryptFile(from, to, keys)
  } catch (error) {
    return stop(`${from} cannot be opened: ${error instanceof Error ? error.message : error}`)
  }
}

type Purged = { municipality: string; reference: string }

/** What was removed since the backup was made must not come back with it. */
const purgedBefore = (file: string): Purged[] => {
  try {
    const raw = new SqliteDatabase(file, { readonly: true })
    const query =
      "SELECT municipality, subject AS reference FROM audit WHERE action IN ('purge_notice', 'remove_rehearsal')"
    const rows = raw.prepare(query).all() as Purged[]
    raw.close()
    return rows
  } catch {
    return []
  }
}

const removeAgain = async (file: string, purged: Purged[]): Promise<number> => {
  const database = openSqlite(file, 'db/migrations')
  const find = database.raw.prepare('SELECT id FROM notices WHERE municipality = ? AND reference = ?').pluck()
  let removed = 0
  for (const { municipality, reference } of purged) {
    const noticeId = find.get(municipality, reference)
    if (typeof noticeId !== 'string') continue
    await database.remove({ municipality, noticeId })
    removed += 1
  }
  if (removed > 0) vacuum(database)
  database.raw.pragma('journal_mode = DELETE')
  database.close()
  return removed
}

const putAside = (): string => {
  const aside = join(dataDir, `replaced-${new Date().toISOString().replaceAll(':', '-')}`)
  mkdirSync(aside, { mode: 0o700 })
  for (const part of ['', '-wal', '-shm'])
    if (existsSync(`${databaseFile}${part}`))
      renameSync(`${databaseFile}${part}`, join(aside, `lydhoer.sqlite${part}`))
  return aside
}

keepFilesPrivate()
mkdirSync(dataDir, { recursive: true })
if (isInUse(databaseFile)) stop('The server is running. Stop it first.')
assertAsWritten()
const half = join(dataDir, '.restore.part')
const discarded = () => {
  for (const part of ['', '-wal', '-shm']) rmSync(`${half}${part}`, { force: true })
}
discarded()
process.once('exit', discarded)
opened(half)
const found = await foundIn(half, documentVault())
if (found.pages.length > 0) stop(`${from} is not whole; nothing was changed:\n${shortened(found.pages)}`)
if (found.wrong.length > 0 && !evenDamaged)
  stop(
    `${from} is not whole; nothing was changed:\n${shortened(found.wrong)}\nAre the DATA_KEYS it was made under all there? To bring back the rest all the same: --even-damaged.`,
  )
// Where the machine itself was lost, the file beside it may have been carried along (docs/operations.md).
const removed = await removeAgain(half, [...purgedBefore(databaseFile), ...tombstonesBeside(dataDir)])
const aside = existsSync(databaseFile) ? putAside() : undefined
renameSync(half, databaseFile)
console.log(
  `${found.notices - removed} notices, ${found.documents} documents checked; the newest came in ${found.newest || 'never'}.`,
)
if (removed > 0) console.log(`${removed} were removed for good after this backup and are not brought back.`)
if (aside !== undefined)
  console.log(`What stood there is kept in ${aside}. What came in after the newest is only there.`)
