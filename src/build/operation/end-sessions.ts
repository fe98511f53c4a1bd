import './in-words.ts'
import { parseArgs } from 'node:util'
import { endSessions } from '../../app/sign-in/end-sessions.ts'
import { openedProgram } from './opened-program.ts'

// Ends every session of one member of staff at once, while the server runs: npm run end:sessions -- <id>
const [staffId, ...others] = parseArgs({ allowPositionals: true }).positionals
if (staffId === undefined || others.length > 0)
  throw new RangeError("say whose: the id stands in the log and at the sign-in ('sub')")

const { database, deps } = await openedProgram()
const ended = await endSessions(deps, { whose: { staffId }, by: { kind: 'system', name: 'end:sessions' } })
database.close()
console.log(`${ended} sessions ended`)
