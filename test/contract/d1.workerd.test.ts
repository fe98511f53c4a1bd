import { env } from 'cloudflare:test'
import { it } from 'vitest'
import { removal } from '../../src/adapters/storage/remove-notice.ts'
import { runtime } from '../deps.ts'
import { readerOfAssets } from '../runtime/worker-reader.ts'
import { freshD1 } from './fresh-d1.ts'
import { noticesFollowTheModel, type Restartable } from './notice-model.ts'
import { storeContract } from './store-contract.ts'

runtime.reader = readerOfAssets

storeContract('D1', freshD1)

/** As one batch, which D1 carries out whole or not at all. */
const restartable = async (): Promise<Restartable> => ({
  store: await freshD1(),
  remove: async key => {
    await env.DB.batch(removal(key).map(({ sql, values }) => env.DB.prepare(sql).bind(...values)))
  },
})

it('lives through any history as a simple mind would think', () => noticesFollowTheModel(restartable, 4))
