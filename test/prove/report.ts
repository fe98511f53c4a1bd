import { cpus } from 'node:os'
import type { Row } from './disks.ts'

type Told = { rows: Row[]; where: [string, number][]; seed: number; minutes: number; load: number }

const verdict = (held: Row['held']) => (held === true ? 'held' : held === false ? '**broken**' : 'skipped')

/** The page that `npm run prove` writes: what was done, what was found, and what none of it shows. */
export const report = ({ rows, where, seed, minutes, load }: Told): string => `# Reliability

**If a citizen has seen a receipt number, the municipality has the notice exactly once, unchanged**, even if the process is killed, the power fails or the disk fills in that second. Otherwise no number is shown, and what they wrote is still on their screen.

This page is written by \`npm run prove\`: the built server as a process of its own, a ledger of what citizens were answered, and a judge that asks for every notice afterwards, first over HTTP and then in the file.

| what was done | what was found | |
| --- | --- | --- |
${rows.map(({ what, found, held }) => `| ${what} | ${found} | ${verdict(held)} |`).join('\n')}

${new Date().toISOString().slice(0, 10)}, Node ${process.versions.node}, ${cpus().length} cores (load ${load.toFixed(1)} at the end), ${minutes.toFixed(1)} minutes, seed ${seed} (\`SEED=${seed} npm run prove\` chooses the same steps; which request is under way at a kill is the machine's own).

## How

- **Steps.** \`FAULT_POINT\` (development only) listens at every row of every transaction, by triggers that exist in that one connection, before and after every write and mail, and before every answer. \`FAULT_POINT=list\` prints the steps; the harness kills at each of them, at its first to fifth time, and at random moments.
- **Ledger.** Citizens send, lose the answer, send again under the same key, change and withdraw; staff answer. The ledger believes only answers. Afterwards each receipt must open its status, each document must have the SHA-256 on the receipt, each deed that was answered must show, every sending without an answer must be either absent or completed by a retry, and no conversation may have two notices. The chains of events and audit are recomputed, and SQLite checks its file.
- **Mail.** A message has one key. A process that dies between handing over and noting it hands over again in its next life, under the same key and \`Message-ID\`, so that the receiver can see that it is one. More than that nobody can promise across a mail server.
- **Purge.** The purge is killed at each of its steps, at its first or second notice; then each notice must be whole or gone, and gone only with its line in a log that is whole. Run again it finishes, and what went is nowhere in the bytes of the folder.
- **Restarts.** SIGTERM in the middle of the work of six citizens: what has begun is answered, the process ends with 0, and nobody loses anything.
- **Order.** \`strace\` shows that the database log is synced before the 201 leaves. Killing a process does not show this, since the system still has the pages; a power cut does not have them.
- **Disk.** A full disk and a failed sync give 503 and no receipt. After a failed sync the process does not believe its handle again: it ends with code 1, and whatever restarts it opens the file anew. With \`fiu-utils\` installed, reads, writes and syncs also fail by chance under a server that began on a good disk.
- **Clock.** Each life can have another time; with \`faketime\` installed the machine's clock also jumps under a process that lives on. What only some machines can do is left out elsewhere, and the table says so.

## Not shown here

A real power cut, a disk that says it has synced and has not, a network file system (SQLite must not be put on one), damage in memory, and anything on Cloudflare's own D1: there the same statements run as one batch, and durability is theirs to give.

## Where it was killed

| step | times |
| --- | --- |
${where.map(([step, times]) => `| ${step} | ${times} |`).join('\n')}
`
