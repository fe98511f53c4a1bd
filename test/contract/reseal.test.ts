import { openSqlite } from '../../src/adapters/storage/sqlite.ts'
import { resealContract } from './reseal-contract.ts'

resealContract('SQLite', async () => openSqlite(':memory:', 'db/migrations'))
