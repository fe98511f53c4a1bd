import { applyD1Migrations, env } from 'cloudflare:test'
import { it } from 'vitest'
import { d1Store } from '../../src/adapters/d1.ts'
import { removal } from '../../src/adapters/remove-notice.ts'
import { noticesFollowTheModel, type Restartable } from './notice-model.ts'
import { storeContract } from './store-contract.ts'

const tables = [
  'notice_events',
  'notices',
  'submissions',
  'documents',
  'document_bytes',
  'attachments',
  'outbox',
  'outbox_attempts',
  'audit',
  'counts',
  'checks',
  'staff_sessions',
  'colleagues',
]

const fresh = async () => {
  await applyD1Migrations(env.DB, env.MIGRATIONS)
  await env.DB.batch(tables.map(table => env.DB.prepare(`DELETE FROM ${table}`)))
  return d1Store(env.DB)
}

storeContract('D1', fresh)

/** As one batch, which D1 carries out whole or not at all. */
const restartable = async (): Promise<Restartable> => ({
  store: await fresh(),
  remove: async key => {
    await env.DB.batch(removal(key).map(({ sql, values }) => env.DB.prepare(sql).bind(...values)))
  },
})

it(
  'lives through any history as a simple mind would think',
  () => noticesFollowTheModel(restartable, 8),
  120_000,
)
