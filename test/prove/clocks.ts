import { rmSync } from 'node:fs'
import { join } from 'node:path'
import SqliteDatabase from 'better-sqlite3'
import { act, send, statusOf } from './citizens.ts'
import type { Row } from './disks.ts'
import type { Entry } from './ledger.ts'
import { newProof, nextLife } from './rounds.ts'

/** Both changes of the clock in Copenhagen, a leap day, New Year, and a clock that goes back a day. */
const moments = [
  '2026-03-28T23:59:59Z',
  '2026-03-29T00:59:59Z',
  '2026-03-29T01:00:00Z',
  '2026-10-25T00:30:00Z',
  '2026-10-25T01:30:00Z',
  '2026-12-31T23:30:00Z',
  '2028-02-29T12:00:00Z',
  '2028-02-28T12:00:00Z',
]

/** Each life has another time; what is kept is in order by number, whatever the clock says. */
export const clocks = async (seed: number): Promise<Row> => {
  const proof = await newProof(seed)
  const entries: Entry[] = []
  const wrong: string[] = []
  for (const [number, moment] of moments.entries()) {
    const round = await nextLife(proof, { CLOCK: moment })
    round.minutes = (Date.parse(moment) - Date.now()) / 60_000
    const entry: Entry = { conversationId: `c${number}`, key: `k${number}`, deed: 'decide' }
    await send(round, proof.ledger, entry)
    // The answer is given in the next life, so that it may come "before" the notice.
    const before = entries.at(-1)
    if (before) await act(round, proof.ledger, before)
    const status = entry.receipt && (await statusOf(round, entry.receipt))
    if (status?.points[0]?.at !== new Date(moment).toISOString())
      wrong.push(`${moment}: ${status?.points[0]?.at}`)
    if (before && !before.done) wrong.push(`${moment}: the answer was not taken`)
    entries.push(entry)
    await round.server.stop('SIGKILL')
  }
  const raw = new SqliteDatabase(join(proof.dataDir, 'lydhoer.sqlite'), { readonly: true })
  const counts = raw
    .prepare('SELECT count(*) AS n, max(sequence) AS top FROM notice_events GROUP BY notice_id')
    .all() as { n: number; top: number }[]
  raw.close()
  proof.gateway.close()
  rmSync(proof.dataDir, { recursive: true, force: true })
  if (counts.some(({ n, top }) => n !== top)) wrong.push('events are not numbered without gaps')
  wrong.push(...proof.ledger.wrong)
  return {
    what: 'clock: both changes of summer time, leap day, New Year, a day back',
    found: wrong.length === 0 ? `${moments.length} lives, all in order` : wrong.join('; '),
    held: wrong.length === 0,
  }
}
