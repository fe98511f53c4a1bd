import { expect, it } from 'vitest'
import type { NoticeRow, Store, Write } from '../../src/ports.ts'

const done = '2026-03-03T09:00:00.000Z'

const seen = (noticeId: string, staffId: string, sequence: number): Write => ({
  into: 'seen',
  row: { municipality: 'kolding', noticeId, staffId, sequence, needSession: null },
})

/** What the inbox reads; a part of the store's contract. */
export const deskContract = (
  fresh: () => Promise<Store>,
  notice: (id: string, over?: Partial<NoticeRow>) => Write,
) => {
  it('lists what is not closed, with the number of its last event', async () => {
    const store = await fresh()
    await store.write([
      notice('a', { sequence: 4 }),
      notice('b', { status: 'asked' }),
      notice('c', { status: 'answered', proposed: 1 }),
      notice('d', { status: 'answered', reachedAt: done, filed: 1 }),
      notice('e', { status: 'withdrawn', proposed: 1 }),
      notice('f', { rehearsal: 1 }),
      notice('g', { status: 'answered', proposed: 1, rehearsal: 1 }),
      notice('h', { municipality: 'nyborg' }),
      notice('i', { status: 'answered', reachedAt: done }),
      notice('j', { status: 'answered', filed: 1 }),
      notice('k', { status: 'answered', promised: 1 }),
    ])
    const listed = async () =>
      (await store.deskRows('kolding')).map(({ id, sequence }) => `${id}${sequence}`).sort()
    expect(await listed()).toEqual(['a4', 'b1', 'c1', 'i1', 'j1', 'k1'])
    await store.write([
      notice('a', { sequence: 5 }),
      notice('b', { status: 'answered', reachedAt: done, filed: 1 }),
    ])
    expect(await listed()).toEqual(['a5', 'c1', 'i1', 'j1', 'k1'])
  })

  it('lists what was answered or withdrawn, with the number of its last event', async () => {
    const store = await fresh()
    await store.write([
      notice('a'),
      notice('b', { status: 'answered', sequence: 7 }),
      notice('c', { status: 'withdrawn', filed: 1 }),
      notice('d', { status: 'asked' }),
      notice('e', { status: 'answered', rehearsal: 1 }),
      notice('f', { status: 'withdrawn', municipality: 'nyborg' }),
    ])
    const listed = (await store.finishedRows('kolding')).map(({ id, sequence }) => `${id}${sequence}`)
    expect(listed.sort()).toEqual(['b7', 'c1'])
  })

  it('counts what there is of each kind, and how many have reached the citizen', async () => {
    const store = await fresh()
    const at = '2026-03-03T09:00:00.000Z'
    await store.write([
      notice('a'),
      notice('b', { status: 'answered', reachedAt: at }),
      notice('c', { status: 'answered' }),
      notice('d', { status: 'answered', reachedAt: at, filed: 1 }),
      notice('e', { rehearsal: 1 }),
    ])
    const totals = new Map<string, { total: number; reached: number }>()
    for (const { status, filed, total, reached } of await store.deskCounts('kolding')) {
      const before = totals.get(`${status} ${filed}`) ?? { total: 0, reached: 0 }
      totals.set(`${status} ${filed}`, { total: before.total + total, reached: before.reached + reached })
    }
    expect(Object.fromEntries(totals)).toEqual({
      'waiting 0': { total: 1, reached: 0 },
      'answered 0': { total: 2, reached: 1 },
      'answered 1': { total: 1, reached: 1 },
    })
  })

  it('reads several notices at once, and how far one person has read them', async () => {
    const store = await fresh()
    await store.write([notice('a'), notice('b'), notice('c'), notice('a', { municipality: 'nyborg' })])
    await store.write([seen('a', 'ida', 2), seen('b', 'bo', 1), seen('c', 'ida', 3)])
    const rows = await store.noticesOf('kolding', ['b', 'a', 'gone'])
    expect(rows.map(({ municipality, id }) => `${municipality} ${id}`).sort()).toEqual([
      'kolding a',
      'kolding b',
    ])
    expect(rows[0]?.summary).toEqual(Uint8Array.of(1, 2, 3))
    expect(await store.noticesOf('kolding', [])).toEqual([])
    const ida = { municipality: 'kolding', staffId: 'ida' }
    expect(await store.seenOf(ida, ['a', 'b'])).toEqual([{ noticeId: 'a', sequence: 2 }])
  })
}
