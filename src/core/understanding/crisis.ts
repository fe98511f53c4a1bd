import { dangerTogether } from './danger-together.ts'
import type { Message } from './message.ts'
import type { Model } from './model.ts'
import type { Match } from './patterns.ts'
import type { Ranked } from './ranking.ts'
import type { Reading, ReadingContext } from './reading.ts'
import { conceptScores, conceptsWithin, numbersOf } from './score.ts'
import type { Word } from './words.ts'

type Around = { context: ReadingContext; model: Model }

const kinds = ['self', 'child', 'violence', 'threat'] as const
type Kind = (typeof kinds)[number]

/** At least half of the match is the idiom's. */
const covers = (idiom: Match, match: Match): boolean => {
  const shared = Math.min(idiom.to, match.to) - Math.max(idiom.from, match.from)
  return shared > 0 && shared * 2 >= match.to - match.from
}

const reach = 3

/** "jeg vil ikke slå nogen ihjel": denied right before it is said. */
const isDenied = (match: Match, matches: readonly Match[]): boolean =>
  matches.some(
    one =>
      one.concept === 'g.not' && one.to <= match.to && match.from - one.from <= reach && one.from < match.to,
  )

/** Danger in the words the lexicon knows. Only an idiom over the very words ("dødtræt", "hit record") takes it away. */
const saidIn = (matches: readonly Match[]): Match[] => {
  const calm = matches.filter(match => match.concept === 'crisis.calm')
  return matches.filter(
    match =>
      match.concept.startsWith('crisis.') &&
      match.concept !== 'crisis.calm' &&
      !calm.some(idiom => covers(idiom, match)),
  )
}

/** What no idiom covers: "pillerne" in "mine piller hver morgen" is no hint. */
const uncalmed = (matches: readonly Match[]): Match[] => {
  const calm = matches.filter(match => match.concept === 'crisis.calm')
  return matches.filter(match => !calm.some(idiom => covers(idiom, match)))
}

/** The kind said in most words: "jeg slår hende ihjel" is a threat though "slår hende" alone is violence. */
const kindOf = (matches: readonly Match[]): Kind | undefined => {
  const longest = (kind: Kind): number =>
    Math.max(
      0,
      ...matches.filter(match => match.concept === `crisis.${kind}`).map(match => match.to - match.from),
    )
  const lengths = kinds.map(longest)
  const most = Math.max(...lengths)
  return most === 0 ? undefined : kinds[lengths.indexOf(most)]
}

/**
 * Raw scores from which words no pattern knows count as danger: less when danger is what the message is most like,
 * more where it asks or answers, or speaks of recording, bisidder or minutes too.
 */
const thresholds = { first: 0.3, any: 0.7, besideOurs: 0.6, talking: 0.8 }
const shortMessage = 2
const leastKnown = 0.6

/** Letters that are no words are like anything. */
const isWorded = (words: readonly Word[]): boolean => {
  const ours = words.filter(word => word.known && !word.masked).length
  const different = new Set(words.map(word => word.key)).size
  return different > shortMessage && ours >= words.length * leastKnown
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

const isLikeDanger = (
  { ranking, matches }: { ranking: readonly Ranked[]; matches: readonly Match[] },
  talks: boolean,
): boolean => {
  const found = ranking.find(one => one.topic === 'crisis')
  if (found === undefined) return false
  const least = ranking[0] === found ? thresholds.first : thresholds.any
  const beside = speaksOfOurs(matches) ? thresholds.besideOurs : 0
  return found.raw > least + beside + (talks ? thresholds.talking : 0)
}

const isKind = (kind: string | undefined): kind is Kind => kinds.some(one => one === kind)

/** The kind whose messages say the likeliest things, once it is known to be danger. */
const likeliestKind = (matches: readonly Match[], model: Model): Kind => {
  const numbers = numbersOf(matches, model.concepts)
  const found = conceptsWithin({ matches, numbers }, { from: 0, to: Number.POSITIVE_INFINITY })
  const scores = conceptScores(found, model.answers)
  const own = [...(model.answersOf.get('crisis') ?? [])]
  const [best = -1] = own.sort((one, other) => (scores[other] ?? 0) - (scores[one] ?? 0))
  const kind = model.answers.labels[best]?.split('.')[1]
  return isKind(kind) ? kind : 'self'
}

const learned = (message: Message, { context, model }: Around): Kind | undefined => {
  const isAnswer = context.asking !== undefined || message.whole.length > 0
  const talks = isAnswer || message.isQuestion || message.parts.some(part => part.isQuestion)
  const found = [message, ...message.parts].find(part => isWorded(part.words) && isLikeDanger(part, talks))
  return found === undefined ? undefined : likeliestKind(found.matches, model)
}

/**
 * Danger to self or others: in words the lexicon knows, or in words that messages of danger are made of. Recall
 * first. Taken back ("det var ikke det, jeg mente") it stays only where danger is said and not denied.
 */
export const crisisIn = (message: Message, takesBack: boolean, around: Around): Reading['crisis'] => {
  const said = saidIn(message.matches)
  if (takesBack) return kindOf(said.filter(match => !isDenied(match, message.matches)))
  const spoken = kindOf(said) ?? dangerTogether(message.words, uncalmed(message.matches))
  return spoken ?? (message.concepts.has('crisis.calm') ? undefined : learned(message, around))
}
