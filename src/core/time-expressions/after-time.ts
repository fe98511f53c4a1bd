import { smallWords } from '../understanding/small-words.ts'
import { partsOfDay } from './time-words.ts'

const joining: ReadonlySet<string> = new Set(['til', 'to', 'this', 'next'])

/** "Kl. 10.3 i morgen", "3. december, 1430 i lokale 3": a word that goes on about the time, and is not counted by it. */
export const goesOnAfterTime = (key: string): boolean =>
  joining.has(key) ||
  partsOfDay.has(key) ||
  smallWords.aroundATime.has(key) ||
  smallWords.places.has(key) ||
  smallWords.fillers.has(key)
