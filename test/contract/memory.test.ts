import { it } from 'vitest'
import { memoryStore } from '../../src/adapters/memory/memory-store.ts'
import { rounds } from '../rounds.ts'
import { noticesFollowTheModel, type Restartable } from './notice-model.ts'
import { storeContract } from './store-contract.ts'

storeContract('memory', async () => memoryStore())

/** In memory nobody purges for real: what goes is first made a rehearsal, which the store takes away. */
const restartable = (): Restartable => {
  const store = memoryStore()
  return {
    store,
    remove: async key => {
      const row = await store.notice(key)
      if (row) await store.write([{ into: 'notices', row: { ...row, rehearsal: 1 } }])
      await store.removeRehearsal(key)
    },
  }
}

it('lives through any history as a simple mind would think', () =>
  noticesFollowTheModel(async () => restartable(), rounds(20, 600)))
