import { type Seen, sharesAmong } from './mixed-scores.ts'
import type { Head } from './model.ts'
import type { AnswerId, FoldName, Scored } from './reading.ts'

/** Between an answer and its fold in the labels of the head. */
export const foldMark = '#'

/** What stands open is asked for, and no fold. */
export const front: FoldName = 'front'

/** The part of this answer that is most likely asked for; none where it has but one. */
export const foldOf = (answer: AnswerId, head: Head, seen: Seen): Scored<FoldName> | undefined => {
  const { labels } = head.terms
  const beginning = `${answer}${foldMark}`
  const places = labels.flatMap((label, place) => (label.startsWith(beginning) ? [place] : []))
  if (places.length < 2) return undefined
  const shares = sharesAmong(head, seen, places)
  const [probability, at] = shares.reduce<[number, number]>(
    (best, share, place) => (share > best[0] ? [share, place] : best),
    [0, 0],
  )
  return { name: (labels[places[at] ?? 0] ?? '').slice(beginning.length), probability }
}
