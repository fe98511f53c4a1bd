import { followsFacets, isTopic, topicOfFacets } from '../../../flows/topics.ts'
import { namesNoStaff } from './actors.ts'
import { answerByRule } from './answers.ts'
import { asksOfTheKnown, isByFacets } from './asked-by-facets.ts'
import { beginsAsQuestion } from './asking.ts'
import { decided } from './decide.ts'
import type { Message } from './message.ts'
import type { Model } from './model.ts'
import type { Ranked } from './ranking.ts'
import type { Asked, Facets, Flag, Reading, ReadingContext } from './reading.ts'
import { domainConcepts, outside } from './scope.ts'
import { isOfOther, staysWith } from './stays.ts'

export const nothingAsked: Asked = {
  topics: [],
  confidence: 'unsure',
  score: 0,
  alternatives: [],
  followUp: false,
}

export const outright = (topic: string): Asked => ({
  ...nothingAsked,
  topics: [topic],
  confidence: 'clear',
  score: 1,
})

const rounded = (value: number): number => Math.round(value * 1000) / 1000

const mostAlternatives = 3
const leastShare = 0.02

const others = (ranking: readonly Ranked[], taken: readonly string[]): Reading['alternatives'] =>
  ranking
    .filter(one => !taken.includes(one.topic) && one.topic !== outside && one.score >= leastShare)
    .slice(0, mostAlternatives)
    .map(one => ({ topic: one.topic, score: rounded(one.score) }))

const longestFollowUp = 9

const isFollowUp = ({ concepts, words }: Message, context: ReadingContext): boolean =>
  context.topic !== undefined && words.length <= longestFollowUp && concepts.has('follow_up')

const longestBareFacet = 5
/** Everyday words, and what says nothing of a subject. */
const besides = ['g.', 'actor.', 'hint.', 'command.', 'department', 'follow_up']

/** "På kontoret", "telefonen", said of the question before or to our asking back. */
const isBareFacet = (message: Message, context: ReadingContext): boolean =>
  context.asking === undefined &&
  (isOpenTo(context) || context.facets.medium !== undefined) &&
  saysOnlyWhere(message)

/** Nothing but where or how. */
const saysOnlyWhere = (message: Message): boolean =>
  message.words.length <= longestBareFacet &&
  !beginsAsQuestion(message.words.map(word => word.forms[0] ?? word.key)) &&
  namesOnlyWhere(message)

const namesOnlyWhere = ({ matches }: Message): boolean =>
  matches.some(({ concept }) => isFacet(concept)) &&
  matches.every(({ concept }) => isFacet(concept) || besides.some(name => concept.startsWith(name)))

/** A question that medium and setting decide, or one that asked for them: words do the same as its buttons. */
const isOpenTo = ({ topic, offered, askedBack }: ReadingContext): boolean =>
  askedBack === true ||
  (topic !== undefined && followsFacets(topic)) ||
  offered.some(({ id }) => id.startsWith('facet.'))

const isFacet = (concept: string): boolean => concept.startsWith('medium.') || concept.startsWith('setting.')

/** "og hvis det er i telefonen?", after what the law says or what happens in secret: whether one may there. */
const isElsewhere = (message: Message, context: ReadingContext): boolean =>
  isBareFacet(message, context) ||
  (isTopic('aboutRecording', context.topic ?? '') && isFollowUp(message, context) && namesOnlyWhere(message))

/** "og hvad med telefonen?": names another medium or setting for the question before. */
const followUpTopic = (message: Message, facets: Facets, context: ReadingContext): string | undefined => {
  const namesFacet = facets.medium !== undefined || facets.setting !== undefined
  if (!namesFacet) return undefined
  if (context.topic !== undefined && !isOpenTo(context) && !isElsewhere(message, context)) return undefined
  // A call cannot be filmed: "og hvad med telefonen?" after a question about video is about its sound.
  const toCall = facets.setting === 'phone' && facets.medium === undefined
  return topicOfFacets({ ...context.facets, ...(toCall && { medium: 'audio' }), ...facets })
}

/** "Men jeg er jo selv med i samtalen", "og hvis jeg bare gør det", "hvordan?": goes on, without a question of its own. */
const objectionTopic = (message: Message, context: ReadingContext) => {
  const { concepts, isQuestion, words } = message
  const { topic, asking } = context
  if (topic === undefined || asking !== undefined) return undefined
  if (concepts.has('command.plainly') || staysWith(message, context)) return topic
  if (!isTopic('aboutRecording', topic)) return undefined
  if (
    (concepts.has('command.anyway') && !concepts.has('medium.screen')) ||
    (concepts.has('secret') && words.length <= fewWords)
  )
    return 'secret_recording'
  if (concepts.has('command.how')) return 'notice_howto'
  return concepts.has('command.takes_part') && !isQuestion ? 'secret_recording' : undefined
}

const surelyOutside = 0.97
const beyondDoubt = 0.985

/** "Kan jeg få det hele", "min nabo?": few words after an answer may be about it, so nobody is sent away for them. */
const seemsOutside = (
  { topics, score }: Asked,
  message: Message,
  { topic, asking }: ReadingContext,
): boolean => {
  if (topics[0] !== outside || asking !== undefined) return false
  if (tellsOfAMeeting(message) || (score < beyondDoubt && saysTooLittle(message))) return true
  const count = message.words.length
  return topic !== undefined && count <= longestFollowUp && (score < surelyOutside || count <= fewWords)
}

/** "Hvem står bag", "er det nyt?": nothing of ours, and nothing of anything else. */
const saysTooLittle = ({ matches, words }: Message): boolean =>
  words.length <= fewWords && matches.every(({ concept }) => besides.some(name => concept.startsWith(name)))

/** "Jeg skal med min mor til møde", "min mor får hjemmepleje": told, not asked, and of what is ours. */
const tellsOfAMeeting = ({ concepts, isQuestion, parts, words }: Message): boolean =>
  (concepts.has('setting.office') || concepts.has('homecare')) &&
  !concepts.has('busy') &&
  !concepts.has('other_matter') &&
  !isQuestion &&
  !parts.some(part => part.isQuestion) &&
  !beginsAsQuestion(words.map(word => word.forms[0] ?? word.key))

const fewWords = 3

/**
 * "Koster det noget?" after what a bisidder is: few words that decide nothing alone are about the topic before,
 * where it was the likeliest, or where it has an answer for just them.
 */
const goesOn = (
  { concepts, words }: Message,
  { topics, confidence }: Asked,
  { context, model }: { context: ReadingContext; model: Model },
): boolean => {
  const { topic, asking } = context
  if (topic === undefined || topic === outside || asking !== undefined || isOfOther(concepts)) return false
  const isOpen = confidence !== 'clear' || topics[0] === outside
  if (!isOpen || words.length > longestFollowUp) return false
  return topics[0] === topic || answerByRule(topic, concepts, model.distinctions) !== topic
}

/** "Telefonen", before anything is asked: what may be asked about it is offered. */
const offeredFor = (
  { topics }: Asked,
  { message, facets, context }: { message: Message; facets: Facets; context: ReadingContext },
): string | undefined =>
  context.asking === undefined && (topics[0] ?? outside) === outside && saysOnlyWhere(message)
    ? topicOfFacets(facets)
    : undefined

/** "Må hun optage", of the daughter it has been about all along: she is no staff. */
const isOfTheirs = ({ topics }: Asked, message: Message, { facets, topic }: ReadingContext): boolean =>
  (facets.about !== undefined || topic === 'bisidder') &&
  topics[0] === 'staff_records' &&
  namesNoStaff(message)

/** Of the bisidder just asked about, or of the meeting. */
const topicOfTheirs = (facets: Facets, { topic, facets: known }: ReadingContext): string =>
  topic === 'bisidder' ? topic : (topicOfFacets({ ...known, ...facets }) ?? 'audio_office')

const outrightAs = (topic: string | undefined, asked: Asked): Asked =>
  topic === undefined ? asked : { ...asked, topics: [topic], confidence: 'clear', followUp: true }

/** What a message asks about, in the light of the question before. */
export const askedIn = (
  message: Message,
  facets: Facets,
  { context, model }: { context: ReadingContext; model: Model },
): Asked => {
  const objection = objectionTopic(message, context)
  const followUp = objection !== undefined || isFollowUp(message, context) || isBareFacet(message, context)
  const follow = objection ?? (followUp ? followUpTopic(message, facets, context) : undefined)
  if (follow !== undefined) {
    const score = rounded(message.ranking.find(one => one.topic === follow)?.score ?? 0)
    return {
      topics: [follow],
      confidence: 'clear',
      score,
      alternatives: others(message.ranking, [follow]),
      followUp,
    }
  }
  const { topics, confidence, score, ranking, perhapsTwo } = decided(message, model)
  const asked = { topics, confidence, score: rounded(score), alternatives: others(ranking, topics), followUp }
  if (isOfTheirs(asked, message, context)) return outrightAs(topicOfTheirs(facets, context), asked)
  const offer = offeredFor(asked, { message, facets, context })
  if (offer !== undefined) return { ...asked, topics: [offer], alternatives: [], confidence: 'close' }
  if (perhapsTwo) return asked
  if (goesOn(message, asked, { context, model })) return outrightAs(context.topic, asked)
  const known = asksOfTheKnown(asked, { message, facets, context })
  if (known !== undefined) return outrightAs(known, asked)
  if (seemsOutside(asked, message, context)) return { ...asked, confidence: 'close' }
  return isByFacets(facets, message, asked) ? { ...asked, confidence: 'clear' } : asked
}

export const flagsOf = ({ concepts, words }: Message): Flag[] => {
  const flags: Flag[] = []
  if (words.some(word => word.masked) || concepts.has('health_detail')) flags.push('personal_data')
  if (concepts.has('emotion')) flags.push('emotional')
  if (concepts.has('command.adversarial')) flags.push('adversarial')
  return flags
}

const mostConceptsOfTone = 1

/** "Ingen andre", "hun falder tit": a few words that name no feeling are met with no comfort. */
const isHardlyFelt = ({ topics }: Asked, flags: readonly Flag[], { words, concepts }: Message): boolean =>
  topics[0] === 'emotional' &&
  words.length <= longestBareFacet &&
  !flags.includes('emotional') &&
  !concepts.has('fear') &&
  !concepts.has('anger')

/** A flag is a topic only when the message asks nothing else. */
export const withFlags = (asked: Asked, flags: readonly Flag[], message: Message): Asked => {
  if (flags.includes('adversarial')) return outright('adversarial')
  if (isHardlyFelt(asked, flags, message)) return { ...asked, topics: [], confidence: 'unsure' }
  const isSure = asked.confidence === 'clear' && asked.topics.length > 0 && asked.topics[0] !== outside
  if (isSure || message.isQuestion || domainConcepts(message.matches) > mostConceptsOfTone) return asked
  const tone = (['emotional', 'personal_data'] as const).find(flag => flags.includes(flag))
  return tone === undefined ? asked : { ...asked, topics: [tone], confidence: 'clear' }
}
