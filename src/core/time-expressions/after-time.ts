import { partsOfDay, words } from './time-words.ts'

/** A word that goes on about the time, and is not counted by it. */
export const goesOnAfterTime = (key: string): boolean =>
  words.joining.has(key) ||
  partsOfDay.has(key) ||
  words.aroundATime.has(key) ||
  words.placeLeads.has(key) ||
  words.fillers.has(key)
