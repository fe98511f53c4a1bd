import { cpus } from 'node:os'
import type { Row } from './disks.ts'

type Told = { rows: Row[]; where: [string, number][]; seed: number; minutes: number; load: number }

const verdict = (held: Row['held']) => (held === true ? 'held' : held === false ? '**broken**' : 'skipped')

/** The page that `npm run prove` writes: what was done, what was found, and what none of it shows. */
export const report = ({ rows, where, seed, minutes, load }: Told): string => `# Reliability

**If a citizen has seen a receipt number, the municipality has the notice exactly once, unchanged**, even if the process is killed, the power fails or the disk fills in that second. Otherwise no number is shown, and what they wrote is on their screen.

Written by \`npm run prove\`: the built server as a process, a ledger of what citizens were answered, and a judge that asks for every notice afterwards, over HTTP and in the file.

| what was done | what was found | |
| --- | --- | --- |
${rows.map(({ what, found, held }) => `| ${what} | ${found} | ${verdict(held)} |`).join('\n')}

${new Date().toISOString().slice(0, 10)}, Node ${process.versions.node}, ${cpus().length} cores (load ${load.toFixed(1)} at the end), ${minutes.toFixed(1)} minutes, seed ${seed} (\`SEED=${seed} npm run prove\` chooses the same steps; which request is under way at a kill is the machine's own).

## How

- **Steps.** \`FAULT_POINT\` (development only; \`=list\` prints them) listens at every row of every transaction, by triggers in that one connection, before and after every write and mail, and before every answer. The harness kills at each, the first to fifth time, and at random moments.
- **Ledger.** Citizens send, lose the answer, retry under the same key, change, withdraw; staff answer. Only answers are believed. Then each receipt opens its status, each document has the receipt's SHA-256, each answered deed shows, a sending without an answer is absent or completed by a retry, no conversation has two notices; chains are recomputed, SQLite checks its file.
- **Mail** handed over and not yet noted goes again in the next life, under the same key and \`Message-ID\`. More nobody can promise.
- **Purge.** Killed at each step, each notice is whole or gone, and gone only with its line in a whole log; run again it finishes, and what went is nowhere in the bytes.
- **Order.** \`strace\` shows the log synced before the 201: a kill leaves the system its pages, a power cut does not.
- **Disk.** After a failed sync the process ends with 1, and whatever restarts it opens the file anew. \`fiu-utils\`, where installed, fails by chance on a disk that began good.
- **Clock.** Each life can have another time; \`faketime\`, where installed, jumps under a living process. What a machine cannot do the table leaves out, and says so.

## Not shown here

A real power cut, a disk that says it has synced and has not, a network file system (SQLite must not be put on one), damage in memory, and anything on Cloudflare's own D1: there the same statements run as one batch, and durability is theirs to give.

## Where it was killed

| step | times |
| --- | --- |
${where.map(([step, times]) => `| ${step} | ${times} |`).join('\n')}
`
