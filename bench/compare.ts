import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { cpus, loadavg, tmpdir } from 'node:os'
import { join } from 'node:path'
import { serverOptions } from '../src/build/bundling/server-options.ts'
import { closedLoop, type Measured, openLoop, type Shot } from './load.ts'
import { type BenchServer, freePort, memoryOf, processorSeconds, startServer, stopServer } from './server.ts'

// The same turn four ways, alternating, five rounds: `npm ci --ignore-scripts` in this folder brings the peers.
const rounds = Number(process.env.ROUNDS ?? 5)
const seconds = 4
const connections = 16
const texts = [
  'Må jeg optage mødet med min sagsbehandler på torsdag kl. 10?',
  'min mor har kamera i stuen når hjemmeplejen kommer',
  'hvad hvis hun siger nej',
  'kan jeg få et referat i stedet',
]

type Contestant = {
  name: string
  port: number
  server: BenchServer
  shots: Shot[]
  measured: Measured[]
  costs: number[]
}

const spread = (values: number[], digits = 0): string => {
  const sorted = values.toSorted((a, b) => a - b)
  const at = (index: number) => (sorted[index] ?? 0).toFixed(digits)
  return `${at(0)} / **${at(Math.floor(sorted.length / 2))}** / ${at(sorted.length - 1)}`
}

const medianOf = (values: number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0

const dataDir = mkdtempSync(join(tmpdir(), 'lydhoer-compare-'))

const ours = async (): Promise<{ contestant: Contestant; answerSize: number }> => {
  const port = await freePort()
  const origin = `http://127.0.0.1:${port}`
  const options = [...serverOptions, 'dist/node.js']
  const server = await startServer(
    options,
    { PORT: String(port), DATA_DIR: dataDir, PUBLIC_URL: origin },
    /Staff sign-in/,
  )
  const ask = async (path: string, body: object) => {
    const init = {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    }
    return (await fetch(`${origin}${path}`, init)).text()
  }
  const started = JSON.parse(
    await ask('/api/v1/conversations', { municipality: 'kolding', language: 'da' }),
  ) as { state: string }
  const path = '/api/v1/conversations/turns'
  const bodies = texts.map(text => ({ state: started.state, text }))
  const sizes = await Promise.all(bodies.map(async body => (await ask(path, body)).length))
  const shots = bodies.map(body => ({ path, body: JSON.stringify(body) }))
  const answerSize = Math.round(sizes.reduce((sum, size) => sum + size, 0) / sizes.length)
  return {
    contestant: { name: 'Lydhør, one turn', port, server, shots, measured: [], costs: [] },
    answerSize,
  }
}

const other = async (
  name: string,
  script: string,
  about: { answerSize: number; shots: Shot[] },
): Promise<Contestant> => {
  const port = await freePort()
  const env = { PORT: String(port), ANSWER_SIZE: String(about.answerSize) }
  const server = await startServer([script], env, /listening/)
  return { name, port, server, shots: about.shots, measured: [], costs: [] }
}

const contestants = async (): Promise<Contestant[]> => {
  const { contestant, answerSize } = await ours()
  const bareShots = contestant.shots.map(({ body }) => ({ path: '/turns', body }))
  const all = [
    await other('bare Hono, as large a body and answer', 'bench/bare-hono.ts', {
      answerSize,
      shots: bareShots,
    }),
    contestant,
  ]
  if (!existsSync('bench/node_modules/botbuilder-dialogs')) {
    console.log('The peers are not installed: npm ci --ignore-scripts in bench/')
    return all
  }
  const shots = Array.from({ length: 400 }, (_, number) => ({
    path: '/',
    body: JSON.stringify({ conversation: `c${number}`, text: texts[number % texts.length] }),
  }))
  return [
    ...all,
    await other('Botbuilder dialogs + nlp.js, same messages', 'bench/peer-bot.js', { answerSize, shots }),
  ]
}

const all = await contestants()
const loads: number[] = []
for (const { port, shots } of all) await closedLoop({ port, shots, seconds: 3 }, connections)
for (let round = 0; round < rounds; round++)
  for (const { port, shots, measured, costs, server } of all) {
    loads.push(loadavg()[0] ?? 0)
    const before = processorSeconds(server.child)
    const one = await closedLoop({ port, shots, seconds }, connections)
    measured.push(one)
    costs.push((1_000_000 * (processorSeconds(server.child) - before)) / (one.perSecond * seconds))
  }
console.log(
  `| turns a second on one core | min / median / max of ${rounds} | processor µs each | RSS now (most) | failed |\n| --- | --- | --- | --- | --- |`,
)
for (const { name, measured, costs, server } of all) {
  const { now, most } = memoryOf(server.child)
  const failed = measured.reduce((sum, one) => sum + one.failed, 0)
  console.log(
    `| ${name} | ${spread(measured.map(({ perSecond }) => perSecond))} | ${spread(costs)} | ${now.toFixed(0)} (${most.toFixed(0)}) MB | ${failed} |`,
  )
}
const [bare = 0, turn = 0, peer = 0] = all.map(({ measured }) =>
  medianOf(measured.map(({ perSecond }) => perSecond)),
)
const [bareCost = 0, turnCost = 1, peerCost = 0] = all.map(({ costs }) => medianOf(costs))
console.log(
  `\nBy processor time, which others' work disturbs less: ${(bareCost / turnCost).toFixed(2)} of bare Hono${peerCost > 0 ? `, ${(peerCost / turnCost).toFixed(2)} times Botbuilder + nlp.js` : ''}; a core of its own would take ${(1_000_000 / turnCost).toFixed(0)} turns a second.`,
)
console.log(
  `\n| ms until answered at ${(turn / 2).toFixed(0)} a second, half of the most of a turn | p50 | p99 | p99.9 | slowest |\n| --- | --- | --- | --- | --- |`,
)
const halves = all.slice(0, 2).map(one => ({ ...one, measured: [] as Measured[] }))
for (let round = 0; round < rounds; round++)
  for (const { port, shots, measured } of halves)
    measured.push(await openLoop({ port, shots, seconds: 2 * seconds }, turn / 2))
for (const { name, measured } of halves) {
  const columns = (['p50', 'p99', 'p999', 'slowest'] as const).map(column =>
    spread(
      measured.map(one => one[column]),
      1,
    ),
  )
  console.log(`| ${name} | ${columns.join(' | ')} |`)
}
console.log(
  `Of bare Hono: ${(turn / bare).toFixed(2)}.${peer > 0 ? ` Times Botbuilder + nlp.js: ${(turn / peer).toFixed(2)}.` : ''}`,
)
console.log(
  `Node ${process.versions.node}, ${cpus().length} cores, load average while measuring ${Math.min(...loads).toFixed(1)} to ${Math.max(...loads).toFixed(1)}.`,
)
for (const { server } of all) await stopServer(server)
rmSync(dataDir, { recursive: true, force: true })
process.exit(0)
