import { spawnSync } from 'node:child_process'
import { existsSync, rmSync } from 'node:fs'
import type { ProcessEnd } from '../runtime/node-process.ts'
import { judge } from './check-ledger.ts'
import { isWhole, type Row, summary } from './disks.ts'
import { newProof, nextLife, type Proof, unfinished, work } from './rounds.ts'

const faults = ['posix/io/rw/pwrite', 'posix/io/rw/pread', 'posix/io/sync/fsync']
const chances = [0.2, 0.02, 0.005]
const inputOutputError = 5

const soon = () => new Promise<'alive'>(resolve => setTimeout(resolve, 1500, 'alive'))

/** One life that begins on a good disk, which then fails now and then under three citizens. */
const failingLife = async (proof: Proof, fault: string, chance: number): Promise<ProcessEnd | 'alive'> => {
  const round = await nextLife(proof, {}, ['fiu-run', '-x'])
  const rule = `enable_random name=${fault},probability=${chance},failinfo=${inputOutputError}`
  const told = spawnSync('fiu-ctrl', ['-c', rule, String(round.server.pid)], { encoding: 'utf8' })
  if (told.status !== 0) throw new Error(`fiu-ctrl: ${told.stderr}`)
  const left = { most: 100, old: unfinished(proof.ledger) }
  await Promise.all(Array.from({ length: 3 }, () => work(proof, round, left)))
  const end = await Promise.race([round.server.ended, soon()])
  await round.server.stop('SIGKILL')
  return end
}

/** Reads, writes and syncs that fail by chance: what was acknowledged stays, and a process in doubt ends by itself. */
export const disksFailByChance = async (seed: number): Promise<Row> => {
  const what = 'reads, writes and syncs fail by chance (fiu-run)'
  if (!existsSync('/usr/bin/fiu-run')) return { what, found: 'needs fiu-utils', held: 'skipped' }
  const proof = await newProof(seed)
  const ends: (ProcessEnd | 'alive')[] = []
  for (const fault of faults) for (const chance of chances) ends.push(await failingLife(proof, fault, chance))
  const round = await nextLife(proof)
  const verdict = await judge(proof, round)
  await round.server.stop()
  proof.gateway.close()
  rmSync(proof.dataDir, { recursive: true, force: true })
  const byItself = ends.filter(end => end === 1).length
  const others = ends.filter(end => end !== 1 && end !== 'alive')
  const wrong = proof.ledger.wrong
  return {
    what,
    found: [
      `${ends.length} lives, ${byItself} ended by themselves with 1, the others went on; ${summary(verdict)}`,
      ...others.map(end => `one ended with ${end}`),
      ...wrong.slice(0, 3),
    ].join('; '),
    held: byItself > 0 && others.length === 0 && isWhole(verdict) && wrong.length === 0,
  }
}
