import { placeOf } from './feature-table.ts'
import {
  conceptIn,
  gapIn,
  isFirstIn,
  isLastIn,
  lengthIn,
  type PatternIndex,
  type Places,
  placeIn,
  twoInRow,
} from './pattern-index.ts'

/** The spellings a word may be matched under: as typed, corrected, its parts. */
export type Spelled = { forms: readonly string[]; sentence: number }
export type Match = { concept: string; from: number; to: number }

/** The places one word fits, under any of its spellings. */
const placesOf = ({ forms }: Spelled, index: PatternIndex): Places => {
  const held = index.held.get(forms)
  if (held !== undefined) return held
  const all = new Set<number>()
  for (const form of forms) {
    addFitting(all, index, index.exact.get(form))
    for (let length = 2; length <= form.length; length++) {
      addFitting(all, index, index.starts.get(form.slice(0, length)))
      addFitting(all, index, index.ends.get(form.slice(-length)))
    }
  }
  const places = { all, first: [] as number[], second: [] as number[] }
  for (const place of all) {
    if (hasPatterns(index, place) || index.begins[place] === 1) places.first.push(place)
    if (index.follows[place] === 1) places.second.push(place)
  }
  index.held.set(forms, places)
  return places
}

const addFitting = (all: Set<number>, { fits }: PatternIndex, standing: number | undefined) => {
  if (standing === undefined) return
  const last = standing + (fits[standing] ?? 0)
  for (let at = standing + 1; at <= last; at++) all.add(fits[at] ?? 0)
}

const hasPatterns = ({ groups }: PatternIndex, group: number): boolean =>
  (groups[group] ?? 0) < (groups[group + 1] ?? 0)

type Text = { words: readonly Spelled[]; places: readonly Places[] }

/** The rest of a pattern: its steps from `step` on, and whether the message has to end with it. */
type Rest = { steps: Uint32Array; end: number; last: boolean }

/** Where the pattern's remaining places end, or -1. Gaps are few and short, so this is bounded. */
const endOf = (rest: Rest, text: Text, at: number, step: number): number => {
  if (step === rest.end) return rest.last && at !== text.words.length ? -1 : at
  const wanted = rest.steps[step] ?? 0
  const place = placeIn(wanted)
  const sentence = text.words[at - 1]?.sentence
  for (let skip = 0; skip <= gapIn(wanted); skip++) {
    if (text.words[at + skip]?.sentence !== sentence) return -1
    if (text.places[at + skip]?.all.has(place) !== true) continue
    const end = endOf(rest, text, at + skip + 1, step + 1)
    if (end >= 0) return end
  }
  return -1
}

/** What is found at one word: the longest match of each concept. Those of this word begin at `since`. */
type Finding = { text: Text; from: number; found: Match[]; since: number }

const keepLongest = ({ found, from, since }: Finding, concept: string, to: number) => {
  for (let at = since; at < found.length; at++) {
    const held = found[at]
    if (held?.concept !== concept) continue
    if (held.to < to) found[at] = { concept, from, to }
    return
  }
  found.push({ concept, from, to })
}

const tryGroup = ({ steps, groups, concepts }: PatternIndex, group: number, finding: Finding) => {
  const { text, from } = finding
  const stop = groups[group + 1] ?? 0
  let next = groups[group] ?? 0
  while (next < stop) {
    const head = steps[next] ?? 0
    const first = next + 1
    next = first + lengthIn(head)
    if (isFirstIn(head) && from !== 0) continue
    const to = endOf({ steps, end: next, last: isLastIn(head) }, text, from + 1, first)
    if (to >= 0) keepLongest(finding, concepts[conceptIn(head)] ?? '', to)
  }
}

/** Tries the patterns that may begin at this word. */
const findAt = (finding: Finding, index: PatternIndex) => {
  const { text, from } = finding
  const after = text.places[from + 1]
  const isSameSentence = text.words[from + 1]?.sentence === text.words[from]?.sentence
  for (const place of text.places[from]?.first ?? []) {
    tryGroup(index, place, finding)
    if (after === undefined || !isSameSentence || index.begins[place] !== 1) continue
    for (const next of after.second) {
      const row = placeOf(index.adjacent, twoInRow(place, next))
      if (row >= 0) tryGroup(index, index.begins.length + row, finding)
    }
  }
}

/** Every concept said in the words, in reading order; one match, the longest, per concept and place. */
export const matchesIn = (words: readonly Spelled[], index: PatternIndex): Match[] => {
  const text: Text = { words, places: words.map(word => placesOf(word, index)) }
  const found: Match[] = []
  for (let from = 0; from < words.length; from++) findAt({ text, from, found, since: found.length }, index)
  return found
}
