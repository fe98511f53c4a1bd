import { rmSync, writeFileSync } from 'node:fs'
import { loadavg } from 'node:os'
import { judge } from './check-ledger.ts'
import { clocks } from './clocks.ts'
import {
  damaged,
  diskFull,
  failingSync,
  isWhole,
  type Row,
  readOnly,
  summary,
  twoProcesses,
} from './disks.ts'
import { disksFailByChance } from './failing-disk.ts'
import { clockJumps } from './jumping-clock.ts'
import { longTests } from './long-tests.ts'
import { syncBeforeReceipt } from './order.ts'
import { purges } from './purges.ts'
import { report } from './report.ts'
import { restartsUnderLoad } from './restarts.ts'
import { knownPoints, liveAndDie, newProof, nextLife } from './rounds.ts'

// The long proof: minutes, loopback only. `KILLS=50 npm run prove` for a shorter one.
const kills = Number(process.env.KILLS ?? 1000)
const sendings = Number(process.env.SENDINGS ?? kills * 10)
const seed = Number(process.env.SEED ?? Date.now() % 1_000_000)
const began = Date.now()
/** Bounded, however slow the machine is: the report says how far it came. */
const end = began + Number(process.env.MINUTES ?? 60) * 60_000

/** Every named step at its first to fifth time, then moments by chance, until there are enough. */
const killed = async (): Promise<{ rows: Row[]; where: [string, number][] }> => {
  const proof = await newProof(seed)
  const points = await knownPoints(proof)
  for (let life = 0; proof.lives <= kills || proof.ledger.submits < sendings; life++) {
    const point = `${points[life % points.length]}@${1 + (Math.floor(life / points.length) % 5)}`
    const random = life % 3 === 2
    await liveAndDie(proof, { ...(!random && { point }), ms: 20 + proof.random() * 300, sends: 40 })
    if (life % 50 === 0) console.log(`${proof.lives} lives, ${proof.ledger.submits} sendings`)
    if (life > kills * 3 || Date.now() > end) break
  }
  const underKills = proof.ledger.submits
  const round = await nextLife(proof)
  const verdict = await judge(proof, round)
  await round.server.stop()
  proof.gateway.close()
  const inside = [...proof.killedAt].filter(([where]) => where !== 'after all work')
  const killsInWork = inside.reduce((sum, [, times]) => sum + times, 0)
  const held = isWhole(verdict) && verdict.unsent.length === 0 && proof.ledger.wrong.length === 0
  if (held) rmSync(proof.dataDir, { recursive: true, force: true })
  else console.log(JSON.stringify({ ...verdict, wrong: proof.ledger.wrong, dataDir: proof.dataDir }, null, 2))
  const what = `kill -9: ${proof.lives - 1} kills, ${killsInWork} of them in the middle of work, at ${points.length} named steps and at random moments`
  const mail = `${proof.gateway.handed.length} mails handed over, ${verdict.mailedTwice.length} doubled in one life, ${verdict.mailedAgain} again under the same key after a kill, ${verdict.unsent.length} never`
  return {
    rows: [
      {
        what,
        found: `${underKills} sendings (${proof.ledger.retries} of them retries), then every one once more: ${summary(verdict)}`,
        held,
      },
      {
        what: 'mail across the same kills',
        found: mail,
        held: verdict.mailedTwice.length === 0 && verdict.unsent.length === 0,
      },
    ],
    where: [...proof.killedAt].sort(([one], [other]) => one.localeCompare(other)),
  }
}

console.log(`seed ${seed}`)
const rows: Row[] = []
const parts =
  process.env.ONLY === 'kills'
    ? []
    : [
        syncBeforeReceipt,
        failingSync,
        disksFailByChance,
        diskFull,
        readOnly,
        damaged,
        twoProcesses,
        restartsUnderLoad,
        purges,
        clocks,
        clockJumps,
        longTests,
      ]
for (const part of parts) {
  const found = [await part(seed)].flat()
  rows.push(...found)
  for (const row of found) console.log(`${row.held} | ${row.what} | ${row.found}`)
}
const { rows: killRows, where } = await killed()
const all = [...killRows, ...rows]
const text = report({
  rows: all,
  where,
  seed,
  minutes: (Date.now() - began) / 60_000,
  load: loadavg()[0] ?? 0,
})
writeFileSync('docs/reliability.md', text)
console.log(text)
for (const [step, times] of where) console.log(`${times} x ${step}`)
process.exit(all.some(({ held }) => held === false) ? 1 : 0)
