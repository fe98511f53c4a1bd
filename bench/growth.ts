import { mkdtempSync, rmSync } from 'node:fs'
import { loadavg, tmpdir } from 'node:os'
import { join } from 'node:path'
import { serverOptions } from '../src/build/bundling/server-options.ts'
import { closedLoop, type Shot } from './load.ts'
import { type BenchServer, freePort, processorSeconds, startServer, stopServer } from './server.ts'

// How the processor time of a turn grows with what it is given; all sizes in turn, round after round, in one run.
const rounds = Number(process.env.ROUNDS ?? 5)
const seconds = 1
const path = '/api/v1/conversations/turns'
const texts = [
  'Må jeg optage mødet med min sagsbehandler på torsdag kl. 10?',
  'min mor har kamera i stuen når hjemmeplejen kommer',
  'hvad hvis hun siger nej',
  'kan jeg få et referat i stedet',
]
const middle = (values: number[]): number => values.toSorted((a, b) => a - b)[values.length >> 1] ?? 0

type Server = { port: number; server: BenchServer; dataDir: string }
const started = async (env: Record<string, string>): Promise<Server> => {
  const port = await freePort()
  const dataDir = mkdtempSync(join(tmpdir(), 'lydhoer-growth-'))
  const server = await startServer(
    [...serverOptions, 'dist/node.js'],
    { PORT: String(port), DATA_DIR: dataDir, PUBLIC_URL: `http://127.0.0.1:${port}`, ...env },
    /Staff sign-in/,
  )
  return { port, server, dataDir }
}

const ask = async ({ port }: Server, to: string, body: object): Promise<{ state: string }> => {
  const headers = { 'content-type': 'application/json' }
  const answer = await fetch(`http://127.0.0.1:${port}${to}`, {
    method: 'POST',
    headers,
    body: JSON.stringify(body),
  })
  return (await answer.json()) as { state: string }
}

/** The same four messages in a conversation so many turns old. */
const aged = async (on: Server, turns: number): Promise<Shot[]> => {
  let { state } = await ask(on, '/api/v1/conversations', { municipality: 'kolding', language: 'da' })
  for (let turn = 0; turn < turns; turn++)
    state = (await ask(on, path, { state, text: texts[turn % texts.length] })).state
  return texts.map(message => ({ path, body: JSON.stringify({ state, text: message }) }))
}

type Size = { name: string; on: Server; shots: Shot[]; costs: number[] }

/** So much of the processor has a server used when the compiler is done with it, however long that takes. */
const warmedSeconds = 12

/** Processor microseconds of one turn at each size, the middle of the rounds. */
const measured = async (sizes: Size[]) => {
  for (const { on, shots } of sizes)
    do await closedLoop({ port: on.port, shots, seconds: 2 }, 16)
    while (processorSeconds(on.server.child) < warmedSeconds)
  for (let round = 0; round < rounds; round++)
    for (const { on, shots, costs } of sizes) {
      const before = processorSeconds(on.server.child)
      const { perSecond } = await closedLoop({ port: on.port, shots, seconds }, 16)
      costs.push((1_000_000 * (processorSeconds(on.server.child) - before)) / (perSecond * seconds))
    }
  const [first] = sizes
  for (const { name, costs, shots } of sizes) {
    const ratio = middle(costs) / middle(first?.costs ?? costs)
    console.log(`| ${name} | ${shots[0]?.body.length} | ${middle(costs).toFixed(0)} | ${ratio.toFixed(2)} |`)
  }
}

/** One message so long, at the beginning of a conversation. */
const long = async (on: Server, length: number): Promise<Shot[]> => {
  const { state } = await ask(on, '/api/v1/conversations', { municipality: 'kolding', language: 'da' })
  const message = texts.join('. ').repeat(20).slice(0, length)
  return [{ path, body: JSON.stringify({ state, text: message }) }]
}

const all = await started({})
const one = await started({ MUNICIPALITIES: 'kolding' })
console.log('| a conversation of | bytes of a request | processor µs a turn | of the first |')
console.log('| --- | --- | --- | --- |')
await measured(
  await Promise.all(
    [0, 5, 10, 20, 40].map(async turns => ({
      name: `${turns} turns`,
      on: all,
      shots: await aged(all, turns),
      costs: [],
    })),
  ),
)
console.log('\n| municipalities served | bytes of a request | processor µs a turn | of the first |')
console.log('| --- | --- | --- | --- |')
await measured([
  { name: '1', on: one, shots: await aged(one, 0), costs: [] },
  { name: 'all', on: all, shots: await aged(all, 0), costs: [] },
])
console.log('\n| a message of | bytes of a request | processor µs a turn | of the first |')
console.log('| --- | --- | --- | --- |')
await measured(
  await Promise.all(
    [60, 250, 500, 1000, 2000].map(async length => ({
      name: `${length} characters`,
      on: all,
      shots: await long(all, length),
      costs: [],
    })),
  ),
)
console.log(`\nLoad average ${(loadavg()[0] ?? 0).toFixed(1)}.`)
for (const { server, dataDir } of [all, one]) {
  await stopServer(server)
  rmSync(dataDir, { recursive: true, force: true })
}
process.exit(0)
