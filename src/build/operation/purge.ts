import './in-words.ts'
import { parseArgs } from 'node:util'
import { olderCopies, removalOnDisk, removeOldCopies } from '../../adapters/backup/removal-on-disk.ts'
import { reachedFor, watched, watchRows } from '../../adapters/fault-points.ts'
import { vacuum } from '../../adapters/storage/vacuum.ts'
import { purgeNotices } from '../../app/jobs/purge-notices.ts'
import { openedProgram } from './opened-program.ts'

// Purges finished notices. Says of each why it goes or stays; `--dry-run` only says.
const { values } = parseArgs({
  options: { 'dry-run': { type: 'boolean', default: false }, days: { type: 'string', default: '180' } },
})
const dryRun = values['dry-run']
const days = Number(values.days)
if (!Number.isInteger(days) || days < 0) throw new RangeError('--days is a whole number of days')

const { configuration, database, dataDir, deps: unwatched } = await openedProgram()
const reached = configuration.faultPoint === undefined ? undefined : reachedFor(configuration.faultPoint)
if (reached !== undefined) watchRows(database.raw, reached)
const deps = reached === undefined ? unwatched : { ...unwatched, ...watched(unwatched, reached) }

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
  vacuum(database)
  reached?.('purge: free pages emptied')
}
database.close()
if (!dryRun)
  for (const copy of removeOldCopies(dataDir, { days, now: deps.clock() })) console.log(`${copy} is removed`)
console.log(dryRun ? `${gone} would go` : `${gone} removed`)
if (!dryRun && gone > 0)
  for (const copy of olderCopies(dataDir))
    console.log(`${copy} is older and may still hold them; a restore from it leaves them out.`)
