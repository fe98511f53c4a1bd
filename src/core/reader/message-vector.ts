import type { Encoded, TextSpan } from './reading.ts'

const length = 10

/**
 * The mean of the vectors of the pieces that touch `span` (all, where none is given), of length ten: what the
 * heads are trained on. `undefined` where no piece does.
 */
export const meanVector = (encoded: Encoded, within?: TextSpan): Float32Array | undefined =>
  meanOf(encoded, ([from, to]) => within === undefined || (to > within[0] && from < within[1]))

/** The pieces at the two ends of a text stand for no character of it. */
const isEnd = ([from, to]: TextSpan): boolean => from === 0 && to === 0

/**
 * The same of a stretch of the text as if it were the message: with the pieces at both ends, which carry what the whole
 * is like.
 */
export const stretchVector = (encoded: Encoded, [start, end]: TextSpan): Float32Array | undefined =>
  meanOf(encoded, span => isEnd(span) || (span[1] > start && span[0] < end))

const meanOf = (
  { width, vectors, spans }: Encoded,
  counts: (span: TextSpan) => boolean,
): Float32Array | undefined => {
  const mean = new Float32Array(width)
  let pieces = 0
  spans.forEach((span, piece) => {
    if (!counts(span)) return
    pieces++
    for (let at = 0; at < width; at++) mean[at] = (mean[at] ?? 0) + (vectors[piece * width + at] ?? 0)
  })
  return pieces === 0 ? undefined : scaled(mean)
}

/** A vector of the same direction and of length ten. */
export const scaled = (vector: Float32Array): Float32Array => {
  const own = Math.sqrt(vector.reduce((sum, value) => sum + value * value, 0)) || 1
  return vector.map(value => (value / own) * length)
}
