import { appendFileSync, existsSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { basename, join } from 'node:path'
import type { NoticeKey, NoticeRow } from '../../ports.ts'
import { mailFileOf } from '../delivery/mail-file.ts'
import type { OpenedSqlite } from '../storage/sqlite.ts'

export type Tombstone = { municipality: string; reference: string; at: string }

/** Lies beside the database and not in it: where only a backup is left, this file says what must not come back. */
export const tombstoneFile = (dataDir: string): string => join(dataDir, 'purged.jsonl')

/** Removes a notice from the database, and from the files beside it: the mails that development keeps. */
export const removalOnDisk =
  ({ store, remove }: OpenedSqlite, dataDir: string) =>
  async (key: NoticeKey): Promise<void> => {
    const notice = await store.notice(key)
    const mails = await store.outbox(key)
    if (notice !== undefined) leaveTombstone(dataDir, notice)
    await remove(key)
    for (const mail of mails) rmSync(join(dataDir, 'mail', mailFileOf(mail.key)), { force: true })
  }

/** Synced before the notice is removed: afterwards nobody would know that the line is missing. */
const leaveTombstone = (dataDir: string, { municipality, reference }: NoticeRow) => {
  const line: Tombstone = { municipality, reference, at: new Date().toISOString() }
  appendFileSync(tombstoneFile(dataDir), `${JSON.stringify(line)}\n`, { mode: 0o600, flush: true })
}

/** What was purged, according to the file beside the database. */
export const tombstonesBeside = (dataDir: string): Tombstone[] =>
  existsSync(tombstoneFile(dataDir))
    ? readFileSync(tombstoneFile(dataDir), 'utf8')
        .split('\n')
        .filter(line => line !== '')
        .map(line => JSON.parse(line) as Tombstone)
    : []

/** Files beside the database that may still hold what was removed, and that are not ours to delete. */
export const olderCopies = (dataDir: string): string[] =>
  existsSync(dataDir)
    ? readdirSync(dataDir)
        .filter(name => name.startsWith('replaced-') || name === 'backups')
        .map(name => join(dataDir, name))
    : []

const asideOf = /^replaced-(\d{4}-\d{2}-\d{2})T/
const dayMs = 24 * 60 * 60_000

/**
 * A folder that a restore put aside holds the whole old database. It is deleted when it is as old as what is purged.
 */
export const removeOldCopies = (dataDir: string, { days, now }: { days: number; now: Date }): string[] => {
  const old = olderCopies(dataDir).filter(path => {
    const [, day] = asideOf.exec(basename(path)) ?? []
    return day !== undefined && Date.parse(day) + (days + 1) * dayMs <= now.getTime()
  })
  for (const path of old) rmSync(path, { recursive: true, force: true })
  return old
}
