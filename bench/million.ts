import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { loadavg, tmpdir } from 'node:os'
import { join } from 'node:path'
import { serverOptions } from '../src/build/bundling/server-options.ts'
import { closedLoop, type Shot } from './load.ts'
import { freePort, memoryOf, processorSeconds, startServer, stopServer } from './server.ts'

// A million turns, no two messages alike, in both languages, at every municipality and at every stage of a talk:
// what the server holds (after a full collection, so that only what is kept counts) and what a turn costs, as it goes.
const turns = Number(process.env.TURNS ?? 1_000_000)
const steps = 20
const path = '/api/v1/conversations/turns'
const port = await freePort()
const dataDir = mkdtempSync(join(tmpdir(), 'lydhoer-million-'))
const origin = `http://127.0.0.1:${port}`
const server = await startServer(
  [...serverOptions, '--expose-gc', '--import', './bench/heap-report.ts', 'dist/node.js'],
  { PORT: String(port), DATA_DIR: dataDir, PUBLIC_URL: origin, HEAP_EVERY_MS: '2000' },
  /Staff sign-in/,
)

type Turn = { state: string; choices: { id: string }[] }
const ask = async (to: string, body: object): Promise<Turn> => {
  const headers = { 'content-type': 'application/json' }
  return (await fetch(origin + to, { method: 'POST', headers, body: JSON.stringify(body) })).json() as never
}

const said = (language: string): string[] =>
  readFileSync('training/sets/fresh/development.tsv', 'utf8')
    .split('\n')
    .filter(line => line.startsWith(`${language}\t`))
    .flatMap(line => line.split('\t').at(-1) ?? [])
const messages = { da: said('da'), en: said('en') }

const municipalities = [
  'kolding',
  'silkeborg',
  'holbaek',
  'nyborg',
  'fredensborg',
  'gladsaxe',
  'frederiksberg',
]

/** Conversations one, two … six turns old, at each municipality and in each language. */
const conversations = async (): Promise<{ state: string; language: 'da' | 'en' }[]> => {
  const all: { state: string; language: 'da' | 'en' }[] = []
  for (const municipality of municipalities)
    for (const language of ['da', 'en'] as const) {
      let turn = await ask('/api/v1/conversations', { municipality, language })
      for (let age = 0; age < 6; age++) {
        all.push({ state: turn.state, language })
        turn = await ask(path, { state: turn.state, text: messages[language][age * 7] ?? 'hej' })
      }
    }
  return all
}

/** Words nobody has written before, as citizens write names and places: what is remembered of them must end. */
const shots = (talks: Awaited<ReturnType<typeof conversations>>, from: number): Shot[] =>
  Array.from({ length: 4000 }, (_, index) => {
    const number = from + index
    const { state, language } = talks[number % talks.length] ?? talks[0] ?? { state: '', language: 'da' }
    const message = messages[language][number % messages[language].length] ?? ''
    const word = (number * 2_654_435_761)
      .toString(36)
      .replace(/\d/g, digit => 'abcdefghij'[Number(digit)] ?? 'a')
    return { path, body: JSON.stringify({ state, text: `${message} ${word}` }) }
  })

const heap = () => {
  const lines = server.output().match(/heap \{.*\}/g) ?? []
  return JSON.parse(lines.at(-1)?.slice(5) ?? '{}') as { rss?: number; used?: number; external?: number }
}

const talks = await conversations()
console.log('| turns | RSS (most) | heap kept | outside the heap | processor µs a turn | failed |')
console.log('| --- | --- | --- | --- | --- | --- |')
const loads: number[] = []
let done = 0
let failed = 0
for (let step = 0; step < steps; step++) {
  const before = processorSeconds(server.child)
  const from = done
  const until = Math.round((turns * (step + 1)) / steps)
  while (done < until) {
    const one = await closedLoop({ port, shots: shots(talks, done), seconds: 2 }, 16)
    done += Math.round(one.perSecond * 2)
    failed += one.failed
  }
  loads.push(loadavg()[0] ?? 0)
  await new Promise(resolve => setTimeout(resolve, 2500))
  const cost = (1_000_000 * (processorSeconds(server.child) - before)) / (done - from)
  const { now, most } = memoryOf(server.child)
  const { used, external } = heap()
  console.log(
    `| ${done.toLocaleString('en')} | ${now.toFixed(0)} (${most.toFixed(0)}) MB | ${used} MB | ${external} MB | ${cost.toFixed(0)} | ${failed} |`,
  )
}
console.log(`\nLoad average ${Math.min(...loads).toFixed(1)} to ${Math.max(...loads).toFixed(1)}.`)
await stopServer(server)
rmSync(dataDir, { recursive: true, force: true })
process.exit(0)
