import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { commonDeps } from '../adapters/common-deps.ts'
import { compact } from '../adapters/compact.ts'
import { readConfiguration } from '../adapters/configuration.ts'
import { developmentKeys } from '../adapters/development-keys.ts'
import { reachedFor, watched, watchRows } from '../adapters/fault-points.ts'
import { noMailer } from '../adapters/no-mailer.ts'
import { olderCopies, removalOnDisk } from '../adapters/removal-on-disk.ts'
import { openSqlite } from '../adapters/sqlite.ts'
import { purgeNotices } from '../app/purge-notices.ts'
import { createContent } from '../content.ts'

// Removes notices whose time here is over. Says of each why it goes or stays; `--dry-run` only says.
const { values } = parseArgs({
  options: { 'dry-run': { type: 'boolean', default: false }, days: { type: 'string', default: '180' } },
})
const dryRun = values['dry-run']
const days = Number(values.days)
if (!Number.isInteger(days) || days < 0) throw new RangeError('--days is a whole number of days')

const { env } = process
const dataDir = env.DATA_DIR ?? 'data'
const settingsFile = env.MUNICIPALITY_SETTINGS
const content = await createContent()
const configuration = readConfiguration(env, {
  packIds: content.packIds,
  developmentKeys: () => developmentKeys(dataDir),
  ...(settingsFile !== undefined && { municipalitySettings: readFileSync(settingsFile, 'utf8') }),
})
const database = openSqlite(join(dataDir, 'lydhoer.sqlite'), 'db/migrations')
const reached = configuration.faultPoint === undefined ? undefined : reachedFor(configuration.faultPoint)
if (reached !== undefined) watchRows(database.raw, reached)
const deps = commonDeps(configuration, content, {
  store:
    reached === undefined
      ? database.store
      : watched({ store: database.store, mailer: noMailer }, reached).store,
  mailer: noMailer,
  renderPdf: async () => new Uint8Array(),
  later: () => undefined,
})

let gone = 0
for (const municipality of configuration.municipalities) {
  const lines = await purgeNotices(deps, municipality, {
    days,
    dryRun,
    remove: removalOnDisk(database, dataDir),
  })
  for (const { reference, keeping } of lines) console.log(`${reference}: ${keeping}`)
  gone += lines.filter(({ keeping }) => keeping === 'may_go').length
}
if (!dryRun && gone > 0) {
  reached?.('purge: before the free pages are emptied')
  compact(database)
  reached?.('purge: free pages emptied')
}
database.close()
console.log(dryRun ? `${gone} would go` : `${gone} removed`)
if (!dryRun && gone > 0)
  for (const copy of olderCopies(dataDir))
    console.log(`${copy} is older and may still hold them; a restore from it leaves them out.`)
