import { expect, it } from 'vitest'
import { createOnceTokens } from '../../src/adapters/crypto/once-tokens.ts'
import { newId } from '../../src/adapters/crypto/random.ts'
import { today } from '../deps.ts'

const after = (minutes: number) => new Date(today.getTime() + minutes * 60_000)

it('the printed line opens within ten minutes, and nothing after', () => {
  const once = createOnceTokens(newId)
  expect(once.redeem(once.issue(today), after(9))).toBe(true)
  expect(once.redeem(once.issue(today), after(10))).toBe(false)
})
