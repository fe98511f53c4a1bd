/**
 * `Math.exp` and `Math.log` differ in their last bit between builds of the same engine. These use only the
 * operations that IEEE 754 fixes to the bit, so Node and workerd decide alike.
 */
const ln2 = Math.LN2
const smallest = -700
const largest = 700
const terms = 16

const powerOfTwo = (exponent: number): number => {
  let power = 1
  const factor = exponent < 0 ? 0.5 : 2
  for (let count = Math.abs(exponent); count > 0; count--) power *= factor
  return power
}

export const steadyExp = (value: number): number => {
  const bounded = Math.max(smallest, Math.min(largest, value))
  const halves = Math.round(bounded / ln2)
  const rest = bounded - halves * ln2
  let sum = 1
  for (let term = terms; term > 0; term--) sum = 1 + (sum * rest) / term
  return sum * powerOfTwo(halves)
}

/** Natural logarithm of a positive number, by the series of the area tangent. */
export const steadyLog = (value: number): number => {
  let mantissa = value
  let halves = 0
  while (mantissa > 1.5) {
    mantissa *= 0.5
    halves++
  }
  while (mantissa < 0.75) {
    mantissa *= 2
    halves--
  }
  const ratio = (mantissa - 1) / (mantissa + 1)
  const square = ratio * ratio
  let sum = 0
  for (let term = 41; term > 0; term -= 2) sum = sum * square + 1 / term
  return 2 * ratio * sum + halves * ln2
}
