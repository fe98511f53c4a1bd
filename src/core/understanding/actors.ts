import type { PatternIndex } from './pattern-index.ts'
import { type Match, matchesIn, type Spelled } from './patterns.ts'

/** The citizen, staff, or somebody on the citizen's side. */
type Who = 'self' | 'staff' | 'theirs'

const people: ReadonlySet<string> = new Set(['actor.self', 'actor.staff', 'actor.theirs'])
const whoOf = ({ concept }: Match): Who => concept.slice('actor.'.length) as Who

const farBefore = 6
const asked = 2

/** The last one named before the word, within reach. */
const before = (all: readonly Match[], at: number): Who | undefined => {
  const near = all.filter(match => match.to <= at && at - match.to <= farBefore)
  const [last] = near.sort((one, other) => other.from - one.from)
  return last === undefined ? undefined : whoOf(last)
}

type Said = { all: readonly Match[]; matches: readonly Match[]; words: readonly Spelled[] }

/** "Optager", "filmede": only such a form may stand before the one who does it. */
const comesFirst = /(?:r|te|de)$/

/** "Optager kommunen …?": the one named right after a verb that begins the question; in "vil optage dem" they are recorded. */
const after = ({ from, to }: Match, { all, matches, words }: Said): Who | undefined => {
  if (!comesFirst.test(words[from]?.forms[0] ?? '')) return undefined
  const next = all.find(match => match.from >= to && match.from - to < asked)
  if (next === undefined || named(matches, 'object').some(({ from }) => from === next.from)) return undefined
  return whoOf(next)
}

const named = (matches: readonly Match[], concept: string): Match[] =>
  matches.filter(match => match.concept === `actor.${concept}`)

/** What is done to me is done by them: "skal jeg finde mig i at blive optaget". */
const suffers = (matches: readonly Match[], all: readonly Match[]): boolean =>
  named(matches, 'recorded').some(match => before(all, match.from) === 'self')

const does = (said: Said): boolean => {
  const passive = named(said.matches, 'recorded')
  return named(said.matches, 'records').some(match => {
    if (passive.some(one => one.from < match.to && match.from < one.to)) return false
    return (before(said.all, match.from) ?? after(match, said)) === 'staff'
  })
}

const places: ReadonlySet<string> = new Set('at in on with to from hos paa i med til fra ved'.split(' '))
const articles: ReadonlySet<string> = new Set('the my a min mit mine'.split(' '))

/** "På kommunen", "with my caseworker": where and with whom, not who does it. */
const isPlace = ({ from }: Match, words: readonly Spelled[]): boolean => {
  const back = (steps: number): string => words[from - steps]?.forms.at(-1) ?? ''
  return places.has(back(articles.has(back(1)) ? 2 : 1))
}

const pronouns: ReadonlySet<string> = new Set(['han', 'hun', 'ham', 'hende', 'he', 'she', 'him', 'her'])

/** "Må hun optage": staff only where nobody else is talked of. */
export const namesNoStaff = (said: { matches: readonly Match[]; words: readonly Spelled[] }): boolean => {
  const staff = named(said.matches, 'staff')
  return staff.length > 0 && staff.every(({ from }) => pronouns.has(said.words[from]?.forms[0] ?? ''))
}

/** "Min" names nobody yet. */
const mine: ReadonlySet<string> = new Set(['min', 'mine', 'my'])

/** "Min søn er indkaldt, kan han optage": he is the one it is about from the beginning, not staff. */
const withPronouns = (all: readonly Match[], words: readonly Spelled[]): Match[] => {
  return all.map(match => {
    if (!pronouns.has(wordAt(match, words))) return match
    const named = firstNamed(all, match.from, words)
    return named !== undefined && whoOf(named) === 'theirs' ? { ...match, concept: named.concept } : match
  })
}

const wordAt = ({ from }: Match, words: readonly Spelled[]): string => words[from]?.forms[0] ?? ''

/** The first somebody before that word who is told of by what they are. */
const firstNamed = (all: readonly Match[], before: number, words: readonly Spelled[]): Match | undefined => {
  for (const one of all) {
    const word = wordAt(one, words)
    if (one.to <= before && whoOf(one) !== 'self' && !mine.has(word) && !pronouns.has(word)) return one
  }
  return undefined
}

/** Whether it is staff that record, by who stands nearest to the word for it. */
const staffRecords = ({ matches, all, words }: Said): boolean => {
  if (matches.some(match => match.concept === 'busy')) return false
  const doers = all.filter(match => whoOf(match) !== 'staff' || !isPlace(match, words))
  return does({ matches, all: doers, words }) || suffers(matches, all)
}

const concept = 'staff_records'

/** "Kan han selv optage" of a son: what is said of staff elsewhere is not said of them here. */
const isTheirs = (matches: readonly Match[], all: readonly Match[], read: readonly Match[]): boolean =>
  all.some((match, at) => match !== read[at]) &&
  named(matches, 'records').some(match => before(all, match.from) === 'theirs')

/** Everything said in the words, and that staff record where it follows from who does what. */
export const saidIn = (words: readonly Spelled[], patterns: PatternIndex): Match[] => {
  const matches = matchesIn(words, patterns)
  const read = matches.filter(match => people.has(match.concept))
  const all = withPronouns(read, words)
  if (isTheirs(matches, all, read)) return matches.filter(match => match.concept !== concept)
  if (matches.some(match => match.concept === concept) || !staffRecords({ matches, all, words }))
    return matches
  const verb = matches.find(match => match.concept === 'actor.records' || match.concept === 'actor.recorded')
  return verb === undefined ? matches : [...matches, { ...verb, concept }]
}
