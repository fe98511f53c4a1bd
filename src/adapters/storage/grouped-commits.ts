import SqliteDatabase from 'better-sqlite3'
import type { Atomic } from './store.ts'
import { type Listed, type Statement, statementsIn } from './write-statement.ts'

const mostTurns = 4
/** One after the other, making and writing push one another out of the processor's cache; thirty at once fill the heap. */
const madeAtOnce = 4

type Waiting = { list: Listed; resolve(): void; reject(error: unknown): void }

/**
 * Everything that is to be written at about the same moment goes to the disk together: one wait for the
 * disk, however many send at once. Each list stays all or nothing, and nobody is told "written" before the
 * commit that holds it has returned. Where one fails, each has a savepoint of its own: keeping a way back
 * from each costs a seventh of the writing, and is seldom gone. What is made only when it runs is garbage again
 * before the collector looks, and never carried along while thirty others wait.
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
  /** Hardly ever does one of them fail: only then is all taken back and written again, each by itself. */
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
  /** Waits as long as more keep coming, but never long. */
  const flushWhenQuiet = (seen: number, turns: number) => {
    if (waiting.length === seen || turns === mostTurns) flush()
    else setImmediate(flushWhenQuiet, waiting.length, turns + 1)
  }
  return list =>
    new Promise<void>((resolve, reject) => {
      if (waiting.push({ list, resolve, reject }) === 1) setImmediate(flushWhenQuiet, 0, 1)
    })
}

/** A rule of the tables that one list breaks; never the disk: after a failed sync nothing more is tried. */
const isOfOneList = (error: unknown): boolean =>
  !(error instanceof SqliteDatabase.SqliteError) || error.code.startsWith('SQLITE_CONSTRAINT')

/** What went wrong with one list. When SQLite gave up the whole transaction over it (disk full), so do we. */
const failureOf = (raw: SqliteDatabase.Database, work: () => void): unknown => {
  try {
    work()
    return undefined
  } catch (error) {
    if (!raw.inTransaction) throw error
    return error ?? new Error('not written')
  }
}
