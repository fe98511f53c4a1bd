import { type Seen, sharesOf } from './mixed-scores.ts'
import type { ReaderModel } from './model.ts'
import type { PutAs } from './reading.ts'

export const polarityLabels = ['asked', 'reversed', 'neither']

/** How likely it is a yes-or-no question at all, and if so, that it is put plainly. */
export const waysOf = ([asked = 0, reversed = 0, neither = 1]: Float32Array) => ({
  asked: asked / (asked + reversed || 1),
  put: 1 - neither,
})

type Way = PutAs | 'unsure' | undefined

const wayOf = (seen: Seen, { polarity, polarityBounds }: ReaderModel): Way => {
  const bounds = seen.vector ? polarityBounds.both : polarityBounds.alone
  const ways = waysOf(sharesOf(polarity, seen))
  if (ways.put < 0.5) return undefined
  if (ways.put < bounds.put) return 'unsure'
  if (ways.asked >= bounds.asked) return 'asked'
  return 1 - ways.asked >= bounds.reversed ? 'reversed' : 'unsure'
}

/** How the question of these sentences is put; only where every one that puts one is sure, and they agree. */
export const polarityOf = (sentences: readonly Seen[], model: ReaderModel): PutAs | undefined => {
  const ways = new Set(sentences.map(seen => wayOf(seen, model)).filter(way => way !== undefined))
  const [only] = ways
  return ways.size === 1 && only !== 'unsure' ? only : undefined
}
