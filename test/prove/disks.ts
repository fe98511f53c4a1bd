import { spawnSync } from 'node:child_process'
import { copyFileSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startNodeServer } from '../runtime/node-process.ts'
import { judge, type Verdict } from './check-ledger.ts'
import { send } from './citizens.ts'
import type { Entry } from './ledger.ts'
import { newProof, nextLife, type Proof } from './rounds.ts'

export type Row = { what: string; found: string; held: boolean | 'skipped' }

const skipped = (what: string, why: string): Row => ({ what, found: why, held: 'skipped' })

export const isWhole = ({ lost, doubled, changed, broken, mailedTwice }: Verdict): boolean =>
  [lost, doubled, changed, broken, mailedTwice].every(list => list.length === 0)

const next = (proof: Proof): Entry => {
  const number = proof.ledger.entries.length
  const entry: Entry = { conversationId: `c${number}`, key: `k${number}` }
  proof.ledger.entries.push(entry)
  return entry
}

const megabyte = 1024 * 1024

/** A small disk fills up while citizens send: nobody gets a receipt for what is not kept, and it heals by itself. */
export const diskFull = async (seed: number): Promise<Row> => {
  const what = 'disk full (tmpfs of 8 MB)'
  const disk = mkdtempSync(join(tmpdir(), 'lydhoer-disk-'))
  if (spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=8m', 'tmpfs', disk]).status !== 0)
    return skipped(what, 'needs root to mount a tmpfs')
  try {
    const proof = await newProof(seed, disk)
    const ballast = join(disk, 'ballast')
    writeFileSync(ballast, Buffer.alloc(3 * megabyte))
    const round = await nextLife(proof)
    let sent = 0
    while (sent < 2000 && (await send(round, proof.ledger, next(proof)))) sent += 1
    const refused = proof.ledger.entries.length - sent
    const full = (await round.server.fetch('/readyz')).status
    rmSync(ballast)
    const healed = await send(round, proof.ledger, next(proof))
    const verdict = await judge(proof, round)
    await round.server.stop()
    proof.gateway.close()
    const found = `${sent} receipts, then 503 and no receipt, and /readyz says ${full}; room made: ${healed ? 'receipts again without a restart' : 'still refused'}; ${summary(verdict)}`
    return {
      what,
      found,
      held: refused > 0 && full === 503 && healed && isWhole(verdict) && proof.ledger.wrong.length === 0,
    }
  } finally {
    spawnSync('umount', ['-l', disk])
  }
}

export const summary = ({ acknowledged, lost, doubled, changed, broken }: Verdict): string =>
  `${acknowledged} receipts, ${lost.length} lost, ${doubled.length} doubled, ${changed.length} changed, ${broken.length} broken`

/** What the server says when it is started on this folder, and that it ended by itself. */
const refusal = async (dataDir: string): Promise<string> => {
  try {
    const server = await startNodeServer({ dataDir })
    await server.stop('SIGKILL')
    return ''
  } catch (error) {
    return error instanceof Error ? error.message : String(error)
  }
}

const saysHowToRestore = (said: string) => said.includes('cannot be used') && said.includes('npm run restore')

export const readOnly = async (seed: number): Promise<Row> => {
  const what = 'read-only disk'
  const disk = mkdtempSync(join(tmpdir(), 'lydhoer-disk-'))
  if (spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=8m', 'tmpfs', disk]).status !== 0)
    return skipped(what, 'needs root to mount a tmpfs')
  try {
    const proof = await newProof(seed, disk)
    const round = await nextLife(proof)
    await send(round, proof.ledger, next(proof))
    await round.server.stop()
    proof.gateway.close()
    spawnSync('mount', ['-o', 'remount,ro', disk])
    const said = await refusal(proof.dataDir)
    const held = /cannot be used/.test(said)
    return { what, found: held ? 'refuses to start and says why' : `said: ${said.slice(0, 200)}`, held }
  } finally {
    spawnSync('umount', ['-l', disk])
  }
}

/** A file with damage at its head, and one with damage in the middle. */
export const damaged = async (seed: number): Promise<Row[]> => {
  const proof = await newProof(seed)
  const round = await nextLife(proof)
  for (let sent = 0; sent < 30; sent++) await send(round, proof.ledger, next(proof))
  await round.server.stop()
  proof.gateway.close()
  const file = join(proof.dataDir, 'lydhoer.sqlite')
  const kept = join(proof.dataDir, 'kept')
  copyFileSync(file, kept)
  const rows: Row[] = []
  for (const [what, at] of [
    ['damage at the head of the file', 0],
    ['damage in the middle of the file', 8 * 4096],
  ] as const) {
    copyFileSync(kept, file)
    const bytes = readFileSync(file)
    bytes.fill(0xa5, at, at + 4096)
    writeFileSync(file, bytes)
    const said = await refusal(proof.dataDir)
    const untouched = readFileSync(file).equals(bytes)
    const held = saysHowToRestore(said) && untouched
    rows.push({
      what,
      found: held ? 'refuses to start, says how to restore, leaves the file' : said.slice(0, 200),
      held,
    })
  }
  rmSync(proof.dataDir, { recursive: true, force: true })
  return rows
}

/** From the third sync on the disk fails: no receipt, the process ends, and the next one has every receipt. */
export const failingSync = async (seed: number): Promise<Row> => {
  const what = 'the disk fails to sync (EIO by strace)'
  if (!existsSync('/usr/bin/strace')) return skipped(what, 'needs strace')
  const proof = await newProof(seed)
  const first = await nextLife(proof)
  for (let sent = 0; sent < 3; sent++) await send(first, proof.ledger, next(proof))
  await first.server.stop()
  const inject = [
    '-D',
    '-f',
    '-qq',
    '-o',
    '/dev/null',
    '-e',
    'trace=fsync,fdatasync',
    '-e',
    'inject=fsync,fdatasync:error=EIO:when=3+',
  ]
  const failing = await nextLife(proof, {}, ['strace', ...inject])
  let received = 0
  for (let sent = 0; sent < 5; sent++) if (await send(failing, proof.ledger, next(proof))) received += 1
  const code = await Promise.race([
    failing.server.ended,
    new Promise<'alive'>(resolve => setTimeout(resolve, 4000, 'alive')),
  ])
  await failing.server.stop('SIGKILL')
  const round = await nextLife(proof)
  const verdict = await judge(proof, round)
  await round.server.stop()
  proof.gateway.close()
  rmSync(proof.dataDir, { recursive: true, force: true })
  const found = `${received} receipts before it, then 503; the process ended with ${code}; afterwards ${summary(verdict)}`
  return { what, found, held: code === 1 && isWhole(verdict) }
}

export const twoProcesses = async (seed: number): Promise<Row> => {
  const what = 'two processes on one file, the same 100 notices through both'
  const proof = await newProof(seed)
  // One machine has one clock, so both have the same.
  const same = { CLOCK: '+6m' }
  const [one, other] = [await nextLife(proof, same), await nextLife(proof, same)]
  for (let batch = 0; batch < 10; batch++) {
    const entries = Array.from({ length: 10 }, () => next(proof))
    await Promise.all(
      entries.flatMap(entry => [send(one, proof.ledger, entry), send(other, proof.ledger, entry)]),
    )
  }
  const verdict = await judge(proof, other)
  await one.server.stop()
  await other.server.stop()
  proof.gateway.close()
  rmSync(proof.dataDir, { recursive: true, force: true })
  const wrong = [...proof.ledger.wrong, ...verdict.mailedTwice]
  return {
    what,
    found: [summary(verdict), ...wrong.slice(0, 3)].join('; '),
    held: isWhole(verdict) && wrong.length === 0,
  }
}
