import { memoryStore } from '../../src/adapters/memory-store.ts'
import { storeContract } from './store-contract.ts'

storeContract('memory', async () => memoryStore())
