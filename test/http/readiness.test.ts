import { describe, expect, it } from 'vitest'
import { memoryStore } from '../../src/adapters/memory/memory-store.ts'
import type { Store } from '../../src/ports.ts'
import { today } from '../deps.ts'
import { type Site, site } from './pages.ts'

const minute = 60_000

/** A store that counts how often all notices were looked at for their keys, and the clock beside it. */
const watched = async (keysInUse: Store['keysInUse'] = async () => []) => {
  const looks = { count: 0 }
  const time = { now: today.getTime() }
  const counting = async () => {
    looks.count += 1
    return keysInUse()
  }
  const store = { ...memoryStore(), keysInUse: counting }
  const on = await site({ store, clock: () => new Date(time.now) })
  return { on, looks, time }
}

const readiness = async ({ app }: Site) => {
  const answer = await app.request('/readyz')
  return { status: answer.status, said: await answer.json() }
}

const failing = async () => {
  throw new Error('D1_ERROR: timed out')
}

describe('whether the server is ready', () => {
  it('looks through the notices once an hour, however often anybody asks', async () => {
    const { on, looks, time } = await watched()
    for (const passed of [0, 1, 58]) {
      time.now += passed * minute
      expect(await readiness(on)).toMatchObject({ status: 200, said: { status: 'ready', keysMissing: [] } })
    }
    expect(looks.count).toBe(1)
    time.now += minute
    await readiness(on)
    expect(looks.count).toBe(2)
  })

  it('looks once for all who ask at the same time, and tells each of them', async () => {
    const { on, looks } = await watched(async () => [{ keyId: 'lost', receiptKey: 'test' }])
    const answers = await Promise.all(Array.from({ length: 20 }, () => readiness(on)))
    expect(looks.count).toBe(1)
    for (const { said } of answers)
      expect(said).toMatchObject({ status: 'degraded', keysMissing: ['DATA_KEYS: lost'] })
  })

  it('says that it could not look, and does not try at every question', async () => {
    const { on, looks, time } = await watched(failing)
    for (let asked = 0; asked < 3; asked += 1)
      expect(await readiness(on)).toMatchObject({
        status: 200,
        said: { status: 'degraded', keysMissing: 'unknown' },
      })
    expect(looks.count).toBe(1)
    time.now += 60 * minute
    await readiness(on)
    expect(looks.count).toBe(2)
  })

  it('looks again when the clock is set back, instead of waiting until it has caught up', async () => {
    const { on, looks, time } = await watched()
    await readiness(on)
    time.now -= 24 * 60 * minute
    await readiness(on)
    await readiness(on)
    expect(looks.count).toBe(2)
  })

  it.each(['ready', 'outboxState'] as const)('is not ready while the store fails (%s)', async what => {
    const on = await site({ store: { ...memoryStore(), [what]: failing } })
    expect(await readiness(on)).toMatchObject({
      status: 503,
      said: { status: 'unavailable', store: false },
    })
  })
})
