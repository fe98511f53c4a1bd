import type { D1Database } from '@cloudflare/workers-types'
import { drizzle } from 'drizzle-orm/d1'
import * as schema from '../../../db/schema.ts'
import type { SealedRows } from '../../ports/sealed-rows.ts'
import type { NoticeKey, Store } from '../../ports.ts'
import { removal } from './remove-notice.ts'
import { sealedRows } from './sealed-rows.ts'
import { type Atomic, sqlStore } from './store.ts'
import { statementsIn } from './write-statement.ts'

const batches =
  (binding: D1Database): Atomic =>
  async list => {
    await binding.batch(statementsIn(list).map(({ sql, values }) => binding.prepare(sql).bind(...values)))
  }

/** The store on Cloudflare D1. A batch there is one transaction; wrangler applies the migrations. */
export const d1Store = (binding: D1Database): Store =>
  sqlStore(drizzle(binding, { schema }), batches(binding))

/** Removes one notice, for the purge. Old pages are Cloudflare's: its Time Travel keeps them for 30 days. */
export const d1Removal =
  (binding: D1Database) =>
  (key: NoticeKey): Promise<void> =>
    batches(binding)(removal(key))

export const d1Sealed = (binding: D1Database): SealedRows =>
  sealedRows(drizzle(binding, { schema }), batches(binding))
