import { applyD1Migrations, env } from 'cloudflare:test'
import { d1Store } from '../../src/adapters/storage/d1.ts'
import type { Store } from '../../src/ports.ts'

let prepared: Promise<string[]> | undefined

/** Brought up to date once for each file of tests; then only emptied. */
const tables = async (): Promise<string[]> => {
  await applyD1Migrations(env.DB, env.MIGRATIONS)
  const { results } = await env.DB.prepare("SELECT name FROM sqlite_master WHERE type = 'table'").all()
  return results.map(({ name }) => String(name)).filter(name => !/^(_cf|sqlite|d1)_/.test(name))
}

export const freshD1 = async (): Promise<Store> => {
  prepared ??= tables()
  await env.DB.batch((await prepared).map(table => env.DB.prepare(`DELETE FROM ${table}`)))
  return d1Store(env.DB)
}
