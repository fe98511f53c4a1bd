/**
 * `Math.exp` and `Math.log` differ in their last bit between builds of the same engine. These use only the
 * operations that IEEE 754 fixes to the bit, so Node and workerd decide alike.
 */
const ln2 = Math.LN2
const perLn2 = 1 / Math.LN2
const mostHalves = 1010
const largest = mostHalves * ln2

/** Two to the power of -1010 … 1010. */
const powersOfTwo = Float64Array.from({ length: 2 * mostHalves + 1 }, () => 1)
for (let power = 1; power <= mostHalves; power++) {
  powersOfTwo[mostHalves + power] = (powersOfTwo[mostHalves + power - 1] ?? 1) * 2
  powersOfTwo[mostHalves - power] = (powersOfTwo[mostHalves - power + 1] ?? 1) * 0.5
}

/** One divided by the product of the numbers from one, highest first: the series of `exp`. */
const terms = Float64Array.from({ length: 13 }, () => 1)
for (let term = terms.length - 2; term >= 0; term--)
  terms[term] = (terms[term + 1] ?? 1) / (terms.length - 1 - term)

export const steadyExp = (value: number): number => {
  const bounded = Math.max(-largest, Math.min(largest, value))
  const halves = Math.round(bounded * perLn2)
  const rest = bounded - halves * ln2
  let sum = 0
  for (let term = 0; term < terms.length; term++) sum = sum * rest + (terms[term] ?? 0)
  return sum * (powersOfTwo[mostHalves + halves] ?? 1)
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
