import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { Agent, request } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { serverOptions } from '../src/build/bundling/server-options.ts'
import { type Attack, addresses, attacks } from './attacks.ts'
import { freePort, startServer, stopServer } from './server.ts'

// What each body made to hurt costs beside a usual request, and how long somebody else waits meanwhile. Quiet and
// attack take turns against one server, and the middle of their ratios is what counts: whatever else the machine does
// falls on both. The network that attacks is over its limit first, as for most of a minute; what it is let in with
// before stands as the cost of one body, and is not judged by waiting. Ends with 1 when somebody waits more than twice as long.
// `npm run bench:abuse`; ROUNDS=15, CONNECTIONS=12, ONLY='1 MB'.
const mostTimes = 2
const rounds = Number(process.env.ROUNDS ?? 3)
const connections = Number(process.env.CONNECTIONS ?? 4)
const quietSeconds = 0.25
const attackSeconds = 0.4
/** So many bodies of one network are read in a minute: twice what is allowed (src/http/middleware/rate-limit.ts). */
const letIn = 120
const port = await freePort()
const dataDir = mkdtempSync(join(tmpdir(), 'lydhoer-abuse-'))
const server = await startServer(
  [...serverOptions, 'dist/node.js'],
  {
    PORT: String(port),
    DATA_DIR: dataDir,
    PUBLIC_URL: `http://127.0.0.1:${port}`,
    TRUSTED_PROXIES: '127.0.0.1',
    // As they are in production (docs/security.md): what stops somebody who sends without a pause.
    RATE_LIMITS: 'turns=60,notices=10,status=30,municipality=600',
  },
  /Staff sign-in/,
  'ignore',
)

process.on('exit', () => server.child.kill())

let callers = 0
/** Everybody comes from an address of their own: no limit helps here. */
const another = (): string => {
  callers += 1
  return `10.${(callers >> 16) & 255}.${(callers >> 8) & 255}.${callers & 255}`
}

type Asked = { path: string; type: string; body: string }
type Answered = { ms: number; status: number; text: string }

const ask = (agent: Agent, { path, type, body }: Asked, from = another()): Promise<Answered> => {
  const began = performance.now()
  return new Promise(resolve => {
    const headers = {
      'content-type': type,
      'content-length': Buffer.byteLength(body),
      'x-forwarded-for': from,
    }
    const sent = request({ port, host: '127.0.0.1', path, method: 'POST', agent, headers }, answer => {
      const chunks: Buffer[] = []
      answer.on('data', (chunk: Buffer) => chunks.push(chunk))
      answer.on('close', () =>
        resolve({
          ms: performance.now() - began,
          status: answer.statusCode ?? 0,
          text: Buffer.concat(chunks).toString(),
        }),
      )
    })
    // A body nobody wants to read ends with the connection.
    sent.on('error', () => resolve({ ms: performance.now() - began, status: 0, text: '' }))
    sent.end(body)
  })
}

const median = (all: readonly number[]): number =>
  all.toSorted((a, b) => a - b)[Math.floor(all.length / 2)] ?? 0
const json = 'application/json'
const citizens = new Agent({ keepAlive: false })
const attacker = new Agent({ keepAlive: true, maxSockets: connections })

const { text: begun } = await ask(citizens, { path: '/api/v1/conversations', type: json, body: '{}' })
const { state } = JSON.parse(begun)
const usual: Asked = {
  path: '/api/v1/conversations/turns',
  type: json,
  body: JSON.stringify({ state, text: 'Må jeg optage mødet med min sagsbehandler på torsdag kl. 10?' }),
}

/** Milliseconds the server's own thread has worked (Linux): what others do on the machine does not count. */
const worked = (): number =>
  Number(readFileSync(`/proc/${server.child.pid}/schedstat`, 'utf8').split(' ')[0]) / 1e6

/** What one such request costs: the middle of several. */
const costOf = async (count: number, asked: Asked, agent = citizens): Promise<number> => {
  const all: number[] = []
  for (let at = 0; at < count; at += 1) {
    const before = worked()
    await ask(agent, asked)
    all.push(worked() - before)
  }
  return median(all)
}

/** The address at which it costs most: each is tried once, the three dearest again. */
const worstOf = async (attack: Attack): Promise<{ path: string; ms: number }> => {
  const tried = async (paths: readonly string[], count: number) => {
    const all: { path: string; ms: number }[] = []
    for (const path of paths) all.push({ path, ms: await costOf(count, { ...attack, path }, attacker) })
    return all.toSorted((one, other) => other.ms - one.ms)
  }
  const dearest = (await tried(addresses, 1)).slice(0, 3)
  const [worst] = await tried(
    dearest.map(({ path }) => path),
    5,
  )
  return worst ?? { path: '', ms: 0 }
}

const pause = 10
const wait = (ms: number) => new Promise(resolve => setTimeout(resolve, ms))

type Wait = { work: number; lasted: number }

/**
 * What the server works between somebody's question and their answer: what they wait, however busy the machine is with
 * other things. A second in which nobody is answered weighs a second.
 */
const waits = async (long: number): Promise<Wait[]> => {
  const all: Wait[] = []
  const end = performance.now() + long * 1000
  while (performance.now() < end) {
    const [began, before] = [performance.now(), worked()]
    const { status } = await ask(citizens, usual)
    if (status !== 200) throw new Error(`a usual turn was answered with ${status}`)
    const work = worked() - before
    await wait(pause)
    all.push({ work, lasted: performance.now() - began })
  }
  return all
}

/** So long waits whoever asks in the middle of the time. */
const middle = (all: readonly Wait[]): number => {
  const half = all.reduce((sum, { lasted }) => sum + lasted, 0) / 2
  let until = 0
  for (const { work, lasted } of all.toSorted((one, other) => one.work - other.work)) {
    until += lasted
    if (until >= half) return work
  }
  return 0
}

/** One network that sends this without a pause, on several connections. */
const attacking = async (asked: Asked, from: string): Promise<void> => {
  const end = performance.now() + attackSeconds * 1000
  const oneByOne = async () => {
    while (performance.now() < end) await ask(attacker, asked, from)
  }
  await Promise.all(Array.from({ length: connections }, oneByOne))
}

type Beside = { quiet: number; beside: number; times: number }

/** What is read of one network in a minute is read: from here on it is as for the rest of that minute. */
const spend = async ({ path, type }: Asked, from: string): Promise<void> => {
  for (let sent = 0; sent <= letIn; sent += 1) await ask(attacker, { path, type, body: 'a' }, from)
}

/** Quiet and attack in turn, from a network that is over its limit. */
const meanwhile = async (asked: Asked): Promise<Beside> => {
  const from = another()
  await spend(asked, from)
  const all: Beside[] = []
  const ending: Promise<void>[] = []
  for (let round = 0; round < rounds; round += 1) {
    const quiet = middle(await waits(quietSeconds))
    ending.push(attacking(asked, from))
    const beside = middle(await waits(attackSeconds))
    all.push({ quiet, beside, times: beside / quiet })
  }
  await Promise.all(ending)
  const middleOf = (one: keyof Beside) => median(all.map(round => round[one]))
  return { quiet: middleOf('quiet'), beside: middleOf('beside'), times: middleOf('times') }
}

const chosen = attacks.filter(({ name }) => name.includes(process.env.ONLY ?? ''))
await costOf(500, usual)
console.log(`${chosen.length} bodies at ${addresses.length} addresses`)
console.log(
  '| body | costs most at | work, ms | a usual turn, ms | times | others wait for, ms of work | in quiet | times |',
)
console.log('| --- | --- | --- | --- | --- | --- | --- | --- |')
let over = 0
for (const attack of chosen) {
  const { path, ms } = await worstOf(attack)
  const turn = await costOf(30, usual)
  const { quiet, beside, times } = await meanwhile({ ...attack, path })
  // Where reading what is let in takes less than half of a minute, who asks in its middle asks after that.
  if (times > mostTimes || ms * letIn > 30_000) over += 1
  const costs = [ms.toFixed(1), turn.toFixed(1), (ms / turn).toFixed(1)]
  const others = [beside.toFixed(1), quiet.toFixed(1), times.toFixed(1)]
  console.log(`| ${[attack.name, path, ...costs, ...others].join(' | ')} |`)
}
await stopServer(server)
rmSync(dataDir, { recursive: true })
if (over > 0) {
  console.error(`${over} of ${chosen.length} make others wait more than ${mostTimes} times as long`)
  process.exit(1)
}
