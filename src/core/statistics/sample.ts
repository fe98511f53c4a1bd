/** Uniform random bytes from outside; the core has no chance of its own. */
type RandomBytes = (length: number) => Uint8Array

/** So many of them, all when there are no more; each as likely as its weight says, a whole number from 1 up. */
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

/** Whose part of the whole weight a number falls in. */
const placeOf = <One>(among: readonly One[], weightOf: (one: One) => number, number: number): number => {
  let left = number
  return among.findIndex(one => {
    left -= weightOf(one)
    return left < 0
  })
}

const whole = 2 ** 32

/** A number below `limit`, none likelier than another: what would tip the scale is drawn again. */
const below = (limit: number, randomBytes: RandomBytes): number => {
  for (;;) {
    const [a = 0, b = 0, c = 0, d = 0] = randomBytes(4)
    const drawn = ((a * 256 + b) * 256 + c) * 256 + d
    if (drawn < whole - (whole % limit)) return drawn % limit
  }
}
