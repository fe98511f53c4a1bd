import type { Word } from './words.ts'

/** Words `from`..`to` of a message that say one thing. */
export type Segment = { from: number; to: number; isQuestion: boolean }

const words = (list: string): ReadonlySet<string> => new Set(list.split(' '))

const joiners = words('og and men but samt plus desuden eller or also')
/** Sounds before a question: "hmm hvad hvis", "øh, må jeg". */
const sounds = words('hm hmm hmmm oeh oehm uh um er altsaa naa well so saa ok okay jamen hov')
/** A verb first makes a question in both languages: "må jeg …", "can she …". */
const verbs = words(
  'maa kan skal er har vil gaelder boer faar bliver behoever findes hjaelper koster taeller bruger gemmer may can could do does is are should must will would have has am did shall',
)
const questionWords = words(
  'hvad hvordan hvem hvor hvornaar hvorfor hvilken hvilke hvilket what how who where when why which whom whose',
)

const formOf = (word: Word | undefined): string => word?.forms[0] ?? ''

const shortest = 2

/** Where a new question begins: after a full stop, after "og" or a comma with a verb first, after "og hvad". */
const isBoundary = (all: readonly Word[], at: number): boolean => {
  const word = all[at]
  const before = all[at - 1]
  if (word === undefined || before === undefined) return false
  if (word.sentence !== before.sentence) return true
  const next = formOf(all[at + 1])
  if (joiners.has(formOf(word))) return verbs.has(next) || questionWords.has(next)
  return word.clause !== before.clause && verbs.has(formOf(word))
}

const asks = (all: readonly Word[], { from, to }: { from: number; to: number }, text: string): boolean => {
  const last = all[to - 1]
  if (last === undefined) return false
  if (/^[^\p{L}\p{N}]{0,6}\?/u.test(text.slice(last.end, last.end + 8))) return true
  let at = from
  while (at < to - 1 && (joiners.has(formOf(all[at])) || sounds.has(formOf(all[at])))) at++
  const key = formOf(all[at])
  return verbs.has(key) || questionWords.has(key)
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
