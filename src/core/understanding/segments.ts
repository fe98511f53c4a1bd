import { beginsAsQuestion, isJoiner, isQuestionWord, isVerb } from './asking.ts'
import type { Word } from './words.ts'

/** Words `from`..`to` of a message that say one thing. */
export type Segment = { from: number; to: number; isQuestion: boolean }

const formOf = (word: Word | undefined): string => word?.forms[0] ?? ''

const shortest = 2

/** Where a new question begins: after a full stop, after "og" or a comma with a verb first, after "og hvad", "and also". */
const isBoundary = (all: readonly Word[], at: number): boolean => {
  const word = all[at]
  const before = all[at - 1]
  if (word === undefined || before === undefined) return false
  if (word.sentence !== before.sentence) return true
  const next = formOf(all[at + 1])
  if (isJoiner(formOf(word))) return isVerb(next) || isQuestionWord(next) || isJoiner(next)
  return word.clause !== before.clause && isVerb(formOf(word))
}

const asks = (all: readonly Word[], { from, to }: { from: number; to: number }, text: string): boolean => {
  const last = all[to - 1]
  if (last === undefined) return false
  if (/^[^\p{L}\p{N}]{0,6}\?/u.test(text.slice(last.end, last.end + 8))) return true
  return beginsAsQuestion(all.slice(from, to).map(formOf))
}

/** A message cut where a new question begins. */
export const segmentsOf = (all: readonly Word[], text: string): Segment[] => {
  const segments: Segment[] = []
  let from = 0
  for (let at = 1; at <= all.length; at++) {
    if (at < all.length && !isBoundary(all, at)) continue
    const last = segments.at(-1)
    if (at - from >= shortest || last === undefined)
      segments.push({ from, to: at, isQuestion: asks(all, { from, to: at }, text) })
    else last.to = at
    from = at
  }
  return segments
}
