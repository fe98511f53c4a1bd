import type { Encoded, TextSpan } from './reading.ts'

const length = 10

/**
 * The mean of the vectors of the pieces that touch `span` (all, where none is given), of length ten: what the
 * heads are trained on. `undefined` where no piece does.
 */
export const meanVector = ({ width, vectors, spans }: Encoded, span?: TextSpan): Float32Array | undefined => {
  const mean = new Float32Array(width)
  let pieces = 0
  spans.forEach(([from, to], piece) => {
    if (span !== undefined && (to <= span[0] || from >= span[1])) return
    pieces++
    for (let at = 0; at < width; at++) mean[at] = (mean[at] ?? 0) + (vectors[piece * width + at] ?? 0)
  })
  if (pieces === 0) return undefined
  return scaled(mean)
}

/** A vector of the same direction and of length ten. */
export const scaled = (vector: Float32Array): Float32Array => {
  const own = Math.sqrt(vector.reduce((sum, value) => sum + value * value, 0)) || 1
  return vector.map(value => (value / own) * length)
}
