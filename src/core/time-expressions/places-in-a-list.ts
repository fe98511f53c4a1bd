import { wordsOf } from '../text/fold.ts'
import { cardinals, ordinals, places } from './time-words.ts'

/** Which place in a list the words name, from 0. Only where the list has it. */
export const placeNamed = (text: string, length: number): number | undefined => {
  const words = wordsOf(text)
  if (words.some(word => places.get(word) === -1)) return length > 0 ? length - 1 : undefined
  const named = words.flatMap(word => {
    const number = ordinals.get(word) ?? (/^\d+$/.test(word) ? Number(word) : undefined)
    return number === undefined ? [] : [number]
  })
  const counted = words.slice(1).flatMap(word => cardinals.get(word) ?? [])
  const place = named[0] ?? counted[0]
  return place !== undefined && place >= 1 && place <= length ? place - 1 : undefined
}
