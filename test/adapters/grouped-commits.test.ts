import SqliteDatabase from 'better-sqlite3'
import { describe, expect, it } from 'vitest'
import { groupedCommits } from '../../src/adapters/storage/grouped-commits.ts'

const opened = () => {
  const raw = new SqliteDatabase(':memory:')
  raw.exec('create table kept (name text primary key, bytes blob)')
  const write = groupedCommits(raw)
  const kept = (name: string, bytes = 1) => ({
    sql: 'insert into kept values (?, zeroblob(?))',
    values: [name, bytes],
  })
  const names = () => raw.prepare('select name from kept order by name').pluck().all()
  return { raw, write, kept, names }
}

const outcomes = async (writes: Promise<void>[]): Promise<string[]> =>
  (await Promise.allSettled(writes)).map(({ status }) => status)

describe('lists that are written at the same moment', () => {
  it('stay all or nothing each: one that breaks a rule takes no other with it', async () => {
    const { write, kept, names } = opened()
    const writes = [write([kept('a')]), write([kept('b'), kept('a')]), write([kept('c'), kept('d')])]
    expect(await outcomes(writes)).toEqual(['fulfilled', 'rejected', 'fulfilled'])
    expect(names()).toEqual(['a', 'c', 'd'])
  })

  it('may be made when their turn comes, and are made anew when one of them breaks a rule', async () => {
    const { write, kept, names } = opened()
    let made = 0
    const late = () => {
      made += 1
      return [kept(`made ${made}`)]
    }
    const writes = [write(late), write([kept('a'), kept('a')])]
    expect(made).toBe(0)
    expect(await outcomes(writes)).toEqual(['fulfilled', 'rejected'])
    expect(names()).toEqual(['made 2'])
  })

  it('take no other with them when making one fails, and no half of any is kept', async () => {
    const { write, kept, names } = opened()
    const never = () => {
      throw new RangeError('cannot be made')
    }
    const writes = ['a', 'b', 'c', 'd', 'e'].map(name => write(() => [kept(name)]))
    expect(await outcomes([write(never), ...writes])).toEqual(['rejected', ...writes.map(() => 'fulfilled')])
    expect(names()).toEqual(['a', 'b', 'c', 'd', 'e'])
  })

  it('are none of them told "written" when the disk gave out under them, and nothing is tried again', async () => {
    const { raw, write, kept, names } = opened()
    const page = 4096
    raw.pragma(`max_page_count = ${Number(raw.pragma('page_count', { simple: true })) + 4}`)
    expect(await outcomes([write([kept('small')]), write([kept('large', 20 * page)])])).toEqual([
      'rejected',
      'rejected',
    ])
    expect(names()).toEqual([])
    await write([kept('small')])
    expect(names()).toEqual(['small'])
  })
})
