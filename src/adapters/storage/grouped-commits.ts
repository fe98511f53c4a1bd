import SqliteDatabase from 'better-sqlite3'
import type { Atomic } from './store.ts'
import { type Listed, type Statement, statementsIn } from './write-statement.ts'

const mostTurns = 4
/**
 * Making and writing rows alternately evicts the processor's cache; making thirty at once fills the heap. So a group
 * has this size.
 */
const madeAtOnce = 4

type Waiting = { list: Listed; resolve(): void; reject(error: unknown): void }

/**
 * Group commit: everything that is to be written at about the same moment is synced to the disk together, however
 * many send at once. Each list stays atomic, and nobody is told "written" before its commit has returned. When one
 * list fails, each gets a savepoint of its own: setting one for every list costs a seventh of the writing and is
 * seldom needed. A list that is made only when it runs is garbage before the collector looks.
 */
export const groupedCommits = (raw: SqliteDatabase.Database): Atomic => {
  const prepared = new Map<string, SqliteDatabase.Statement>()
  const run = ({ sql, values }: Statement) => {
    const statement = prepared.get(sql) ?? raw.prepare(sql)
    prepared.set(sql, statement)
    statement.run(values)
  }
  const runAll = (list: Listed) => statementsIn(list).forEach(run)
  const alone = raw.transaction(runAll)
  const each = raw.transaction((group: Waiting[]) =>
    group.map(({ list }) => failureOf(raw, () => alone(list))),
  )
  const together = raw.transaction((group: Waiting[]) => {
    for (let at = 0; at < group.length; at += madeAtOnce) {
      const lists = group.slice(at, at + madeAtOnce).map(({ list }) => statementsIn(list))
      for (const statements of lists) statements.forEach(run)
    }
    return []
  })
  /** Lists hardly ever fail. Only then is the whole group rolled back and written again one by one. */
  const commit = (group: Waiting[]): unknown[] => {
    try {
      return together.immediate(group)
    } catch (error) {
      if (group.length === 1 || !isOfOneList(error)) throw error
      return each.immediate(group)
    }
  }
  let waiting: Waiting[] = []
  const flush = () => {
    const group = waiting
    waiting = []
    try {
      const failures = commit(group)
      for (const [index, { resolve, reject }] of group.entries()) {
        const failure = failures[index]
        if (failure === undefined) resolve()
        else reject(failure)
      }
    } catch (error) {
      for (const { reject } of group) reject(error)
    }
  }
  /** Waits for as long as more lists keep coming, up to a limit. */
  const flushWhenQuiet = (seen: number, turns: number) => {
    if (waiting.length === seen || turns === mostTurns) flush()
    else setImmediate(flushWhenQuiet, waiting.length, turns + 1)
  }
  return list =>
    new Promise<void>((resolve, reject) => {
      if (waiting.push({ list, resolve, reject }) === 1) setImmediate(flushWhenQuiet, 0, 1)
    })
}

/** A constraint that one list violates, never a fault of the disk: after a failed sync nothing more is tried. */
const isOfOneList = (error: unknown): boolean =>
  !(error instanceof SqliteDatabase.SqliteError) || error.code.startsWith('SQLITE_CONSTRAINT')

/** The error of one list. When SQLite gave up the whole transaction over it (disk full), so do we. */
const failureOf = (raw: SqliteDatabase.Database, work: () => void): unknown => {
  try {
    work()
    return undefined
  } catch (error) {
    if (!raw.inTransaction) throw error
    return error ?? new Error('not written')
  }
}
