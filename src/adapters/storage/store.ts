import { sql } from 'drizzle-orm'
import { DomainError } from '../../core/errors.ts'
import type { Store, Write } from '../../ports.ts'
import type { Database } from './database.ts'
import { deskReads } from './desk-reads.ts'
import { feedbackReads } from './feedback-reads.ts'
import { ownCopyReads } from './own-copy-reads.ts'
import { countReads, documentReads, ledgerReads, noticeReads } from './reads.ts'
import { rehearsalRemoval } from './remove-notice.ts'
import { staffReads } from './staff-reads.ts'
import { toldReads } from './told-reads.ts'
import { type Listed, type Statement, writeStatements } from './write-statement.ts'

/** All or nothing: `batch` on D1, one synchronous transaction on SQLite. */
export type Atomic = (list: Listed) => Promise<void>

/** The one store over both databases, which differ only in `atomic`. */
export const sqlStore = (db: Database, atomic: Atomic): Store => ({
  write: writer(writeStatements(db), atomic),
  ...noticeReads(db),
  ...documentReads(db),
  ...ownCopyReads(db),
  ...ledgerReads(db),
  ...countReads(db),
  removeRehearsal: key => atomic(rehearsalRemoval(key)),
  ...staffReads(db),
  ...deskReads(db),
  ...feedbackReads(db),
  ...toldReads(db),
  ready: async () => {
    await db.all(sql`select 1 from notices limit 1`)
    return true
  },
})

const writer =
  (statementsOf: (writes: readonly Write[]) => Statement[], atomic: Atomic): Store['write'] =>
  writes =>
    writtenOrTaken(() => atomic(() => statementsOf(typeof writes === 'function' ? writes() : writes)))

export const writtenOrTaken = async (work: () => Promise<void>): Promise<'written' | 'taken'> => {
  try {
    await work()
    return 'written'
  } catch (error) {
    if (isTaken(error)) return 'taken'
    throw error instanceof DomainError ? error : new DomainError('not_received', { cause: error })
  }
}

/**
 * The key exists already, or the notice it belongs to is gone (migration 0017). The drivers word it differently: the
 * reason is somewhere in the chain of causes.
 */
export const isTaken = (error: unknown): boolean =>
  error instanceof Error &&
  (/UNIQUE constraint failed|SQLITE_CONSTRAINT_PRIMARYKEY|the notice is gone/.test(error.message) ||
    isTaken(error.cause))
