import { partsOfDay, words } from './time-words.ts'

/** "Kl. 10.3 i morgen", "3. december, 1430 i lokale 3": a word that goes on about the time, and is not counted by it. */
export const goesOnAfterTime = (key: string): boolean =>
  words.joining.has(key) ||
  partsOfDay.has(key) ||
  words.aroundATime.has(key) ||
  words.placeLeads.has(key) ||
  words.fillers.has(key)
