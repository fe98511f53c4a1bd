import { Agent, request } from 'node:http'

export type Shot = { path: string; body: string; key?: string }
/** Milliseconds until a whole answer was here: of half, of 99 and of 99.9 in a hundred, and the slowest. */
export type Measured = {
  perSecond: number
  p50: number
  p99: number
  p999: number
  slowest: number
  failed: number
}

// `npm run bench:load` is how Node is to run this: with helpers that collect beside it on its one core it stood still
// for 20 ms four times a second, and counted that as the server's.

/** One request and the milliseconds until its whole answer was here. */
const fire = (
  port: number,
  agent: Agent,
  { path, body, key }: Shot,
): Promise<{ ms: number; ok: boolean }> => {
  const began = performance.now()
  return new Promise((resolve, reject) => {
    const headers = {
      'content-type': 'application/json',
      'content-length': Buffer.byteLength(body),
      ...(key !== undefined && { 'idempotency-key': key }),
    }
    const sent = request({ port, host: '127.0.0.1', path, method: 'POST', agent, headers }, answer => {
      answer.resume()
      answer.on('end', () => resolve({ ms: performance.now() - began, ok: (answer.statusCode ?? 500) < 300 }))
    })
    sent.on('error', reject)
    sent.end(body)
  })
}

const summary = (times: number[], failed: number, seconds: number): Measured => {
  const sorted = times.toSorted((a, b) => a - b)
  const at = (part: number) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? 0
  return {
    perSecond: times.length / seconds,
    p50: at(0.5),
    p99: at(0.99),
    p999: at(0.999),
    slowest: at(1),
    failed,
  }
}

type Target = { port: number; shots: readonly Shot[]; seconds: number }

const shotAt = ({ shots }: Target, number: number): Shot =>
  shots[number % shots.length] ?? { path: '/', body: '' }

/** As much as it can take: so many connections, each asking again as soon as it is answered. */
export const closedLoop = async (target: Target, connections: number): Promise<Measured> => {
  const agent = new Agent({ keepAlive: true, maxSockets: connections })
  const end = performance.now() + target.seconds * 1000
  const times: number[] = []
  let failed = 0
  let number = 0
  const client = async () => {
    while (performance.now() < end) {
      const { ms, ok } = await fire(target.port, agent, shotAt(target, number++))
      times.push(ms)
      if (!ok) failed += 1
    }
  }
  await Promise.all(Array.from({ length: connections }, client))
  agent.destroy()
  return summary(times, failed, target.seconds)
}

/** At a given rate, whether or not the last was answered: waiting in line counts as time. */
export const openLoop = async (target: Target, perSecond: number): Promise<Measured> => {
  const agent = new Agent({ keepAlive: true, maxSockets: 256 })
  const began = performance.now()
  const times: number[] = []
  const going = new Set<Promise<void>>()
  let failed = 0
  let number = 0
  while (performance.now() - began < target.seconds * 1000) {
    const due = Math.floor(((performance.now() - began) / 1000) * perSecond)
    for (; number < due; number++) {
      const one = fire(target.port, agent, shotAt(target, number)).then(({ ms, ok }) => {
        times.push(ms)
        if (!ok) failed += 1
      })
      going.add(one)
      one.finally(() => going.delete(one))
    }
    await new Promise(resolve => setTimeout(resolve, 1))
  }
  await Promise.all(going)
  agent.destroy()
  return summary(times, failed, target.seconds)
}
