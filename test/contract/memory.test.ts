import { it } from 'vitest'
import { memoryStore } from '../../src/adapters/memory-store.ts'
import { noticesFollowTheModel } from './notice-model.ts'
import { storeContract } from './store-contract.ts'

storeContract('memory', async () => memoryStore())

it(
  'lives through any history as a simple mind would think',
  () => noticesFollowTheModel(async () => ({ store: memoryStore() }), 60),
  60_000,
)
