import { join } from 'node:path'
import { packs } from '../../flows/policies/index.ts'
import { sha256 } from '../adapters/chance.ts'
import { openSqlite } from '../adapters/sqlite.ts'
import { checkHistories, checkLog } from '../app/check-everything.ts'

// Reads every line of every log and says which is not as it was written. Needs no key: the chains are over what is stored.
const file = join(process.env.DATA_DIR ?? 'data', 'lydhoer.sqlite')
const database = openSqlite(file, 'db/migrations')
const deps = { store: database.store, digest: sha256, clock: () => new Date() }

const wrong: string[] = []
for (const municipality of Object.keys(packs)) {
  const log = await checkLog(deps, municipality)
  const histories = await checkHistories(deps, municipality)
  if (log.brokenAt !== undefined)
    wrong.push(`${municipality}: log, line ${log.brokenAt} is not as it was written`)
  for (const { reference, event } of histories.broken)
    wrong.push(`${municipality}: ${reference}, event ${event} is not as it was written`)
  if (log.lines + histories.count > 0)
    console.log(`${municipality}: ${log.lines} lines of the log and ${histories.count} notices read`)
}
database.close()
console.log(wrong.length === 0 ? 'Everything is as it was written.' : wrong.join('\n'))
process.exit(wrong.length === 0 ? 0 : 1)
