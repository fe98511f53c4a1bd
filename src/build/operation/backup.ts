import './in-words.ts'
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import SqliteDatabase from 'better-sqlite3'
import { encryptFile, fileHash } from '../../adapters/backup/backup-file.ts'
import { keepFilesPrivate } from '../../adapters/backup/private-files.ts'
import { backupKeys, databaseFile, documentVault, placeForBackup } from './backup-settings.ts'
import { foundIn, shortened } from './whole-copy.ts'

// A consistent copy while the server runs, checked before it counts. `--to DIR`, `--keep 14`.
const { values } = parseArgs({
  options: {
    to: { type: 'string' },
    keep: { type: 'string', default: '14' },
  },
})
const keep = Number(values.keep)
if (!Number.isInteger(keep) || keep < 1) throw new RangeError('--keep is a whole number, 1 or more')
const to = placeForBackup(values.to)
// A wrong DATA_DIR leaves no folder behind.
if (!existsSync(databaseFile)) throw new Error(`There is no ${databaseFile} to back up: set DATA_DIR.`)
keepFilesPrivate()
mkdirSync(to, { recursive: true, mode: 0o700 })

const stamp = new Date().toISOString().replaceAll(':', '-')
const half = join(to, `.${stamp}.part`)
/** Nothing half made, and nothing unencrypted, is left where backups are taken from, whatever goes wrong. */
process.once('exit', () => {
  for (const part of ['', '-wal', '-shm', '-sealed']) rmSync(`${half}${part}`, { force: true })
})

/** One read of one moment: whoever writes meanwhile is not kept waiting and is not in it. */
const copied = () => {
  const raw = new SqliteDatabase(databaseFile, { fileMustExist: true })
  raw.pragma('busy_timeout = 5000')
  raw.prepare('VACUUM INTO ?').run(half)
  raw.close()
}

const rotated = () => {
  const old = readdirSync(to)
    .filter(name => /^lydhoer-.*\.sqlite(\.sealed)?$/.test(name))
    .sort()
    .slice(0, -keep)
  for (const name of old) for (const part of [name, `${name}.json`]) rmSync(join(to, part), { force: true })
  return old.length
}

copied()
const found = await foundIn(half, documentVault())
if (found.pages.length > 0) {
  console.error(`No backup was made; the copy is not whole:\n${found.pages.join('\n')}`)
  process.exit(1)
}
const keys = backupKeys()
const file = join(to, `lydhoer-${stamp}.sqlite${keys === undefined ? '' : '.sealed'}`)
if (keys !== undefined) encryptFile(half, `${half}-sealed`, keys)
renameSync(keys === undefined ? half : `${half}-sealed`, file)
const { pages: _none, wrong, ...about } = found
writeFileSync(
  `${file}.json`,
  `${JSON.stringify({ ...about, wrong: wrong.length, madeAt: new Date().toISOString(), sha256: fileHash(file) }, null, 2)}\n`,
)
// A copy with damage in it takes the place of none that is whole.
const gone = wrong.length === 0 ? rotated() : 0
console.log(
  `${file}: ${found.notices} notices, ${found.documents} documents checked${gone > 0 ? `; ${gone} old removed` : ''}`,
)
if (wrong.length > 0) {
  console.error(`The backup was made, and some of it is not as it was written:\n${shortened(wrong)}`)
  process.exitCode = 2
}
