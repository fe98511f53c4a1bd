import { expect, it } from 'vitest'
import { steadyExp, steadyLog } from '../../../src/core/understanding/steady-math.ts'

it('is as near the true value as the built-in functions', () => {
  for (let value = -40; value <= 40; value += 0.37) {
    expect(Math.abs(steadyExp(value) / Math.exp(value) - 1)).toBeLessThan(1e-14)
    expect(Math.abs(steadyLog(Math.exp(value)) - value)).toBeLessThan(1e-13)
  }
})
