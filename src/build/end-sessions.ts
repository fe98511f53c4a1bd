import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { commonDeps } from '../adapters/common-deps.ts'
import { readConfiguration } from '../adapters/configuration.ts'
import { developmentKeys } from '../adapters/development-keys.ts'
import { noMailer } from '../adapters/no-mailer.ts'
import { openSqlite } from '../adapters/sqlite.ts'
import { endSessions } from '../app/end-sessions.ts'
import { createContent } from '../content.ts'

// Ends every session of one member of staff at once, while the server runs: npm run end:sessions -- <id>
const [staffId] = process.argv.slice(2)
if (staffId === undefined)
  throw new RangeError("say whose: the id stands in the log and at the sign-in ('sub')")

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
const deps = commonDeps(configuration, content, {
  store: database.store,
  mailer: noMailer,
  renderPdf: async () => new Uint8Array(),
  later: () => undefined,
})
const ended = await endSessions(deps, { whose: { staffId }, by: { kind: 'system', name: 'end:sessions' } })
database.close()
console.log(`${ended} sessions ended`)
