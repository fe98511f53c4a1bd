import { expect, it } from 'vitest'
import { delayedRefusal } from '../../src/adapters/http-server/delay-refusals.ts'

it('lets two hundred wait at once, and who comes after goes on without waiting', async () => {
  const ends: (() => void)[] = []
  const hold = delayedRefusal(() => new Promise<void>(end => ends.push(end)))
  const held = Array.from({ length: 200 }, hold)
  await hold()
  expect(ends).toHaveLength(200)
  ends[0]?.()
  await held[0]
  const next = hold()
  expect(ends).toHaveLength(201)
  for (const end of ends) end()
  await Promise.all([...held, next])
})
