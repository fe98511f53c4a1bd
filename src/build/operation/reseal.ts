import './in-words.ts'
import { parseArgs } from 'node:util'
import { reachedFor, watchRows } from '../../adapters/fault-points.ts'
import { emptyLog } from '../../adapters/storage/vacuum.ts'
import { reseal } from '../../app/jobs/reseal.ts'
import { openedProgram } from './opened-program.ts'

// Re-encrypts everything under an earlier data key with the first of DATA_KEYS. May be stopped and started again.
parseArgs()
const { configuration, database, deps } = await openedProgram()
if (configuration.faultPoint !== undefined) watchRows(database.raw, reachedFor(configuration.faultPoint))

const { rows, histories, broken } = await reseal({ ...deps, sealed: database.sealed })
emptyLog(database)
database.close()
console.log(`${histories} histories and ${rows} other rows are under ${deps.vault.current()} now.`)
for (const reference of broken)
  console.log(`${reference}: its history is not as it was written; left as it is, under its old key.`)
console.log(
  broken.length === 0 ? 'Nothing needs an earlier key.' : 'Keep the earlier keys: not everything is done.',
)
process.exit(broken.length === 0 ? 0 : 1)
