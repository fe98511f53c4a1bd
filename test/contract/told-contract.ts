import { expect, it } from 'vitest'
import type { Store, Write } from '../../src/ports.ts'

const told = (person: string, key: string, at: string): Write => ({
  into: 'told',
  row: { municipality: 'kolding', person, key, noticeId: key, kind: 'assigned', at, readAt: null },
})

const accessKey = (id: string, hash: string, until: string | null = null): Write => ({
  into: 'accessKeys',
  row: {
    municipality: 'kolding',
    id,
    kind: 'api',
    hash,
    about: 'SBSYS',
    scopes: 'list file',
    createdAt: '2026-03-02T09:00:00.000Z',
    until,
    usedOn: null,
  },
})

const webhook = (id: string, endedAt: string | null = null): Write => ({
  into: 'webhooks',
  row: {
    municipality: 'kolding',
    id,
    createdAt: '2026-03-02T09:00:00.000Z',
    endedAt,
    keyId: 'test',
    data: Uint8Array.of(1, 255),
  },
})

const lesson = (id: string, removed = 0): Write => ({
  into: 'lessons',
  row: { municipality: 'kolding', id, day: '2026-03-02', removed, keyId: 'test', bytes: Uint8Array.of(3) },
})

const followUp = (subject: string, goesOn: string): Write => ({
  into: 'followUps',
  row: { municipality: 'kolding', subject, goesOn, keyId: 'test', bytes: Uint8Array.of(4) },
})

/** What staff and other systems are told, and what editors do, held to by every store. */
export const toldContract = (fresh: () => Promise<Store>) => {
  it('keeps what each person has been told, newest first, until they have read it', async () => {
    const store = await fresh()
    await store.write([told('bo', 'a', '2026-03-02'), told('bo', 'b', '2026-03-03')])
    await store.write([told('ida', 'a', '2026-03-02')])
    const bo = { municipality: 'kolding', person: 'bo' }
    expect(await store.write([told('bo', 'a', '2026-03-09')])).toBe('taken')
    expect((await store.told({ ...bo, limit: 9 })).map(({ key }) => key)).toEqual(['b', 'a'])
    expect(await store.told({ ...bo, limit: 1 })).toHaveLength(1)
    await store.markTold({ ...bo, noticeId: 'b', at: '2026-03-04' })
    expect(await store.unreadTold(bo)).toBe(1)
    expect((await store.told({ ...bo, limit: 9, unread: true })).map(({ key }) => key)).toEqual(['a'])
    await store.markTold({ ...bo, at: '2026-03-05' })
    const rows = await store.toldOf({ municipality: 'kolding', noticeId: 'a' })
    expect(rows.map(({ person, readAt }) => [person, readAt])).toEqual([
      ['bo', '2026-03-05'],
      ['ida', null],
    ])
    expect(await store.unreadTold({ municipality: 'nyborg', person: 'ida' })).toBe(0)
  })

  it('finds a key by its hash alone, and lets no two have the same', async () => {
    const store = await fresh()
    await store.write([accessKey('1', 'h1'), accessKey('2', 'h2')])
    expect(await store.write([accessKey('3', 'h1')])).toBe('taken')
    await store.write([accessKey('2', 'h2', '2026-03-03')])
    expect(await store.accessKeyByHash('h2')).toMatchObject({ id: '2', until: '2026-03-03' })
    expect(await store.accessKeyByHash('h3')).toBeUndefined()
    expect(await store.accessKeys('kolding')).toHaveLength(2)
    expect(await store.accessKeys('nyborg')).toEqual([])
  })

  it('keeps what editors teach until they take it back, and what they note until its day', async () => {
    const store = await fresh()
    await store.write([
      lesson('1'),
      lesson('2'),
      followUp('missed.1', '2026-03-03'),
      followUp('report.1', '2026-06-01'),
    ])
    await store.write([lesson('1', 1), followUp('report.1', '2026-06-02')])
    expect((await store.lessons('kolding')).map(({ id }) => id)).toEqual(['2'])
    await store.forgetMissed('2026-03-03')
    expect((await store.followUps('kolding')).map(({ goesOn }) => goesOn)).toEqual(['2026-06-02'])
  })

  it('keeps where other systems are told until it is ended', async () => {
    const store = await fresh()
    await store.write([webhook('1'), webhook('2')])
    await store.write([webhook('1', '2026-03-03')])
    expect((await store.webhooks('kolding')).map(({ id, data }) => [id, [...data]])).toEqual([
      ['2', [1, 255]],
    ])
  })
}
