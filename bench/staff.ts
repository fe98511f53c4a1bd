import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { Agent, request } from 'node:http'
import { loadavg, tmpdir } from 'node:os'
import { join } from 'node:path'
import SqliteDatabase from 'better-sqlite3'
import { serverOptions } from '../src/build/bundling/server-options.ts'
import type { Measured } from '../src/core/statistics/evidence.ts'
import { freePort, processorSeconds, startServer, stopServer } from './server.ts'
import { fillCounts, fillYear } from './staff-data.ts'

const notices = Number(process.env.NOTICES ?? 10_000)
const events = Number(process.env.EVENTS ?? 100_000)
const agent = new Agent({ keepAlive: true, maxSockets: 1 })
const port = await freePort()
const origin = `http://127.0.0.1:${port}`

type Ask = { path: string; form?: [string, string][] }
type Answer = { status: number; ms: number; size: number }

const asked = (cookie: string, { path, form }: Ask): Promise<Answer> => {
  const body = form === undefined ? undefined : new URLSearchParams(form).toString()
  const headers = {
    cookie,
    'sec-fetch-site': 'same-origin',
    ...(body !== undefined && {
      'content-type': 'application/x-www-form-urlencoded',
      'content-length': Buffer.byteLength(body),
    }),
  }
  const began = performance.now()
  return new Promise((resolve, reject) => {
    const method = body === undefined ? 'GET' : 'POST'
    const sent = request({ port, host: '127.0.0.1', path, method, headers, agent }, answer => {
      let size = 0
      answer.on('data', (chunk: Buffer) => {
        size += chunk.length
      })
      answer.on('end', () =>
        resolve({ status: answer.statusCode ?? 500, ms: performance.now() - began, size }),
      )
    })
    sent.on('error', reject)
    sent.end(body)
  })
}

const at = (sorted: number[], part: number) =>
  sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? 0

type Row = { what: string; p50: number; p99: number; processorMs: number; most: number }

const signedIn = async (output: string): Promise<string> => {
  const once = /once=(\S+)/.exec(output)?.[1] ?? ''
  const answer = await fetch(`${origin}/staff/sign-in?once=${once}`, { redirect: 'manual' })
  return (answer.headers.get('set-cookie') ?? '').split(';')[0] ?? ''
}

/** A bare durable commit of one row on the same disk: what no answer to a decision can be quicker than. */
const bareCommit = (folder: string): number => {
  const raw = new SqliteDatabase(join(folder, 'bare.sqlite'))
  raw.pragma('journal_mode = WAL')
  raw.pragma('synchronous = FULL')
  raw.exec('CREATE TABLE one (id INTEGER PRIMARY KEY, bytes BLOB)')
  const insert = raw.prepare('INSERT INTO one (bytes) VALUES (?)')
  const times = Array.from({ length: 300 }, () => {
    const began = performance.now()
    insert.run(new Uint8Array(20_000))
    return performance.now() - began
  })
  raw.close()
  return at(
    times.toSorted((a, b) => a - b),
    0.99,
  )
}

const folder = mkdtempSync(join(tmpdir(), 'lydhoer-staff-'))
const open = await fillYear(folder, notices)
fillCounts(folder, events)
const bare = bareCommit(folder)
const env = { PORT: String(port), DATA_DIR: folder, PUBLIC_URL: origin }
const server = await startServer([...serverOptions, 'dist/node.js'], env, /Staff sign-in/)
const rows: Row[] = []

/** One colleague, one page after the other; the first tenth warms up. */
const measured = async (what: string, most: number, asks: readonly Ask[]): Promise<void> => {
  const warm = Math.ceil(asks.length / 10)
  const times: number[] = []
  let processor = 0
  for (const [number, ask] of asks.entries()) {
    if (number === warm) processor = processorSeconds(server.child)
    const { status, ms } = await asked(cookie, ask)
    if (status >= 400) throw new Error(`${what}: ${ask.path} answered ${status}`)
    if (number >= warm) times.push(ms)
  }
  const used = processorSeconds(server.child) - processor
  const sorted = times.toSorted((a, b) => a - b)
  rows.push({
    what,
    p50: at(sorted, 0.5),
    p99: at(sorted, 0.99),
    processorMs: (1000 * used) / times.length,
    most,
  })
}

/**
 * The made-up year has alarms that nobody was told of. The server tells them all once, soon after it started; what is
 * measured is any other moment.
 */
const alarmsTold = async (): Promise<void> => {
  const rows = new SqliteDatabase(join(folder, 'lydhoer.sqlite'), { readonly: true })
  const count = rows.prepare("SELECT count(*) AS told, sum(state = 'pending') AS pending FROM outbox")
  for (let waited = 0; waited < 120; waited += 1) {
    const { told, pending } = count.get() as { told: number; pending: number | null }
    if (told > 0 && pending === 0) break
    await new Promise(resolve => setTimeout(resolve, 500))
  }
  rows.close()
}

const many = (count: number, path: string): Ask[] => Array.from({ length: count }, () => ({ path }))
const cookie = await signedIn(server.output())
try {
  await alarmsTold()
  await measured('inbox with counts, what lacks an answer', 40, many(330, '/staff/kolding'))
  await measured('inbox with counts, mine', 40, many(330, '/staff/kolding?view=mine'))
  await measured('inbox with counts, all of them', 40, many(330, '/staff/kolding?view=all'))
  await measured(
    'search by a name nobody has',
    Number.POSITIVE_INFINITY,
    many(22, '/staff/kolding?view=all&q=findes-ikke'),
  )
  const decide = open.slice(0, 330).map(reference => ({
    path: `/staff/kolding/notices/${reference}/decision`,
    form: [
      ['outcome', 'accepted'],
      ['version', '1'],
    ] satisfies [string, string][],
  }))
  await measured('decision', 20 + bare, decide)
  const handfuls = Array.from({ length: 11 }, (_, round) => ({
    path: '/staff/kolding/bulk',
    form: [
      ['act', 'take'],
      ...open
        .slice(400 + round * 100, 500 + round * 100)
        .map((reference): [string, string] => ['chosen', `${reference}.1`]),
    ] satisfies [string, string][],
  }))
  await measured('bulk of 100, taken', 1000, handfuls)
  await measured(
    `figures over ${events} counts and ${notices} notices`,
    200,
    many(110, '/staff/kolding/statistics'),
  )
  await measured('figures, all time', 200, many(110, '/staff/kolding/statistics?span=all'))
} finally {
  await stopServer(server)
  rmSync(folder, { recursive: true, force: true })
  agent.destroy()
}
const goalOf = ({ most }: Row) => (Number.isFinite(most) ? `≤ ${most.toFixed(0)} ms` : '')
console.log(`A bare durable commit on this disk: p99 ${bare.toFixed(1)} ms; load ${loadavg()[0]?.toFixed(1)}`)
console.log('| what | p50 | p99 | processor time each | goal (p99) |\n| --- | --- | --- | --- | --- |')
for (const row of rows)
  console.log(
    `| ${row.what} | ${row.p50.toFixed(1)} ms | ${row.p99.toFixed(1)} ms | ${row.processorMs.toFixed(1)} ms | ${goalOf(row)} |`,
  )

/** For `/proof`: the next build takes it along. */
const evidence = rows
  .filter(({ most }) => Number.isFinite(most))
  .map(
    (row): Measured => ({
      what: `${row.what}, p99`,
      measured: `${row.p99.toFixed(1)} ms`,
      goal: goalOf(row),
      met: row.p99 <= row.most,
      at: new Date().toISOString(),
    }),
  )
mkdirSync('test-output', { recursive: true })
writeFileSync('test-output/bench-staff.json', JSON.stringify(evidence))
