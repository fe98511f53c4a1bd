import type SqliteDatabase from 'better-sqlite3'
import type { Mailer, Reached, Store, Write } from '../ports.ts'

type Fetch<More extends unknown[]> = (request: Request, ...more: More) => unknown

/** Wraps everything outside the program with a listener at every step (development and the fault harness only). */
export type Watched = { store: Store; mailer: Mailer }

/**
 * `list` prints each point the first time it is reached. `<point>@3` kills the process the third time, as abruptly as
 * a power cut.
 */
export const reachedFor = (setting: string): Reached => {
  const seen = new Map<string, number>()
  const [, fatal, nth] = /^(.+)@(\d+)$/.exec(setting) ?? []
  return point => {
    const times = (seen.get(point) ?? 0) + 1
    seen.set(point, times)
    if (setting === 'list' && times === 1) console.log(`Fault point: ${point}`)
    if (point === fatal && times === Number(nth)) process.kill(process.pid, 'SIGKILL')
  }
}

/** Before and after every write and every mail. */
export const watched = ({ store, mailer }: Watched, reached: Reached): Watched => ({
  store: {
    ...store,
    write: async writes => {
      let work = ''
      const result = await store.write(() => {
        const made = typeof writes === 'function' ? writes() : writes
        work = nameOf(made)
        reached(`${work}: before the write`)
        return made
      })
      reached(`${work}: ${result}`)
      return result
    },
  },
  mailer: {
    ...mailer,
    send: async email => {
      reached('deliver: before the mail')
      await mailer.send(email)
      reached('deliver: after the mail')
    },
  },
})

/** After every response is made and before it is sent. */
export const watchedAnswers = <More extends unknown[]>(fetch: Fetch<More>, reached: Reached): Fetch<More> =>
  async function answer(request, ...more) {
    const response = await fetch(request, ...more)
    const { pathname } = new URL(request.url)
    if (request.method === 'POST') reached(`answer: ${pathname.split('/').at(-1)}`)
    return response
  }

/** Inside the transaction, after every row: by triggers that exist in this one connection and nowhere on disk. */
export const watchRows = (raw: SqliteDatabase.Database, reached: Reached): void => {
  raw.function('fault_point', { directOnly: false }, (point: unknown) => {
    reached(String(point))
    return null
  })
  for (const [table, kind] of Object.entries(kinds))
    for (const [verb, row] of Object.entries({ INSERT: 'NEW', UPDATE: 'NEW', DELETE: 'OLD' }))
      raw.exec(
        `CREATE TEMP TRIGGER fault_${verb}_${table} AFTER ${verb} ON main.${table}
         BEGIN SELECT fault_point('row: ${verb.toLowerCase()} ${table} ' || ${kind.replaceAll('ROW', row)}); END`,
      )
}

/** What tells the rows of one table apart, so that a point names what was being done. */
const kinds: Record<string, string> = {
  notice_events: 'ROW.type',
  notices: 'ROW.status',
  submissions: "''",
  documents: "ROW.name || ' ' || ROW.audience || ' ' || ROW.kind",
  document_bytes: "''",
  own_copies: 'ROW.version',
  attachments: 'ROW.name',
  outbox: "ROW.template || ' ' || ROW.recipient || ' ' || ROW.state",
  outbox_attempts: "''",
  audit: 'ROW.action',
}

const nameOf = (writes: Write[]): string => {
  const [first] = writes
  if (first === undefined) return 'nothing'
  return first.into === 'events' ? first.row.type : first.into
}
