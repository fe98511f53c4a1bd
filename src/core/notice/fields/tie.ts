import {
  ageLeads,
  functionWords,
  joints,
  linkWords,
  nameLeads,
  writersWords,
} from '../../lexicon/small-words.ts'
import { endsWithATie, isTie } from '../../lexicon/ties.ts'
import { capital } from '../../text/capital.ts'
import { fold } from '../../text/fold.ts'

/** Words with what is written around them left off: commas and brackets. */
const bare = (word: string): string => word.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '')
const isIn = (list: ReadonlySet<string>, word = ''): boolean => list.has(fold(bare(word)))
const isCapital = (word = ''): boolean => /^\p{Lu}/u.test(bare(word))
const wordsIn = (text: string): string[] => text.trim().split(/\s+/)
const joined = (words: readonly string[]): string => words.join(' ').replace(/^[\s,;:()]+|[\s,;:()]+$/g, '')

/** Where in these words a tie is told: the words for one, or else the first compound of one. */
const tiesIn = (words: readonly string[]): number[] => {
  const known = words.flatMap((word, at) => (isTie(bare(word)) ? [at] : []))
  const compound = words.findIndex(word => endsWithATie(bare(word)))
  return known.length === 0 && compound >= 0 ? [compound] : known
}

/** Words that stand between what somebody is to the writer and their name. */
const isBetween = (word: string): boolean => isIn(nameLeads, word) || isIn(ageLeads, word) || isNumber(word)
const isNumber = (word = ''): boolean => /^\p{N}+$/u.test(bare(word))

/** What comes next is where they are, and no name. */
const leadsToAPlace = (word = '', next = ''): boolean =>
  isIn(linkWords, word) && !isIn(nameLeads, word) && !(isIn(ageLeads, word) && isNumber(next))

/** A capital is of a name, but where it only stands on what somebody is to the writer. */
const isNamed = (word: string, before = ''): boolean =>
  isCapital(word) && !(isTie(bare(word)) && (isIn(functionWords, before) || isTie(bare(before))))

/** How many words from here tell what somebody is to the writer; none where a name stands here. */
const tieFrom = (words: readonly string[], isFirst: boolean): number => {
  const isOwned = isIn(functionWords, words[0])
  if (!isOwned && !(isFirst && !isCapital(words[0]) && isTie(bare(words[0] ?? '')))) return 0
  const stop = words.findIndex((word, at) => at > 0 && (isNamed(word, words[at - 1]) || isIn(joints, word)))
  const before = stop < 0 ? words : words.slice(0, stop)
  const isUpToName = isOwned && isCapital(words[stop])
  const last = tiesIn(before).at(-1)
  if (before.some((word, at) => at > (last ?? 0) && leadsToAPlace(word, before[at + 1]))) return 0
  // A tie no list has: small words up to the name.
  if (last === undefined) return isUpToName && isFirst && before.length > 1 ? stop : 0
  const after = before.findIndex((word, at) => at > last && !isBetween(word))
  return after < 0 || (isUpToName && after > last + 1) ? before.length : after
}

/** The name alone, where somebody is told by name and by what they are to the writer. Else the words as they stand. */
export const withoutTie = (told: string): string => {
  const words = wordsIn(told)
  const kept: string[] = []
  for (let at = 0; at < words.length; ) {
    const length = tieFrom(words.slice(at), at === 0)
    if (length === 0) kept.push(words[at] ?? '')
    at += Math.max(length, 1)
  }
  const isName = kept.length > 0 && ![kept[0], kept.at(-1)].some(word => isIn(joints, word))
  return isName && kept.length < words.length ? capital(joined(kept)) : told
}

/** A name in the genitive leads to what somebody is to it. */
const isGenitive = (word: string, at: number): boolean => at > 0 && isCapital(word) && /s$/u.test(bare(word))

const leads = (words: readonly string[], at: number): boolean =>
  isIn(functionWords, words[at]) || isIn(linkWords, words[at]) || isGenitive(words[at] ?? '', at)

/** Where no tie is known, words that lead to a place tell none. */
const leadsAlone = (words: readonly string[], at: number): boolean =>
  leads(words, at) && ![words[at - 1], words[at]].some(word => leadsToAPlace(word))

/** Where what they are ends: ties that are joined are one, and a comma or another sentence ends it. */
const endOfTie = (words: readonly string[], from: number): number => {
  const end = words.findIndex(
    (word, at) =>
      at >= from &&
      !isTie(bare(words[at + (isIn(joints, words[at + 1]) ? 2 : 1)] ?? '')) &&
      (/[,.;:!)]$/.test(word) || isIn(joints, words[at + 1])),
  )
  return end < 0 ? words.length : end + 1
}

/**
 * What the writer is to somebody, out of the sentence that tells it. What somebody is to the writer is the other way
 * round, and stands as it was told.
 */
export const tieAlone = (told: string): string => {
  const words = wordsIn(told)
  const [first] = tiesIn(words)
  const isLead = first === undefined ? leadsAlone : leads
  const lead = words.findLastIndex((_, at) => at < (first ?? words.length - 1) && isLead(words, at))
  if (lead < 0 || isIn(writersWords, words[lead])) return told
  return capital(joined(words.slice(lead + 1, endOfTie(words, first ?? lead + 1)))) || told
}
