import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { send } from './citizens.ts'
import type { Row } from './disks.ts'
import { newProof, nextLife } from './rounds.ts'

export type Order = { receipts: number; early: number }

/**
 * Reads a trace of system calls: before each 201 leaves, the log of the database must have been synced after
 * it was last written. This is what a power cut would show, without a power cut.
 */
export const orderIn = (trace: string): Order => {
  const order: Order = { receipts: 0, early: 0 }
  const syncing = new Set<string>()
  let isSynced = false
  for (const line of trace.split('\n')) {
    const [pid = ''] = line.split(' ', 1)
    if (/pwrite64\(\d+<[^>]*sqlite-wal>/.test(line)) isSynced = false
    else if (/(fsync|fdatasync)\(\d+<[^>]*sqlite-wal>\) += 0/.test(line)) isSynced = true
    else if (/(fsync|fdatasync)\(\d+<[^>]*sqlite-wal> <unfinished/.test(line)) syncing.add(pid)
    else if (/(fsync|fdatasync) resumed>\) += 0/.test(line) && syncing.delete(pid)) isSynced = true
    else if (/(write|writev|sendto)\(.*HTTP\/1\.1 201/.test(line)) {
      order.receipts += 1
      if (!isSynced) order.early += 1
    }
  }
  return order
}

export const syncBeforeReceipt = async (seed: number): Promise<Row> => {
  const what = 'the log is synced before a receipt leaves (strace)'
  if (!existsSync('/usr/bin/strace')) return { what, found: 'needs strace', held: 'skipped' }
  const folder = mkdtempSync(join(tmpdir(), 'lydhoer-trace-'))
  const file = join(folder, 'trace')
  const calls = 'trace=fsync,fdatasync,pwrite64,write,writev,sendto'
  const proof = await newProof(seed)
  const round = await nextLife(proof, {}, [
    'strace',
    '-D',
    '-f',
    '-y',
    '-qq',
    '-s',
    '24',
    '-o',
    file,
    '-e',
    calls,
  ])
  for (let number = 0; number < 100; number++) {
    const entry = { conversationId: `c${number}`, key: `k${number}` }
    await send(round, proof.ledger, entry)
  }
  await round.server.stop()
  proof.gateway.close()
  const { receipts, early } = orderIn(readFileSync(file, 'utf8'))
  rmSync(folder, { recursive: true, force: true })
  rmSync(proof.dataDir, { recursive: true, force: true })
  return {
    what,
    found: `${receipts} receipts traced, ${early} left before the sync`,
    held: receipts >= 100 && early === 0,
  }
}
