import { expect, it } from 'vitest'
import { heldBack } from '../../src/adapters/http-server/held-back.ts'

it('lets two hundred wait at once, and who comes after goes on without waiting', async () => {
  const ends: (() => void)[] = []
  const hold = heldBack(() => new Promise<void>(end => ends.push(end)))
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
