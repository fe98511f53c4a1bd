import { expect, test } from 'vitest'
import { batchedPerTick } from '../../src/adapters/http-server/batch-per-tick.ts'

/** What was done, in order: each request reads, lets others go before it, and answers. */
const watched = () => {
  const done: string[] = []
  const fetch = batchedPerTick(async request => {
    const name = new URL(request.url).pathname.slice(1)
    done.push(`${name} read`)
    await Promise.resolve()
    if (name === 'wrong') throw new Error('wrong')
    done.push(`${name} answered`)
    return new Response(name)
  })
  const asked = async (name: string): Promise<string> => {
    const answer = await fetch(new Request(`http://lydhoer.test/${name}`), {} as never)
    return answer instanceof Response ? answer.text() : 'no answer'
  }
  return { done, asked }
}

const laterInTheLoop = () => new Promise(resolve => setImmediate(resolve))

test('requests that arrive in one turn of the event loop do each part together, in the order they came', async () => {
  const { done, asked } = watched()
  await Promise.all([asked('one'), asked('two')])
  expect(done).toEqual(['one read', 'two read', 'one answered', 'two answered'])
})

test('whoever comes later waits for its own turn, and one that comes alone is answered alone', async () => {
  const { done, asked } = watched()
  const first = asked('one')
  await laterInTheLoop()
  const second = asked('two')
  expect((await first) + (await second)).toBe('onetwo')
  expect(done).toEqual(['one read', 'one answered', 'two read', 'two answered'])
})

test('what goes wrong with one of them is told to that one alone', async () => {
  const { asked } = watched()
  const [wrong, right] = await Promise.allSettled([asked('wrong'), asked('right')])
  expect(wrong.status).toBe('rejected')
  expect(right.status).toBe('fulfilled')
})
