import { cpus } from 'node:os'
import type { Row } from './disks.ts'

type Told = { rows: Row[]; where: [string, number][]; seed: number; minutes: number; load: number }

const verdict = (held: Row['held']) => (held === true ? 'held' : held === false ? '**broken**' : 'skipped')

/** The page that `npm run prove` writes: what was done, what was found, and what none of it shows. */
export const report = ({ rows, where, seed, minutes, load }: Told): string => `# Reliability

**If a citizen has seen a receipt number, the municipality has the notice exactly once, unchanged**, even if the process is killed, the power fails or the disk fills in that second. Otherwise no number is shown, and what they wrote is on their screen.

Written by \`npm run prove\`.

| what was done | what was found | |
| --- | --- | --- |
${rows.map(({ what, found, held }) => `| ${what} | ${found} | ${verdict(held)} |`).join('\n')}

${new Date().toISOString().slice(0, 10)}, Node ${process.versions.node}, ${cpus().length} cores (load ${load.toFixed(1)} at the end), ${minutes.toFixed(1)} minutes, seed ${seed} (\`SEED=${seed} npm run prove\` chooses the same steps).

## How

- **Steps.** \`FAULT_POINT\` (development only; \`=list\` prints them) listens at every row of every transaction, every write, mail and answer. Killed were ${timesOf(where)}.
- **Ledger.** Citizens send, lose the answer, retry, change, withdraw; staff answer. Each receipt opens its status, each document has the receipt's SHA-256, no conversation has two notices, chains are recomputed, SQLite checks its file.
- **Mail** goes at least once: handed over and not yet noted, it goes again under the same key and \`Message-ID\`.
- **A dead disk** costs a minute with \`COPY_TO\` ([test](../test/adapters/second-copy.test.ts)); **a retry** after a day gets its receipt ([test](../test/security/doors.test.ts)).

## Not shown

A real power cut, a disk that lies about its sync, a network file system (SQLite must not be on one), damage in memory, and Cloudflare's D1.
`

/** Steps have names; the two others are moments. */
const isMoment = ([step]: [string, number]) => step === 'after all work' || step === 'at a random moment'

const timesOf = (where: [string, number][]): string => {
  const times = where.filter(each => !isMoment(each)).map(([, count]) => count)
  const moments = where.filter(isMoment).map(([step, count]) => `${count} times ${step}`)
  return [
    `${times.length} named steps, ${Math.min(...times)} to ${Math.max(...times)} times each`,
    ...moments,
  ].join('; ')
}
