import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startNodeServer } from '../runtime/node-process.ts'
import { act, type Round, send } from './citizens.ts'
import { type Deed, type Entry, emptyLedger, type Ledger, withoutReceipt } from './ledger.ts'
import { type MailGateway, mailGateway } from './mail-gateway.ts'
import { untilSent } from './until-sent.ts'

/** Reproducible chance: the seed is printed, and gives the same kills again. */
export type Random = () => number

export const randomFrom = (seed: number): Random => {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

/** One data folder through many lives of the server. */
export type Proof = {
  dataDir: string
  gateway: MailGateway
  ledger: Ledger
  random: Random
  lives: number
  killedAt: Map<string, number>
}

export const newProof = async (seed: number, folder = tmpdir()): Promise<Proof> => ({
  dataDir: mkdtempSync(join(folder, 'lydhoer-prove-')),
  gateway: await mailGateway(),
  ledger: emptyLedger(),
  random: randomFrom(seed),
  lives: 0,
  killedAt: new Map(),
})

/** Every life begins this much later than the one before, so that a mail held by a dead process is due again. */
const minutesBetween = 6

export const nextLife = async (
  proof: Proof,
  env: Record<string, string> = {},
  under: string[] = [],
): Promise<Round> => {
  proof.lives += 1
  proof.gateway.round = proof.lives
  const minutes = proof.lives * minutesBetween
  const server = await startNodeServer({
    dataDir: proof.dataDir,
    under,
    env: {
      MUNICIPALITIES: 'kolding',
      CLOCK: `+${minutes}m`,
      MAIL_API_URL: proof.gateway.url,
      MAIL_API_TOKEN: 'only-for-this-test-run',
      ...env,
    },
  })
  return { server, minutes }
}

const deeds: (Deed | undefined)[] = ['decide', 'withdraw', 'change', undefined]

export const newEntry = ({ ledger, random }: Proof): Entry => {
  const number = ledger.entries.length
  const deed = random() < 0.3 ? deeds[Math.floor(random() * deeds.length)] : undefined
  const entry = { conversationId: `c${number}`, key: `k${number}`, ...(deed && { deed }) }
  ledger.entries.push(entry)
  return entry
}

/** One citizen at work until the server no longer answers, or `most` have been sent in this life. */
export const work = async (
  proof: Proof,
  round: Round,
  left: { most: number; old: Entry[] },
): Promise<void> => {
  while (left.most > 0) {
    left.most -= 1
    const retry = left.old.pop()
    const entry = retry ?? newEntry(proof)
    if (retry) proof.ledger.retries += 1
    const answered = (await send(round, proof.ledger, entry)) && (await act(round, proof.ledger, entry))
    if (!answered) return
  }
}

export const unfinished = (ledger: Ledger): Entry[] => [
  ...withoutReceipt(ledger),
  ...ledger.entries.filter(({ receipt, asked, done }) => receipt && asked && !done),
]

/** How a life ends: at a named step, or after some milliseconds of work, whichever comes first. */
export type End = { point?: string; ms: number; sends: number }

/** Starts, works, and dies as in a power cut. Answers where it died. */
export const liveAndDie = async (proof: Proof, { point, ms, sends }: End): Promise<string> => {
  const round = await nextLife(proof, point === undefined ? {} : { FAULT_POINT: point })
  const left = { most: sends, old: unfinished(proof.ledger) }
  const cut = point === undefined ? setTimeout(() => void round.server.stop('SIGKILL'), ms) : undefined
  await Promise.all(Array.from({ length: 3 }, () => work(proof, round, left)))
  clearTimeout(cut)
  const died = await Promise.race([round.server.ended.then(() => true), soon()])
  await round.server.stop('SIGKILL')
  const where =
    point === undefined ? 'at a random moment' : died ? (point.split('@')[0] ?? '') : 'after all work'
  proof.killedAt.set(where, (proof.killedAt.get(where) ?? 0) + 1)
  return where
}

/** Mail goes out after the answer: a point in there is reached a little later. */
const soon = () => new Promise<false>(resolve => setTimeout(() => resolve(false), 100))

/** Every step that a submit, a deed and a delivery go through, as the server itself names them. */
export const knownPoints = async (proof: Proof): Promise<string[]> => {
  const round = await nextLife(proof, { FAULT_POINT: 'list' })
  for (const deed of deeds) {
    const entry: Entry = { ...newEntry(proof), ...(deed && { deed }) }
    proof.ledger.entries[proof.ledger.entries.length - 1] = entry
    await send(round, proof.ledger, entry)
    await act(round, proof.ledger, entry)
  }
  await untilSent(proof)
  await round.server.stop('SIGKILL')
  return [...round.server.output().matchAll(/^Fault point: (.+)$/gm)].map(([, point]) => point ?? '')
}
