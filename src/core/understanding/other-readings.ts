import { saidIn } from './actors.ts'
import type { PatternIndex } from './pattern-index.ts'
import type { Match } from './patterns.ts'
import { sharesOf } from './score.ts'
import { steadyExp } from './steady-math.ts'
import { otherwise, type Spelling, type Word } from './words.ts'

/** A message with one word we do not know, at its place, read as another word that it may be. */
export type OtherReading = { at: number; word: Word; words: readonly Word[]; matches: readonly Match[] }

/** Each is one more scoring; more than these gave nothing. */
const mostReadings = 6

/** The likeliest word is what a message is first read as; these are the rest. */
export const otherReadings = (
  words: readonly Word[],
  { spelling, patterns }: { spelling: Spelling; patterns: PatternIndex },
): OtherReading[] => {
  const readings: OtherReading[] = []
  for (let at = 0; at < words.length; at++) {
    const said = words[at]
    if (said?.others === undefined || said.others.length === 0) continue
    for (const word of otherwise(said, spelling)) {
      if (readings.length === mostReadings) return readings
      const read = words.with(at, word)
      readings.push({ at, word, words: read, matches: saidIn(read, patterns) })
    }
  }
  return readings
}

/** What all other readings count together beside the first, and how much more those count that are like something. */
const weight = { others: 0.3, likeness: 2 }

const highest = (scores: Float64Array): number => {
  let most = Number.NEGATIVE_INFINITY
  for (const score of scores) if (score > most) most = score
  return most
}

/** How much each reading counts, the first one first: a reading that makes sense the more. */
const weightsOf = (readings: readonly Float64Array[]): number[] => {
  const best = readings.map(highest)
  const others = weight.others / (readings.length - 1)
  const weights = best.map(
    (score, at) =>
      (at === 0 ? 1 - weight.others : others) * steadyExp((score - (best[0] ?? 0)) * weight.likeness),
  )
  const sum = weights.reduce((all, one) => all + one, 0)
  return weights.map(one => one / sum)
}

const weighed = (readings: readonly Float64Array[], weights: readonly number[]): Float64Array => {
  const mean = new Float64Array(readings[0]?.length ?? 0)
  readings.forEach((reading, number) => {
    for (let at = 0; at < mean.length; at++)
      mean[at] = (mean[at] ?? 0) + (reading[at] ?? 0) * (weights[number] ?? 0)
  })
  return mean
}

/** Raw scores with the shares they make. */
export type Scored = { raw: Float64Array; shares: Float64Array }

/** All readings of a message as one. */
export const together = (
  first: Float64Array,
  others: readonly Float64Array[],
  temperature: number,
): Scored => {
  if (others.length === 0) return { raw: first, shares: sharesOf(first, temperature) }
  const readings = [first, ...others]
  const weights = weightsOf(readings)
  const shares = readings.map(one => sharesOf(one, temperature))
  return { raw: weighed(readings, weights), shares: weighed(shares, weights) }
}
