import { rmSync } from 'node:fs'
import { expect, it } from 'vitest'
import { judge } from './check-ledger.ts'
import { purges } from './purges.ts'
import { knownPoints, liveAndDie, newProof, nextLife } from './rounds.ts'

const seed = Number(process.env.SEED ?? Date.now() % 1_000_000)

/** Enough for every run of the tests; `npm run prove` does it a thousand times. */
const lives = 8

it('keeps every notice with a receipt exactly once, unchanged, however often the process is killed', async () => {
  console.log(`seed ${seed}`)
  const proof = await newProof(seed)
  const points = await knownPoints(proof)
  while (proof.lives < lives) {
    const point = points[Math.floor(proof.random() * points.length)] ?? ''
    const nth = 1 + Math.floor(proof.random() * 3)
    const random = proof.random() < 0.3
    await liveAndDie(proof, {
      ...(!random && { point: `${point}@${nth}` }),
      ms: 10 + proof.random() * 60,
      sends: 8,
    })
  }
  const round = await nextLife(proof)
  const verdict = await judge(proof, round)
  await round.server.stop()
  proof.gateway.close()
  console.log(`${proof.lives} lives, ${proof.ledger.submits} sendings, ${verdict.acknowledged} receipts`)
  expect({ ...verdict, wrong: proof.ledger.wrong }).toEqual({
    acknowledged: expect.any(Number),
    mailedAgain: expect.any(Number),
    ...{ lost: [], doubled: [], changed: [], broken: [], mailedTwice: [], unsent: [], wrong: [] },
  })
  rmSync(proof.dataDir, { recursive: true, force: true })
})

it('purges what may go and nothing else, also when it is killed on the way', async () => {
  expect(await purges(seed, 2)).toMatchObject({ held: true, found: expect.stringMatching(/^2 kills/) })
})
