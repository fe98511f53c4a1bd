import { asksSomething } from './asking.ts'
import type { Match } from './patterns.ts'
import { smallWords } from './small-words.ts'
import type { Word } from './words.ts'

/** What can be said not to be: how it is recorded, where, what is wished for, who listens, why. */
const deniable = /^(?:medium|setting|listeners)\.|^(?:bisidder|minutes|longer|interpreter|summary)$/

type Said = { text: string; words: readonly Word[]; matches: readonly Match[]; isQuestion: boolean }

const keyAt = (words: readonly Word[], at: number): string => words[at]?.forms[0] ?? ''

/** "Ikke [på] telefon", "no need for an [interpreter]": nothing but small words between, in the same breath. */
const reaches = ({ words }: Said, from: number, to: number): boolean =>
  words[from - 1]?.clause === words[to]?.clause &&
  words.slice(from, to).every(word => smallWords.amidDenial.has(word.forms[0] ?? word.key))

/** "Ikke kun lyd" denies that it is only sound, and no sound. */
const isOnly = ({ words }: Said, at: number): boolean => smallWords.only.has(keyAt(words, at))

const isDeniedBy = (not: Match, match: Match, said: Said): boolean =>
  match.from >= not.to &&
  (match.from === not.to || !isOnly(said, not.to)) &&
  reaches(said, not.to, match.from)

/** "Ikke tolk eller bisidder": neither. */
const isJoinedTo = (denied: Match, match: Match, said: Said): boolean =>
  match.from === denied.to + 1 && smallWords.alternatives.has(keyAt(said.words, denied.to))

const overlaps = (one: Match, other: Match): boolean => one.from < other.to && other.from < one.to

/** "Jeg er ikke døv": no reason, while "jeg kan ikke huske" is one. */
const deniedNeeds = ({ matches }: Said): Match[] => {
  const denials = matches.filter(({ concept }) => concept === 'command.denied_condition')
  return matches.filter(
    match => match.concept.startsWith('need.') && denials.some(denial => overlaps(denial, match)),
  )
}

/**
 * What a message says is not so: "kun lyd, ikke video", "no interpreter". A question denies nothing: "må jeg ikke
 * filme" asks to.
 */
const deniedIn = (said: Said): Match[] => {
  if (said.isQuestion || asksSomething(said.text)) return []
  const nots = said.matches.filter(({ concept }) => concept === 'g.not' || concept === 'command.removes')
  if (nots.length === 0) return []
  const denied: Match[] = deniedNeeds(said)
  for (const match of said.matches) {
    if (!deniable.test(match.concept)) continue
    const isDenied =
      nots.some(not => isDeniedBy(not, match, said)) || denied.some(one => isJoinedTo(one, match, said))
    if (isDenied) denied.push(match)
  }
  return denied
}

/** "Tlf. nr. [telefonnummer]": the number comes right after. */
const comesBeforeNumber = (at: number, words: readonly Word[]): boolean => {
  const next = words.slice(at).find(word => !smallWords.beforeNumber.has(word.key))
  return next?.masked === true
}

/** "Mit mobilnummer er …" tells a number, and not that they meet over the telephone. */
const numbersIn = ({ matches, words }: Said): Match[] => {
  const numbers = matches.filter(({ concept }) => concept === 'command.phone_number')
  return matches.filter(
    match =>
      match.concept === 'setting.phone' &&
      (numbers.some(number => overlaps(number, match)) || comesBeforeNumber(match.to, words)),
  )
}

/** "Jeg skriver for min mor" says for whom, and not who listens. */
const listenersOfNone = ({ matches }: Said): Match[] => {
  const others = matches.filter(({ concept }) => concept.startsWith('behalf.'))
  return matches.filter(
    match => match.concept === 'listeners.helper' && others.some(other => overlaps(other, match)),
  )
}

/** "Hear it again" is for overview, and says nothing of how well one hears. */
const partsOfOtherNeeds = ({ matches }: Said): Match[] => {
  const needs = matches.filter(({ concept }) => concept.startsWith('need.'))
  return needs.filter(
    one =>
      (one.concept === 'need.hear' || one.concept === 'need.see') &&
      needs.some(
        other =>
          other.concept === 'need.overview' &&
          other.to - other.from > one.to - one.from &&
          overlaps(one, other),
      ),
  )
}

/** "Telefon eller Teams": neither is chosen. */
const undecided = ({ matches, words }: Said): Match[] => {
  const chosen = matches.filter(({ concept }) => choosable.test(concept))
  const beginning = Map.groupBy(chosen, ({ from }) => from)
  const pairs = chosen.flatMap(one =>
    rightAfter(one, words)
      .flatMap(at => beginning.get(at) ?? [])
      .filter(other => other.concept !== one.concept && groupOf(other) === groupOf(one))
      .flatMap(other => [one, other]),
  )
  const either = new Set(pairs)
  return chosen.filter(one => either.has(one))
}

const choosable = /^(?:medium|setting)\./
const groupOf = ({ concept }: Match): string | undefined => concept.split('.')[0]

/** Where what stands right after "eller" can begin: nothing but small words between. */
const rightAfter = (one: Match, words: readonly Word[]): number[] => {
  if (!smallWords.alternatives.has(keyAt(words, one.to))) return []
  const places = [one.to + 1]
  for (let at = one.to + 1; smallWords.amidDenial.has(words[at]?.forms[0] ?? words[at]?.key ?? ''); at++)
    places.push(at + 1)
  return places
}

/** "Filme" in "ikke filme" is no wish to record either. */
const isWithin = (match: Match, denied: readonly Match[]): boolean =>
  (match.concept === 'record' || deniable.test(match.concept)) &&
  denied.some(one => one.from <= match.from && match.to <= one.to)

export type Standing = { matches: readonly Match[]; concepts: ReadonlySet<string>; denied: string[] }

/** What a message says is so, and what it says is not. */
export const standingIn = (said: Said & { concepts: ReadonlySet<string> }): Standing => {
  const denied = deniedIn(said)
  const others = [numbersIn, listenersOfNone, partsOfOtherNeeds, undecided]
  const out = [...denied, ...others.flatMap(found => found(said))]
  if (out.length === 0) return { matches: said.matches, concepts: said.concepts, denied: [] }
  const matches = said.matches.filter(match => !out.includes(match) && !isWithin(match, out))
  return {
    matches,
    concepts: new Set(matches.map(({ concept }) => concept)),
    denied: [...new Set(denied.map(({ concept }) => concept))],
  }
}
