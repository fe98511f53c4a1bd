import { mkdtempSync, rmSync } from 'node:fs'
import { loadavg, tmpdir } from 'node:os'
import { join } from 'node:path'
import { serverOptions } from '../src/build/bundling/server-options.ts'
import { closedLoop, type Shot } from './load.ts'
import { noticesToSend } from './sending.ts'
import { type BenchServer, freePort, processorSeconds, startServer, stopServer } from './server.ts'
import { fillYear } from './staff-data.ts'

// How the processor time of what touches the database grows with the notices it holds; all sizes in turn.
const sizes = (process.env.SIZES ?? '100,1000,10000').split(',').map(Number)
const rounds = Number(process.env.ROUNDS ?? 5)
const sendings = 200
/** So long the compiler is at work. */
const warming = 8

type Receipt = { reference: string; code: string }
type Filled = { size: number; port: number; server: BenchServer; dataDir: string; status: Shot[] }
const costs = new Map<string, number[]>()

const sent = async (port: number, { path, body, key = '' }: Shot): Promise<Receipt> => {
  const headers = { 'content-type': 'application/json', 'idempotency-key': key }
  const answer = await fetch(`http://127.0.0.1:${port}${path}`, { method: 'POST', headers, body })
  if (answer.status !== 201) throw new Error(`sending was answered ${answer.status}`)
  return (await answer.json()) as Receipt
}

const filled = async (size: number): Promise<Filled> => {
  const dataDir = mkdtempSync(join(tmpdir(), 'lydhoer-growth-'))
  await fillYear(dataDir, size)
  const port = await freePort()
  const env = { PORT: String(port), DATA_DIR: dataDir, PUBLIC_URL: `http://127.0.0.1:${port}` }
  const server = await startServer([...serverOptions, 'dist/node.js'], env, /Staff sign-in/)
  const [first] = noticesToSend(dataDir, -2, 1)
  if (first === undefined) throw new Error('nothing to send')
  const { reference, code } = await sent(port, first)
  const status = [{ path: '/api/v1/status', body: JSON.stringify({ reference, code }) }]
  await closedLoop({ port, shots: status, seconds: warming }, 16)
  for (const shot of noticesToSend(dataDir, -1, sendings)) await sent(port, shot)
  return { size, port, server, dataDir, status }
}

/** Microseconds of the processor that each of `count` took. */
const cost = async ({ server, size }: Filled, what: string, work: () => Promise<number>) => {
  const before = processorSeconds(server.child)
  const count = await work()
  const each = (1e6 * (processorSeconds(server.child) - before)) / count
  const name = `${what} ${size}`
  costs.set(name, [...(costs.get(name) ?? []), each])
}

const middle = (values: number[] = []): number => values.toSorted((a, b) => a - b)[values.length >> 1] ?? 0

const all: Filled[] = []
for (const size of sizes) all.push(await filled(size))
for (let round = 0; round < rounds; round++)
  for (const one of all) {
    const { port, status, dataDir } = one
    await cost(
      one,
      'status',
      async () => (await closedLoop({ port, shots: status, seconds: 1 }, 16)).perSecond,
    )
    await cost(one, 'sending', async () => {
      const shots = noticesToSend(dataDir, round, sendings)
      await Promise.all(
        Array.from({ length: 16 }, async () => {
          for (let shot = shots.pop(); shot !== undefined; shot = shots.pop()) await sent(port, shot)
        }),
      )
      return sendings
    })
  }
console.log(
  '| notices kept | processor µs for a status, of the first | for a sending, of the first |\n| --- | --- | --- |',
)
const told = (what: string, size: number) => {
  const [now, first] = [middle(costs.get(`${what} ${size}`)), middle(costs.get(`${what} ${sizes[0]}`))]
  return `${now.toFixed(0)}, ${(now / first).toFixed(2)}`
}
for (const size of sizes) console.log(`| ${size} | ${told('status', size)} | ${told('sending', size)} |`)
console.log(`\nEach size has some 1,200 more at the end. Load average ${(loadavg()[0] ?? 0).toFixed(1)}.`)
for (const { server, dataDir } of all) {
  await stopServer(server)
  rmSync(dataDir, { recursive: true, force: true })
}
process.exit(0)
