import { statSync } from 'node:fs'
import type SqliteDatabase from 'better-sqlite3'
import { DomainError } from '../../core/errors.ts'
import type { Store } from '../../ports.ts'

/** Why the server does not start on this file, and what to do. Nothing is repaired automatically. */
export class UnusableDatabase extends Error {
  constructor(path: string, cause: unknown) {
    super(
      [
        `The database ${path} cannot be used: ${cause instanceof Error ? cause.message : String(cause)}.`,
        'It was left as it is. If the disk is full or read-only, mend that and start again.',
        'If the file is damaged, keep it aside and put back a backup: npm run restore -- FILE (docs/operations.md).',
      ].join('\n'),
      { cause },
    )
    this.name = 'UnusableDatabase'
  }
}

/** A file larger than this is checked by the backup and not at every start. */
const quicklyChecked = 100 * 1024 * 1024

/** Reads every page, so that damage in the middle of the file is found before a citizen meets it. */
export const assertWhole = (raw: SqliteDatabase.Database, path: string): void => {
  if (path !== ':memory:' && statSync(path).size > quicklyChecked) return
  const found = raw.pragma('quick_check(1)', { simple: true })
  if (found !== 'ok') throw new Error(String(found))
}

const disturbing = /^SQLITE_(IOERR|CORRUPT|NOTADB)/

/**
 * After a failed read or sync nobody knows what is on the disk, so the handle is no longer trusted: every write is
 * refused, and `onBroken` is called once, so that the process can end and start afresh from the file.
 */
export const trusted = (store: Store, onBroken: (code: string) => void): Store => {
  let broken = false
  let refusedAt: number | undefined
  const refuseWhenBroken = () => {
    if (broken) throw new DomainError('not_received')
  }
  return {
    ...store,
    write: async writes => {
      refuseWhenBroken()
      try {
        return await store.write(writes)
      } catch (error) {
        const code = sqliteCode(error)
        if (code !== '') refusedAt = performance.now()
        if (disturbing.test(code) && !broken) {
          broken = true
          onBroken(code)
        }
        throw error
      }
    },
    ready: async () => !broken && !isRecent(refusedAt) && (await store.ready()),
  }
}

/** A full disk may have room for a probe or a small write and none for a notice: recent failures count too. */
const isRecent = (refusedAt: number | undefined): boolean =>
  refusedAt !== undefined && performance.now() - refusedAt < 30_000

/** The driver's code, somewhere in the chain of causes. */
const sqliteCode = (error: unknown): string => {
  if (!(error instanceof Error)) return ''
  const code: unknown = Reflect.get(error, 'code')
  return typeof code === 'string' && code.startsWith('SQLITE_') ? code : sqliteCode(error.cause)
}
