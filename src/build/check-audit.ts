import { join } from 'node:path'
import { packs } from '../../flows/policies/index.ts'
import { sha256 } from '../adapters/chance.ts'
import { openSqlite } from '../adapters/sqlite.ts'
import { auditRows, brokenAudit } from '../app/audit-log.ts'
import { brokenEvent } from '../app/event-log.ts'
import { everyNotice } from '../app/every-notice.ts'
import type { Store } from '../ports.ts'

// Reads every line of every log and says which is not as it was written. Needs no key: the chains are over what is stored.
const file = join(process.env.DATA_DIR ?? 'data', 'lydhoer.sqlite')

const checkedNotices = async (store: Store, municipality: string) => {
  const notices = await everyNotice({ store }, municipality)
  const broken: string[] = []
  for (const { reference, id } of notices) {
    const at = brokenEvent(sha256, await store.events({ municipality, noticeId: id }))
    if (at !== undefined) broken.push(`${municipality}: ${reference}, event ${at} is not as it was written`)
  }
  return { count: notices.length, broken }
}

const database = openSqlite(file, 'db/migrations')
const broken: string[] = []
for (const municipality of Object.keys(packs)) {
  const log = await auditRows(database, municipality)
  const at = brokenAudit(sha256, log)
  if (at !== undefined) broken.push(`${municipality}: log, line ${at} is not as it was written`)
  const notices = await checkedNotices(database.store, municipality)
  broken.push(...notices.broken)
  if (log.length + notices.count > 0)
    console.log(`${municipality}: ${log.length} lines of the log and ${notices.count} notices read`)
}
database.close()
console.log(broken.length === 0 ? 'Everything is as it was written.' : broken.join('\n'))
process.exit(broken.length === 0 ? 0 : 1)
