import { numbersInText, numberText } from './number-text.ts'

/**
 * Of a feature's hash the upper 26 bits are kept: of features a model does not know one in 1,700 is then taken for
 * one it does, and each costs ten bits less to ship.
 */
export const shortened = (feature: number): number => feature >>> 6

const digits = 5
const base = 64

/** Sorted numbers as the steps between them: all lowest digits of the steps, then all the next, to base 64. */
export const stepsAsText = (sorted: Iterable<number>): string[] => {
  const places = Array.from({ length: digits }, (): number[] => [])
  let last = 0
  for (const number of sorted) {
    let step = number - last
    for (const place of places) {
      place.push(step % base)
      step = Math.floor(step / base)
    }
    last = number
  }
  return places.map(numberText)
}

export const numbersOfSteps = (texts: readonly string[]): Uint32Array => {
  const places = texts.map(numbersInText)
  const numbers = new Uint32Array(places[0]?.length ?? 0)
  let last = 0
  for (let at = 0; at < numbers.length; at++) {
    for (let place = places.length - 1, step = 0; place >= 0; place--) {
      step = step * base + (places[place]?.[at] ?? 0)
      if (place === 0) last += step
    }
    numbers[at] = last
  }
  return numbers
}
