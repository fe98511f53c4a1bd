import type { TextSpan } from '../../core/reader/reading.ts'
import { type Pieces, special } from './pieces.ts'

/**
 * What the encoder reads at once: the ids, and spans for the first of them. The pieces after those are the situation.
 */
export type Window = { ids: number[]; spans: TextSpan[] }

/** What the encoder reads at once: a text between two ends, and the situation with an end of its own. */
const places = 270
const ends = 3
const longest = 240
const longestSituation = 77
/** A text without room for all of it says itself what it is about: of what was before it only the names are read. */
const namesAlone = places - ends - longest
const mostWindows = 4

const none: TextSpan = [0, 0]

/** The situation in ids: the names of what it is about, and then the words that were written before. */
export type Beside = { names: readonly number[]; all: readonly number[] }

/** Cuts a text into at most four windows, each followed by the situation. What is longer is left out. */
export const windowsOf = ({ ids, spans }: Pieces, { names, all }: Beside): Window[] => {
  const before = all.slice(0, longestSituation)
  const isFull = ids.length + before.length + ends > places
  const beside = isFull ? names.slice(0, namesAlone) : before
  const second = beside.length > 0 ? [...beside, special.end] : []
  const windows: Window[] = []
  for (let at = 0; windows.length === 0 || (at < ids.length && windows.length < mostWindows); at += longest)
    windows.push({
      ids: [special.begin, ...ids.slice(at, at + longest), special.end, ...second],
      spans: [none, ...spans.slice(at, at + longest), none],
    })
  return windows
}
