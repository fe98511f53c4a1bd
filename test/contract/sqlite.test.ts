import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { openSqlite } from '../../src/adapters/storage/sqlite.ts'
import type { NoticeKey } from '../../src/ports.ts'
import { rounds } from '../rounds.ts'
import { noticesFollowTheModel, type Restartable } from './notice-model.ts'
import { storeContract } from './store-contract.ts'

const folder = () => mkdtempSync(join(tmpdir(), 'lydhoer-'))
const migrations = 'db/migrations'

storeContract('SQLite', async () => openSqlite(join(folder(), 'test.sqlite'), migrations).store)

/** The same file, opened again by each restart. */
const restartable = (): Restartable => {
  const path = join(folder(), 'test.sqlite')
  let open = openSqlite(path, migrations)
  const held = {
    store: open.store,
    remove: (key: NoticeKey) => open.remove(key),
    restart: () => {
      open.close()
      open = openSqlite(path, migrations)
      held.store = open.store
    },
  }
  return held
}

it('lives through any history, restarts too, as a simple mind would think', () =>
  noticesFollowTheModel(async () => restartable(), rounds(10, 300)))

describe('SQLite on Node', () => {
  it('waits for the disk before it says that something is written', () => {
    const { raw, close } = openSqlite(join(folder(), 'test.sqlite'), migrations)
    expect(raw.pragma('synchronous', { simple: true })).toBe(2)
    expect(raw.pragma('journal_mode', { simple: true })).toBe('wal')
    expect(raw.pragma('foreign_keys', { simple: true })).toBe(1)
    expect(raw.pragma('secure_delete', { simple: true })).toBe(1)
    expect(raw.pragma('temp_store', { simple: true })).toBe(2)
    close()
  })

  it('opens its own file again and keeps what was there', async () => {
    const path = join(folder(), 'test.sqlite')
    const first = openSqlite(path, migrations)
    await first.store.write([
      { into: 'attempts', row: { municipality: 'kolding', key: 'm', attempt: 1, at: '2026' } },
    ])
    first.close()
    const again = openSqlite(path, migrations)
    const attempt = { municipality: 'kolding', key: 'm', attempt: 1, at: '2026' }
    expect(await again.store.write([{ into: 'attempts', row: attempt }])).toBe('taken')
    again.close()
  })

  it('refuses a file that is no database', () => {
    const path = join(folder(), 'test.sqlite')
    writeFileSync(path, 'this is not a database, but it is long enough to be looked at as one '.repeat(20))
    expect(() => openSqlite(path, migrations)).toThrow()
  })
})
