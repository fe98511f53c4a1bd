import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { cpus, loadavg, tmpdir } from 'node:os'
import { join } from 'node:path'
import { serverOptions } from '../src/build/bundling/server-options.ts'
import { freePort, memoryOf, startServer, stopServer } from './server.ts'

// How long each contestant of the other benches takes until it listens, and what it holds then; alternating.
const rounds = Number(process.env.ROUNDS ?? 5)

type Contestant = {
  name: string
  options: string[]
  ready: RegExp
  milliseconds: number[]
  megabytes: number[]
}

const contestant = (name: string, options: string[], ready = /listening/): Contestant => ({
  ...{ name, options, ready },
  ...{ milliseconds: [], megabytes: [] },
})

const all = [
  contestant('bare Hono', ['bench/bare-hono.ts']),
  contestant('bare durable insert', ['bench/bare-insert.ts']),
  contestant('Lydhør', [...serverOptions, 'dist/node.js'], /Staff sign-in/),
]
if (existsSync('bench/node_modules/botbuilder-dialogs'))
  all.push(contestant('Botbuilder dialogs + nlp.js, trained at start', ['bench/peer-bot.js']))
else console.log('The peers are not installed: npm ci --ignore-scripts in bench/')

const spread = (values: number[], digits: number): string => {
  const sorted = values.toSorted((a, b) => a - b)
  const at = (index: number) => (sorted[index] ?? 0).toFixed(digits)
  return `${at(0)} / **${at(Math.floor(sorted.length / 2))}** / ${at(sorted.length - 1)}`
}

const folder = mkdtempSync(join(tmpdir(), 'lydhoer-starts-'))
for (let round = 0; round < rounds; round++)
  for (const { name, options, ready, milliseconds, megabytes } of all) {
    const port = await freePort()
    const dataDir = join(folder, `${name.length}`)
    const env = { PORT: String(port), DATA_DIR: dataDir, PUBLIC_URL: `http://127.0.0.1:${port}` }
    const server = await startServer(options, env, ready)
    milliseconds.push(server.listeningMs)
    megabytes.push(memoryOf(server.child).now)
    await stopServer(server)
  }
rmSync(folder, { recursive: true, force: true })

console.log(
  `| min / **median** / max of ${rounds} | listening after, ms | memory then, MB |\n| --- | --- | --- |`,
)
for (const { name, milliseconds, megabytes } of all)
  console.log(`| ${name} | ${spread(milliseconds, 0)} | ${spread(megabytes, 0)} |`)
console.log(
  `\nNode ${process.versions.node}, ${cpus().length} cores, load average ${(loadavg()[0] ?? 0).toFixed(1)} at the end.`,
)
