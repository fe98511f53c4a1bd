import { spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import SqliteDatabase from 'better-sqlite3'
import { migrate } from '../../adapters/storage/sqlite.ts'

/** A D1 database as wrangler reaches it. */
export type D1 = { name: string; remote: boolean; config: string }

const migrations = 'db/migrations'

const wrangler = ({ name, remote, config }: D1, [verb, ...options]: [string, ...string[]]) => {
  const place = remote ? '--remote' : '--local'
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['node_modules/wrangler/bin/wrangler.js', 'd1', verb, name, place, '--config', config, ...options],
    { encoding: 'utf8', env: { ...process.env, CI: '1' }, maxBuffer: 1024 * 1024 * 1024 },
  )
  if (status !== 0) throw new Error(`wrangler d1 ${verb} ended with ${status}:\n${stdout}${stderr}`)
}

/** Carries out a file of statements. */
export const writeToD1 = (d1: D1, file: string): void => wrangler(d1, ['execute', '--yes', '--file', file])

/** A folder for data that must not be found afterwards: deleted when the program ends, however it ends. */
export const passingFolder = (): string => {
  const folder = mkdtempSync(join(tmpdir(), 'lydhoer-move-'))
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }))
  return folder
}

/** Everything in D1, as a SQLite file that is deleted afterwards. */
export const copyOfD1 = (d1: D1): { raw: SqliteDatabase.Database; file: string; remove(): void } => {
  const folder = passingFolder()
  const dump = join(folder, 'dump.sql')
  wrangler(d1, ['export', '--no-schema', '--output', dump])
  const file = join(folder, 'copy.sqlite')
  const raw = new SqliteDatabase(file)
  migrate(raw, migrations)
  raw.exec('CREATE TABLE d1_migrations (id INTEGER PRIMARY KEY AUTOINCREMENT, name TEXT, applied_at TEXT)')
  raw.exec(readFileSync(dump, 'utf8'))
  rmSync(dump)
  const remove = () => {
    raw.close()
    rmSync(folder, { recursive: true, force: true })
  }
  return { raw, file, remove }
}

/** Migrations of this release that the database there does not have. */
export const missingIn = (copy: SqliteDatabase.Database): string[] => {
  const done = new Set(copy.prepare('SELECT name FROM d1_migrations').pluck().all())
  return readdirSync(migrations)
    .filter(file => file.endsWith('.sql') && !done.has(file))
    .sort()
}
