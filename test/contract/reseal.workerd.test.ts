import { env } from 'cloudflare:test'
import { d1Sealed } from '../../src/adapters/storage/d1.ts'
import { freshD1 } from './fresh-d1.ts'
import { resealContract } from './reseal-contract.ts'

resealContract('D1', async () => ({ store: await freshD1(), sealed: d1Sealed(env.DB) }))
