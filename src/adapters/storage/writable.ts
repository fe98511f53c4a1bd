import type SqliteDatabase from 'better-sqlite3'

const askedEveryMs = 10_000

/**
 * Whether something can be written and synced right now: writes one meaningless number in the head of the file.
 * Anybody may ask, so it is tried at most every ten seconds. It never waits for a lock: another process that writes
 * is no fault unless it still holds the lock ten seconds later.
 */
export const writable = (raw: SqliteDatabase.Database, clock: () => number): (() => Promise<boolean>) => {
  let asked = Number.NEGATIVE_INFINITY
  let last: Tried = 'written'
  let answer = true
  return async () => {
    const now = clock()
    if (now - asked >= askedEveryMs) {
      asked = now
      const found = tried(raw)
      answer = found === 'written' || (found === 'busy' && last === 'written')
      last = found
    }
    return answer
  }
}

type Tried = 'written' | 'busy' | 'failed'

const tried = (raw: SqliteDatabase.Database): Tried => {
  const patience = raw.pragma('busy_timeout', { simple: true })
  raw.pragma('busy_timeout = 0')
  try {
    raw.pragma(`user_version = ${Number(raw.pragma('user_version', { simple: true })) === 1 ? 2 : 1}`)
    return 'written'
  } catch (error) {
    return error instanceof Error && /locked|busy/i.test(error.message) ? 'busy' : 'failed'
  } finally {
    raw.pragma(`busy_timeout = ${patience}`)
  }
}
