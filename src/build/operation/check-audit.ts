import './in-words.ts'
import { existsSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { packIds } from '../../../flows/policies/index.ts'
import { tombstonesBeside } from '../../adapters/backup/removal-on-disk.ts'
import { sha256 } from '../../adapters/crypto/random.ts'
import { openSqlite } from '../../adapters/storage/sqlite.ts'
import { checkHistories, type Difference, type HistoryCheck } from '../../app/oversight/check-histories.ts'
import { checkLog } from '../../app/oversight/check-log.ts'
import { databaseFile, dataDir, documentVault } from './backup-settings.ts'

// Reads every line of every log and every history, and says what is not as it was written. With DATA_KEYS it also
// holds what an event says against the row; the chains themselves are over what is stored, and need no key.
parseArgs()
if (!existsSync(databaseFile)) throw new Error(`There is no ${databaseFile} to read through: set DATA_DIR.`)
const database = openSqlite(databaseFile, 'db/migrations')
const deps = {
  store: database.store,
  digest: sha256,
  clock: () => new Date(),
  vault: documentVault(),
  maybeOthers: process.env.DATA_KEYS === undefined,
}

/** Where the last events are missing, or no key opens them, no column is named. */
const inWords: Partial<Record<Difference, string>> = {
  events: 'the last events are not there',
  unreadable: 'its events cannot be read with the keys that are here',
}

const findings = ({ broken, differs, gone, uncounted }: HistoryCheck): string[] => [
  ...broken.map(({ reference, event }) => `${reference}, event ${event} is not as it was written`),
  ...differs.map(
    ({ reference, what }) => `${reference}, ${inWords[what] ?? `${what} is not what its events say`}`,
  ),
  ...gone.map(reference => `${reference} is not there, and nothing says that it was purged`),
  ...(uncounted > 0 ? [`${uncounted} more notices were counted than are there or were purged`] : []),
]

const wrong: string[] = []
for (const municipality of packIds) {
  const log = await checkLog(deps, municipality)
  const purged = tombstonesBeside(dataDir).filter(one => one.municipality === municipality)
  const histories = await checkHistories(
    deps,
    municipality,
    purged.map(({ reference }) => reference),
  )
  if (log.brokenAt !== undefined)
    wrong.push(`${municipality}: log, line ${log.brokenAt} is not as it was written`)
  wrong.push(...findings(histories).map(line => `${municipality}: ${line}`))
  if (log.lines + histories.count > 0)
    console.log(`${municipality}: ${log.lines} lines of the log and ${histories.count} notices read`)
}
database.close()
if (deps.vault === undefined)
  console.log('Without DATA_KEYS: what the events say was not held against the rows.')
console.log(wrong.length === 0 ? 'Everything is as it was written.' : wrong.join('\n'))
process.exit(wrong.length === 0 ? 0 : 1)
