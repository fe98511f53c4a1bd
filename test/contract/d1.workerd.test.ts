import { applyD1Migrations, env } from 'cloudflare:test'
import { d1Store } from '../../src/adapters/d1.ts'
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
]

storeContract('D1', async () => {
  await applyD1Migrations(env.DB, env.MIGRATIONS)
  await env.DB.batch(tables.map(table => env.DB.prepare(`DELETE FROM ${table}`)))
  return d1Store(env.DB)
})
