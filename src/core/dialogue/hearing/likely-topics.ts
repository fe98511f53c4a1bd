import { advises } from '../../../../flows/advice.ts'
import { topicOfFacets } from '../../../../flows/topics.ts'
import { phraseOf } from '../../lexicon/phrase.ts'
import type { Scored } from '../../reader/reading.ts'
import { bounds, firstShare } from '../policy/bounds.ts'
import { topicOf } from '../policy/situation.ts'
import { does, type TurnContext } from '../policy/turn-context.ts'
import { facetsSaid } from './facets-asked.ts'

const elsewhere = 'other_authority'

export const isStaffStill = (topic: string, { conversation }: TurnContext): boolean =>
  topic === 'staff_side' && conversation.topic === topic

/** How many letters a possessive ending may add to a name. */
const mostEnding = 2

/** The message calls this authority by its own name. A pack's id is that name in one spelling. */
const isNamed = ({ text, pack: { municipality: own } }: TurnContext): boolean =>
  phraseOf(text)
    .split(' ')
    .some(word => word.startsWith(own) && word.length <= own.length + mostEnding)

/** The topic is another authority, but the words name this one. */
export const isOursAfterAll = (topic: string, heard: TurnContext): boolean =>
  topic === elsewhere && isNamed(heard)

const putFirst = (one: Scored<string>, all: readonly Scored<string>[]): Scored<string>[] => [
  one,
  ...all.filter(({ name }) => name !== one.name),
]

/** The topics that are ours. About this authority, it is what may be done there. */
const ourTopics = (heard: TurnContext): Scored<string>[] => {
  const ours = heard.reading.topics.filter(({ name }) => name !== 'crisis')
  const [first] = ours
  if (first === undefined || !isOursAfterAll(first.name, heard)) return ours
  const here = topicOfFacets({ setting: 'office', ...facetsSaid(heard) }) ?? first.name
  return putFirst({ ...first, name: here }, ours.slice(1))
}

/** The first topic has a fine answer that is surely meant: what was talked of before does not go above it. */
export const hasFineAnswer = ({ topics: [topic], answers: [answer] }: TurnContext['reading']): boolean =>
  topic !== undefined &&
  answer !== undefined &&
  answer.name !== topic.name &&
  answer.name.startsWith(`${topic.name}.`) &&
  topic.probability >= bounds.possibleAnswer &&
  answer.probability >= bounds.ratherSure

/** Somebody who asked as staff goes on as staff, as long as their next words may be about that too and correct nothing. */
const topicsOf = (heard: TurnContext): Scored<string>[] => {
  const ours = ourTopics(heard)
  const own = ours.find(({ name }) => isStaffStill(name, heard))
  const isCorrected = does(heard.reading, 'correct') || does(heard.reading, 'deny')
  const isLeft =
    own === undefined || own.probability < bounds.perhapsMeant || isCorrected || hasFineAnswer(heard.reading)
  return isLeft ? ours : putFirst(own, ours)
}

/** The topic of a follow-up goes before what its few words alone would mean. */
const followed = (topic: string | undefined, likely: Scored<string>[]): Scored<string>[] =>
  topic === undefined
    ? likely
    : putFirst({ name: topic, probability: Math.max(firstShare(likely), bounds.possibleAnswer) }, likely)

/** The two likeliest topics would have one do opposite things. */
const isOpposed = ([first, second]: readonly Scored<string>[]): boolean =>
  first !== undefined &&
  second !== undefined &&
  second.probability >= bounds.opposedTopics * first.probability &&
  advises(first.name) !== advises(second.name)

/** Two topics that can hardly be told apart, or that are close and advise opposite things. */
const areTwoTopicsMeant = (likely: readonly Scored<string>[]): boolean =>
  isOpposed(likely) || (likely[1]?.probability ?? 0) >= bounds.certain * firstShare(likely)

/** Of two topics that cannot be told apart, the one already talked of is meant. */
const currentTopicFirst = (likely: Scored<string>[], heard: TurnContext): Scored<string>[] => {
  const second = likely[1]
  const isSecond = second !== undefined && second.name === topicOf(heard.conversation)
  return isSecond && areTwoTopicsMeant(likely) && !hasFineAnswer(heard.reading)
    ? putFirst(second, likely)
    : likely
}

/**
 * The words say little, and the topic is the likeliest all the same: they go on about it. Or they leave it for a fine
 * answer of another.
 */
export const goesOnAbout = (likely: readonly Scored<string>[], heard: TurnContext): boolean => {
  const [first, second] = likely
  const topic = topicOf(heard.conversation)
  const isLeft = second?.name === topic && hasFineAnswer(heard.reading)
  return (first?.name === topic || isLeft) && firstShare(likely) >= bounds.perhapsMeant
}

/** We ask back only when nothing is likely, or when the two likeliest would have one do opposite things. */
export const isUnclear = (likely: readonly Scored<string>[], ours: number): boolean => {
  const [first] = likely
  if (first === undefined || first.name === 'ambiguous') return true
  return first.probability < bounds.possibleAnswer * ours || isOpposed(likely)
}

/** The topics a message may be about, likeliest first; what it follows up goes before them. */
export const likelyTopics = (followedUp: string | undefined, heard: TurnContext): Scored<string>[] =>
  currentTopicFirst(followed(followedUp, topicsOf(heard)), heard)
