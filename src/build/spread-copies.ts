import { spreadOwnCopies } from '../app/spread-own-copies.ts'
import { openedProgram } from './opened-program.ts'

// Before a release from before `0008_own_copies` is started on this file: it then finds every document.
const { configuration, database, deps } = await openedProgram()
for (const municipality of configuration.municipalities)
  console.log(`${municipality}: ${await spreadOwnCopies(deps, municipality)} copies written out`)
database.close()
