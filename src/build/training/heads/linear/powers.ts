/** Labels of which one is right, or of which each may be. */
export type Kind = 'exclusive' | 'each'

type Scores = Float32Array | Float64Array

/** Turns the first `count` scores into powers, in place. Answers what they are shares of: their sum, or one each. */
export const powersInto = (scores: Scores, count: number, kind: Kind): number => {
  let most = Number.NEGATIVE_INFINITY
  for (let at = 0; at < count; at++) most = Math.max(most, scores[at] as number)
  let sum = 0
  for (let at = 0; at < count; at++) {
    const score = scores[at] as number
    const power = kind === 'exclusive' ? Math.exp(score - most) : 1 / (1 + Math.exp(-score))
    scores[at] = power
    sum += power
  }
  return kind === 'exclusive' ? sum : 1
}
