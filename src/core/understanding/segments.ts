import type { Word } from './words.ts'

/** Words `from`..`to` of a message that say one thing. */
export type Segment = { from: number; to: number; isQuestion: boolean }

const joiners = new Set(['og', 'and', 'men', 'but', 'samt', 'plus', 'desuden', 'eller', 'or', 'also'])
const openers = new Set(
  'maa kan skal hvad hvordan hvem hvor hvornaar hvorfor er har vil gaelder boer hvis may can could do does is are what how who where when why should must will have if am'.split(
    ' ',
  ),
)

const shortest = 2

const isBoundary = (words: readonly Word[], at: number): boolean => {
  const word = words[at]
  const before = words[at - 1]
  if (word === undefined || before === undefined) return false
  if (word.sentence !== before.sentence) return true
  const next = words[at + 1]?.forms[0] ?? ''
  const key = word.forms[0] ?? word.key
  if (joiners.has(key) && openers.has(next)) return true
  return word.clause !== before.clause && openers.has(key)
}

/** A message cut where a new question begins: at a full stop, or at "og kan …", ", må …". */
export const segmentsOf = (words: readonly Word[], text: string): Segment[] => {
  const segments: Segment[] = []
  let from = 0
  for (let at = 1; at <= words.length; at++) {
    if (at < words.length && !isBoundary(words, at)) continue
    if (at - from >= shortest || segments.length === 0)
      segments.push({ from, to: at, isQuestion: asks(words, from, at, text) })
    else {
      const last = segments.at(-1)
      if (last !== undefined) last.to = at
    }
    from = at
  }
  return segments
}

const asks = (words: readonly Word[], from: number, to: number, text: string): boolean => {
  const first = words[from]
  const last = words[to - 1]
  if (first === undefined || last === undefined) return false
  if (/^[^\p{L}\p{N}]{0,6}\?/u.test(text.slice(last.end, last.end + 8))) return true
  const key = first.forms[0] ?? first.key
  return openers.has(joiners.has(key) ? (words[from + 1]?.forms[0] ?? '') : key)
}
