import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { judge } from './check-ledger.ts'
import { act, send, statusOf } from './citizens.ts'
import { isWhole, type Row, summary } from './disks.ts'
import type { Deed, Entry } from './ledger.ts'
import { newProof, nextLife } from './rounds.ts'

/** Debian keeps it in the folder of the architecture; where there is none the row is skipped. */
const libfaketime = readdirSync('/usr/lib')
  .map(architecture => join('/usr/lib', architecture, 'faketime/libfaketimeMT.so.1'))
  .find(path => existsSync(path))

/** Over both changes of summer time, back over one of them, nearly a year on, and to an hour before it began. */
const moments = [
  '2026-03-29T00:59:50Z',
  '2026-03-29T01:00:10Z',
  '2026-10-25T00:59:50Z',
  '2026-10-25T01:00:10Z',
  '2026-10-25T00:30:00Z',
  '2026-12-31T22:59:50Z',
  '2026-03-28T23:59:50Z',
]
const deeds: (Deed | undefined)[] = ['change', 'withdraw', undefined]

/** The clock of the machine jumps under a process that lives on, as when somebody sets it or a network time comes late. */
export const clockJumps = async (seed: number): Promise<Row> => {
  const what = 'the clock of the machine jumps under one process (libfaketime)'
  if (libfaketime === undefined) return { what, found: 'needs faketime', held: 'skipped' }
  const folder = mkdtempSync(join(tmpdir(), 'lydhoer-clock-'))
  const shift = join(folder, 'shift')
  const jumpTo = (moment: string) => {
    const seconds = Math.round((Date.parse(moment) - Date.now()) / 1000)
    writeFileSync(shift, `${seconds < 0 ? '' : '+'}${seconds}\n`)
    return seconds / 60
  }
  const proof = await newProof(seed)
  const wrong: string[] = []
  jumpTo(moments[0] ?? '')
  const round = await nextLife(proof, {
    ...{ CLOCK: '+0m', LD_PRELOAD: libfaketime, FAKETIME_TIMESTAMP_FILE: shift, FAKETIME_NO_CACHE: '1' },
    FAKETIME_DONT_FAKE_MONOTONIC: '1',
  })
  for (const moment of moments) {
    round.minutes = jumpTo(moment)
    for (const deed of deeds) {
      const number = proof.ledger.entries.length
      const entry: Entry = { conversationId: `c${number}`, key: `k${number}`, ...(deed && { deed }) }
      proof.ledger.entries.push(entry)
      await send(round, proof.ledger, entry)
      await act(round, proof.ledger, entry)
      const at = entry.receipt && (await statusOf(round, entry.receipt))?.points[0]?.at
      if (Math.abs(Date.parse(at ?? '') - Date.parse(moment)) > 60_000 || at === undefined)
        wrong.push(`${moment}: received ${at}`)
    }
  }
  const verdict = await judge(proof, round)
  await round.server.stop()
  proof.gateway.close()
  for (const gone of [folder, proof.dataDir]) rmSync(gone, { recursive: true, force: true })
  wrong.push(...proof.ledger.wrong)
  return {
    what,
    found: [`${moments.length} jumps; ${summary(verdict)}`, ...wrong.slice(0, 3)].join('; '),
    held: wrong.length === 0 && isWhole(verdict),
  }
}
