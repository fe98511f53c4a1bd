/** Uniform random bytes from outside; the core has no chance of its own. */
type RandomBytes = (length: number) => Uint8Array

/** So many of them, each as likely as any other; all of them when there are no more. */
export const sampleOf = <One>(from: readonly One[], count: number, randomBytes: RandomBytes): One[] => {
  const left = [...from]
  const drawn: One[] = []
  while (drawn.length < count && left.length > 0)
    drawn.push(...left.splice(below(left.length, randomBytes), 1))
  return drawn
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
