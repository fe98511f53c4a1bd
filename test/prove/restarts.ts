import { rmSync } from 'node:fs'
import type { ProcessEnd } from '../runtime/node-process.ts'
import { judge } from './check-ledger.ts'
import { isWhole, type Row, summary } from './disks.ts'
import { newProof, nextLife, unfinished, work } from './rounds.ts'

const lives = 12

/** Stopped politely, as an upgrade does, in the middle of the work of six citizens: what has begun is finished. */
export const restartsUnderLoad = async (seed: number): Promise<Row> => {
  const proof = await newProof(seed)
  const ends: ProcessEnd[] = []
  let slowest = 0
  for (let life = 0; life < lives; life++) {
    const round = await nextLife(proof)
    const left = { most: 500, old: unfinished(proof.ledger) }
    const working = Promise.all(Array.from({ length: 6 }, () => work(proof, round, left)))
    await new Promise(resolve => setTimeout(resolve, 300 + proof.random() * 600))
    const began = performance.now()
    await round.server.stop()
    slowest = Math.max(slowest, performance.now() - began)
    ends.push(await round.server.ended)
    await working
  }
  const round = await nextLife(proof)
  const verdict = await judge(proof, round)
  await round.server.stop()
  proof.gateway.close()
  rmSync(proof.dataDir, { recursive: true, force: true })
  const clean = ends.every(code => code === 0)
  return {
    what: `stopped and started again ${lives} times while six citizens send`,
    found: `each ended by itself ${clean ? 'with 0' : `with ${ends.join(', ')}`}, the slowest in ${(slowest / 1000).toFixed(1)} s; ${summary(verdict)}`,
    held: clean && isWhole(verdict) && proof.ledger.wrong.length === 0,
  }
}
