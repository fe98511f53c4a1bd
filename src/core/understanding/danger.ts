import { calmed } from './calm.ts'
import type { Match } from './patterns.ts'
import type { Part, Ranked } from './ranking.ts'
import { knownShare, outside, shareOfSum, weighedSum } from './scope.ts'
import type { Word } from './words.ts'

type Heard = {
  ranking: readonly Ranked[]
  words: readonly Word[]
  matches: readonly Match[]
  parts: readonly Part[]
}

const topic = 'crisis'

const rawOf = (ranking: readonly Ranked[], name: string): number =>
  Math.max(-2, ranking.find(one => one.topic === name)?.raw ?? -2)

const bestBut = (ranking: readonly Ranked[], name: string): number => {
  let best = -2
  for (const one of ranking) if (one.topic !== name && one.raw > best) best = one.raw
  return best
}

const ours = new Set([
  'record',
  'bisidder',
  'minutes',
  'medium.audio',
  'medium.video',
  'setting.virtual',
  'complaint',
])

const speaksOfOurs = (matches: readonly Match[]): boolean =>
  matches.some(({ concept }) => ours.has(concept) || concept.startsWith('notice.'))

const shortMessage = 2

const flag = (is: boolean): number => (is ? 1 : 0)

/** The different hints said, by their number. */
const hintsSaid = (matches: readonly Match[], hints: readonly string[]): number[] => {
  const said: number[] = []
  for (const { concept } of calmed(matches)) {
    const hint = concept.startsWith('hint.') ? hints.indexOf(concept) : -1
    if (hint >= 0 && !said.includes(hint)) said.push(hint)
  }
  return said
}

const besideHints = ({ ranking, words, parts, matches }: Heard, hinted: number): number[] => {
  const whole = rawOf(ranking, topic)
  const ownParts = parts.filter(part => part.words.length > shortMessage)
  return [
    1,
    whole,
    Math.max(whole, ...ownParts.map(one => rawOf(one.ranking, topic))),
    whole - bestBut(ranking, topic),
    rawOf(ranking, outside),
    rawOf(ranking, 'emotional'),
    flag(ranking[0]?.topic === topic),
    flag(parts.some(one => one.isQuestion)),
    flag(speaksOfOurs(matches)),
    flag(matches.some(match => match.concept === 'crisis.calm')),
    Math.min(1, words.length / 25),
    knownShare(words),
    Math.min(1, hinted / 4),
  ]
}

/** What tells how likely a message is of danger beside its learned score: what else it is like, and what it hints at. */
export const dangerFeatures = (heard: Heard, hints: readonly string[]): number[] => {
  const said = hintsSaid(heard.matches, hints)
  return [...besideHints(heard, said.length), ...hints.map((_, hint) => flag(said.includes(hint)))]
}

/** The same as over all the features: a hint that is not said adds nothing. */
export const dangerShare = (
  heard: Heard,
  { danger, hints }: { danger: readonly number[]; hints: readonly string[] },
): number => {
  const said = hintsSaid(heard.matches, hints)
  const beside = besideHints(heard, said.length)
  let sum = weighedSum(beside, danger)
  for (const hint of said) sum += danger[beside.length + hint] ?? 0
  return shareOfSum(sum)
}
