import { type Seen, sharesAmong } from './mixed-scores.ts'
import type { Head } from './model.ts'
import type { AnswerId, FoldName, Scored } from './reading.ts'

/** Between an answer and its fold in the labels of the head. */
export const foldMark = '#'

/** Below this a fold is not worth naming. */
const leastShare = 0.02

/** The parts of this answer by how likely each is asked for, the front among them; none where it has but one. */
export const foldsOf = (answer: AnswerId, head: Head, seen: Seen): Scored<FoldName>[] => {
  const { labels } = head.terms
  const beginning = `${answer}${foldMark}`
  const places = labels.flatMap((label, place) => (label.startsWith(beginning) ? [place] : []))
  if (places.length < 2) return []
  const shares = sharesAmong(head, seen, places)
  return places
    .map((place, at) => ({
      name: (labels[place] ?? '').slice(beginning.length),
      probability: shares[at] ?? 0,
    }))
    .filter(({ probability }) => probability >= leastShare)
    .sort((a, b) => b.probability - a.probability)
}
