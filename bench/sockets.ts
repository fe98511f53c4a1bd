import { mkdtempSync, rmSync } from 'node:fs'
import { connect, type Socket } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { serverOptions } from '../src/build/bundling/server-options.ts'
import { freePort, memoryOf, processorSeconds, startServer, stopServer } from './server.ts'

// Ten thousand connections of each bad kind against one server: what it holds, and whether citizens are still answered.
const many = Number(process.env.SOCKETS ?? 10_000)
const port = await freePort()
const dataDir = mkdtempSync(join(tmpdir(), 'lydhoer-sockets-'))
const origin = `http://127.0.0.1:${port}`
const server = await startServer(
  [...serverOptions, 'dist/node.js'],
  { PORT: String(port), DATA_DIR: dataDir, PUBLIC_URL: origin },
  /Staff sign-in/,
)
const wait = (ms: number) => new Promise(resolve => setTimeout(resolve, ms))

const head = (rest: string) =>
  `POST /api/v1/conversations HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\n${rest}`
const kinds: [name: string, first: string, then?: string][] = [
  ['say nothing', ''],
  ['headers, a byte a second', 'GET /healthz HTTP/1.1\r\nHost: x\r\nX-Slow: ', 'a'],
  ['a body, a byte a second', head('Content-Length: 60000\r\n\r\n{'), ' '],
  ['chunks that never end', head('Transfer-Encoding: chunked\r\n\r\n'), `4000\r\n${' '.repeat(0x4000)}\r\n`],
  [
    'answers never read',
    'GET /openapi.json HTTP/1.1\r\nHost: x\r\n\r\n'.repeat(9),
    'GET /healthz HTTP/1.1\r\nHost: x\r\n\r\n',
  ],
]

type Open = { sockets: Set<Socket>; refused: number; closedAfter: number[] }

/** Opens them a hundred at a time, so that it is the server and not the queue of the system that is tested. */
const opened = async ([, first]: (typeof kinds)[number]): Promise<Open> => {
  const open: Open = { sockets: new Set(), refused: 0, closedAfter: [] }
  const one = () =>
    new Promise<void>(resolve => {
      const began = performance.now()
      const socket = connect(port, '127.0.0.1', () => {
        open.sockets.add(socket)
        socket.write(first)
        resolve()
      })
      if (first.startsWith('GET /openapi')) socket.pause()
      else socket.resume()
      socket.on('error', resolve)
      socket.on('close', () => {
        open.sockets.delete(socket)
        open.closedAfter.push((performance.now() - began) / 1000)
        resolve()
      })
    })
  for (let count = 0; count < many; count += 100) await Promise.all(Array.from({ length: 100 }, one))
  return open
}

const answered = async (): Promise<string> => {
  const began = performance.now()
  try {
    const { status } = await fetch(`${origin}/healthz`, { signal: AbortSignal.timeout(5000) })
    return `${status} in ${(performance.now() - began).toFixed(0)} ms`
  } catch {
    return 'no answer in 5 s'
  }
}

console.log(
  '| connections that | open at most | memory then | a citizen meanwhile | all let go after | processor s |',
)
console.log('| --- | --- | --- | --- | --- | --- |')
for (const kind of kinds.slice(Number(process.env.FROM ?? 0))) {
  const before = processorSeconds(server.child)
  const began = performance.now()
  const open = await opened(kind)
  const most = open.sockets.size
  let held = memoryOf(server.child).now
  const meanwhile: string[] = []
  while (open.sockets.size > 0 && performance.now() - began < 100_000) {
    if (kind[2] !== undefined) for (const socket of open.sockets) if (socket.writable) socket.write(kind[2])
    if (meanwhile.length < 5) meanwhile.push(await answered())
    await wait(1000)
    held = Math.max(held, memoryOf(server.child).now)
  }
  const left = open.sockets.size
  const last = left > 0 ? `${left} still there after 100 s` : `${Math.max(...open.closedAfter).toFixed(0)} s`
  const cost = (processorSeconds(server.child) - before).toFixed(1)
  console.log(`| ${kind[0]} | ${most} | ${held.toFixed(0)} MB | ${meanwhile.at(-1)} | ${last} | ${cost} |`)
  for (const socket of open.sockets) socket.destroy()
  await wait(3000)
}
console.log(`\nMemory afterwards: ${memoryOf(server.child).now.toFixed(0)} MB.`)
await stopServer(server)
rmSync(dataDir, { recursive: true, force: true })
process.exit(0)
