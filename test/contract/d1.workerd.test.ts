import { applyD1Migrations, env } from 'cloudflare:test'
import { it } from 'vitest'
import { d1Store } from '../../src/adapters/d1.ts'
import { noticesFollowTheModel } from './notice-model.ts'
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
]

const fresh = async () => {
  await applyD1Migrations(env.DB, env.MIGRATIONS)
  await env.DB.batch(tables.map(table => env.DB.prepare(`DELETE FROM ${table}`)))
  return d1Store(env.DB)
}

storeContract('D1', fresh)

it(
  'lives through any history as a simple mind would think',
  () => noticesFollowTheModel(async () => ({ store: await fresh() }), 8),
  60_000,
)
