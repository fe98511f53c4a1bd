import { startNodeServer } from '../test/runtime/node-process.ts'
import { askAndSend } from '../test/runtime/whole-way.ts'

// Whether the time an answer takes tells how near a guess at a number or code was: wrong in five ways, in turn,
// so that a busy moment hurts all of them alike. `npm run bench:guesses`; ROUNDS=4000.
const rounds = Number(process.env.ROUNDS ?? 4000)
const server = await startNodeServer()
const { reference, code, link } = await askAndSend(server)
const secret = link.split('.').at(-1) ?? ''

const guesses: Record<string, { reference: string; code: string }> = {
  'a number that is, a wrong code': { reference, code: 'AAAAA AAAAA' },
  'a number that is, half of its code': { reference, code: `${code.slice(0, 5)} AAAAA` },
  'a number that is, half of its link': { reference, code: `${secret.slice(0, 11)}AAAAAAAAAAA` },
  'a number that is not': { reference: 'KOL-2345-6789', code },
  'a number of nobody': { reference: 'QQQ-2345-6789', code },
}

const ask = async (guess: object): Promise<number> => {
  const began = performance.now()
  const answer = await server.fetch('/api/v1/status', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(guess),
  })
  await answer.text()
  if (answer.status !== 404) throw new Error(`a guess was answered with ${answer.status}`)
  return performance.now() - began
}

const times = new Map(Object.keys(guesses).map(name => [name, [] as number[]]))
for (let round = -200; round < rounds; round += 1) {
  // Each round begins with another of them.
  const order = Object.entries(guesses)
  for (let turn = 0; turn < order.length; turn += 1) {
    const [name = '', guess = {}] = order[(turn + Math.abs(round)) % order.length] ?? []
    const took = await ask(guess)
    if (round >= 0) times.get(name)?.push(took)
  }
}
await server.stop()
server.remove()

const at = (all: readonly number[], share: number): number =>
  all.toSorted((one, other) => one - other)[Math.floor(all.length * share)] ?? 0
const micro = (milliseconds: number): string => `${Math.round(milliseconds * 1000)} µs`

for (const [name, all] of times) {
  // The same guess against itself: what chance alone makes of two halves.
  const halves = [
    all.filter((_time, index) => index % 2 === 0),
    all.filter((_time, index) => index % 2 === 1),
  ]
  const [one = 0, other = 0] = halves.map(half => at(half, 0.5))
  console.log(
    `${name}: median ${micro(at(all, 0.5))}, p10 ${micro(at(all, 0.1))}, p90 ${micro(at(all, 0.9))}; its own halves differ by ${micro(Math.abs(one - other))}`,
  )
}
const medians = [...times.values()].map(all => at(all, 0.5))
console.log(`Between the medians: ${micro(Math.max(...medians) - Math.min(...medians))}`)
