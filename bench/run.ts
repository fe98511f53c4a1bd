import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { serverOptions } from '../src/build/bundling/server-options.ts'
import { closedLoop, openLoop, type Shot } from './load.ts'
import { measureSending } from './sending.ts'
import { freePort, memoryOf, startServer, stopServer } from './server.ts'

const port = await freePort()
const barePort = await freePort()
const origin = `http://127.0.0.1:${port}`
const rows: [what: string, measured: string, goal: string][] = []
const row = (what: string, measured: string, goal = '') => rows.push([what, measured, goal])
const seconds = (ms: number) => `${(ms / 1000).toFixed(2)} s`

const asJson = async (path: string, body: unknown) => {
  const answer = await fetch(`${origin}${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  })
  return (await answer.json()) as { state: string }
}

/** What citizens type, each on a conversation of its own: a question, a follow-up, a notice on its way. */
const turnsToTake = async (): Promise<Shot[]> => {
  const path = '/api/v1/conversations/turns'
  const started = await asJson('/api/v1/conversations', { municipality: 'kolding', language: 'da' })
  const asked = await asJson(path, { state: started.state, text: 'Må jeg optage mødet på torsdag kl. 10?' })
  const begun = await asJson(path, { state: asked.state, text: 'ja, lav anmodningen' })
  return [
    { state: started.state, text: 'Må jeg optage mødet med min sagsbehandler på torsdag kl. 10?' },
    { state: started.state, text: 'min mor har kamera i stuen når hjemmeplejen kommer' },
    { state: asked.state, text: 'hvad hvis hun siger nej' },
    { state: begun.state, text: 'Jobcenteret' },
  ].map(body => ({ path, body: JSON.stringify(body) }))
}

const gzipped = async (path: string) => {
  const text = await (await fetch(`${origin}${path}`)).text()
  return { text, size: gzipSync(text, { level: 6 }).length }
}

const measurePage = async () => {
  const page = await gzipped('/kolding')
  const parts = [...page.text.matchAll(/(?:href|src)="(\/assets\/[^"]+)"/g)].map(([, path]) => path ?? '')
  const sizes = await Promise.all(parts.map(async path => (await gzipped(path)).size))
  const whole = sizes.reduce((sum, size) => sum + size, page.size)
  row('chat page, gzip, in all', `${(whole / 1024).toFixed(1)} kB`, '≤ 20 kB')
}

const measureTurns = async (shots: Shot[]): Promise<number> => {
  const first = await closedLoop({ port, shots, seconds: 12 }, 16)
  row('turns a second in the first twelve seconds', first.perSecond.toFixed(0))
  const most = await closedLoop({ port, shots, seconds: 5 }, 16)
  row('turns a second, one core', most.perSecond.toFixed(0), '≥ 2,000')
  const half = await openLoop({ port, shots, seconds: 8 }, most.perSecond / 2)
  row(`p99 at half of that, ${half.perSecond.toFixed(0)} a second`, `${half.p99.toFixed(1)} ms`, '≤ 10 ms')
  row('failed turns', String(most.failed + half.failed), '0')
  return most.perSecond
}

const measureBare = async (body: string): Promise<number> => {
  const bare = await startServer(['bench/bare-hono.ts'], { PORT: String(barePort) }, /listening/)
  const shots = [{ path: '/turns', body }]
  await closedLoop({ port: barePort, shots, seconds: 1 }, 16)
  const { perSecond } = await closedLoop({ port: barePort, shots, seconds: 3 }, 16)
  await stopServer(bare)
  return perSecond
}

const measureServer = async () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'lydhoer-bench-'))
  const env = { PORT: String(port), DATA_DIR: dataDir, PUBLIC_URL: origin }
  const options = [...serverOptions, 'dist/node.js']
  const server = await startServer(options, env, /Staff sign-in/)
  row('listening after', seconds(server.listeningMs), '≤ 0.6 s')
  try {
    await measurePage()
    const shots = await turnsToTake()
    const turns = await measureTurns(shots)
    const { now, most } = memoryOf(server.child)
    row('memory after the load (most)', `${now.toFixed(0)} MB (${most.toFixed(0)} MB)`, '≤ 180 MB')
    const bare = await measureBare(shots[0]?.body ?? '{}')
    row('bare Hono, same body and answer size', `${bare.toFixed(0)} a second`)
    row('ours of that', `${((100 * turns) / bare).toFixed(0)} %`)
    rows.push(...(await measureSending({ port, dataDir, child: server.child })))
  } finally {
    await stopServer(server)
    rmSync(dataDir, { recursive: true, force: true })
  }
}

await measureServer()
console.log(`| what | measured | goal |\n| --- | --- | --- |`)
for (const [what, measured, goal] of rows) console.log(`| ${what} | ${measured} | ${goal} |`)
