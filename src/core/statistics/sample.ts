/** Uniform random bytes from outside: the core has no randomness of its own. */
type RandomBytes = (length: number) => Uint8Array

/** A weighted sample of this many, or all when there are no more. Weights are whole numbers from 1 up. */
export const sampleOf = <One>(
  from: readonly One[],
  count: number,
  { randomBytes, weightOf = () => 1 }: { randomBytes: RandomBytes; weightOf?: (one: One) => number },
): One[] => {
  const left = [...from]
  const drawn: One[] = []
  let weight = left.reduce((sum, one) => sum + weightOf(one), 0)
  while (drawn.length < count && left.length > 0) {
    const [one] = left.splice(placeOf(left, weightOf, below(weight, randomBytes)), 1)
    if (one === undefined) break
    weight -= weightOf(one)
    drawn.push(one)
  }
  return drawn
}

/** The item in whose part of the total weight a number falls. */
const placeOf = <One>(among: readonly One[], weightOf: (one: One) => number, number: number): number => {
  let left = number
  return among.findIndex(one => {
    left -= weightOf(one)
    return left < 0
  })
}

const whole = 2 ** 32

/** A uniform number below `limit`. Values that would cause a bias are drawn again (rejection sampling). */
const below = (limit: number, randomBytes: RandomBytes): number => {
  for (;;) {
    const [a = 0, b = 0, c = 0, d = 0] = randomBytes(4)
    const drawn = ((a * 256 + b) * 256 + c) * 256 + d
    if (drawn < whole - (whole % limit)) return drawn % limit
  }
}
