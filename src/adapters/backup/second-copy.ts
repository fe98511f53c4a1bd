import {
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
} from 'node:fs'
import { join } from 'node:path'
import type { Configuration } from '../config/configuration.ts'
import type { OpenedSqlite } from '../storage/sqlite.ts'

const name = 'lydhoer.sqlite'
const copyEveryMs = 60_000
/**
 * A file's time may lag behind the clock: by a tick of the kernel, or by a second where only whole seconds are kept.
 */
const mostLagMs = 2_000

/** The moment up to which the copy has everything. Undefined while there is no copy. */
export const copiedAt = (folder: string): Date | undefined => {
  const file = join(folder, name)
  return existsSync(file) ? statSync(file).mtime : undefined
}

const changedAt = (dataDir: string): number =>
  Math.max(
    ...['', '-wal'].map(part => {
      const file = join(dataDir, `${name}${part}`)
      return existsSync(file) ? statSync(file).mtimeMs : 0
    }),
  )

/**
 * A whole copy on another disk, made by SQLite's own backup while others write. A write during the copy is in this
 * copy or in the next. The previous copy stays until the new one is complete. False when nothing was written since.
 */
export const copyToSecondPlace = async (
  { raw }: Pick<OpenedSqlite, 'raw'>,
  { dataDir, folder }: { dataDir: string; folder: string },
): Promise<boolean> => {
  const before = copiedAt(folder)
  if (before !== undefined && changedAt(dataDir) < before.getTime() - mostLagMs) {
    // Dated now: its age says how much a dead disk would cost.
    utimesSync(join(folder, name), new Date(), new Date())
    return false
  }
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  const half = join(folder, `.${name}.part`)
  rmSync(half, { force: true })
  await raw.backup(half)
  const file = openSync(half, 'r+')
  fsyncSync(file)
  closeSync(file)
  renameSync(half, join(folder, name))
  return true
}

/** One copy at a time: a slow second place is caught up with, and holds nobody back. */
export const copyingTo = (
  { copyTo, dataDir }: Configuration,
  database: OpenedSqlite,
  later: (work: Promise<unknown>) => void,
): NodeJS.Timeout | undefined => {
  if (copyTo === undefined) return undefined
  let going = false
  const copy = async () => {
    if (going) return
    going = true
    try {
      await copyToSecondPlace(database, { dataDir, folder: copyTo })
    } finally {
      going = false
    }
  }
  later(copy())
  return setInterval(() => later(copy()), copyEveryMs)
}
