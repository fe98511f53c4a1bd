import { advises } from '../../../../flows/advice.ts'
import { followsFacets, isTopic, topics as knownTopics, topicOfFacets } from '../../../../flows/topics.ts'
import { phraseOf } from '../../lexicon/phrase.ts'
import type { MessageReading, ReadMeaning, Scored } from '../../reader/reading.ts'
import type { AnswerRef } from '../conversation/event.ts'
import type { Facets } from '../conversation/facets.ts'
import { bounds, firstShare, share } from '../policy/bounds.ts'
import { answerAsSaid } from '../policy/fitting-answer.ts'
import { topicOf } from '../policy/situation.ts'
import { askedFor, does, isLikelyOurs, type TurnContext } from '../policy/turn-context.ts'
import { facetsSaid } from './facets-asked.ts'
import { followUpIn } from './follow-up.ts'

/** What is asked, as far as it can be told. */
export type AskedQuestion = {
  /** In the order they were put; one, or two. */
  answers: AnswerRef[]
  /** Other topics it may have been about, likeliest first. */
  others: string[]
  /** The best answer within each topic that may be meant, from these very words. */
  fine: Record<string, string>
  /** Nothing is likely enough, or the two likeliest advise opposite things. */
  unclear: boolean
  /** It is more likely about something that is not ours. */
  isOutside: boolean
  score: number
  /** The medium and setting of a follow-up. */
  facets?: Facets
}

/** Without its conditions, the plain answer of the topic, which says the main rule. */
const holding = ({ name, probability }: Scored<string>): string =>
  answerAsSaid(name, probability >= bounds.conditional)

const fineIn = (topic: string, { answers, fine = {} }: Pick<MessageReading, 'answers' | 'fine'>): string => {
  const [first] = answers
  if (first !== undefined && first.name.split('.')[0] === topic) return holding(first)
  const other = fine[topic]
  return other === undefined ? topic : holding(other)
}

/** What was masked says which answer about personal data it is. */
const aboutHidden = ({ hidden }: TurnContext): string | undefined =>
  hidden.includes('cpr')
    ? 'personal_data.cpr'
    : hidden.includes('name')
      ? 'personal_data.third_party'
      : undefined

const refOf = (
  topic: string,
  said: Pick<MessageReading, 'answers' | 'fine'>,
  heard: TurnContext,
): AnswerRef => ({
  topic,
  answer: (topic === 'personal_data' ? aboutHidden(heard) : undefined) ?? fineIn(topic, said),
})

/** A sentence that tells, beside one that asks, leads up to it and asks nothing of its own. */
const putsAQuestion = ({ acts }: ReadMeaning): boolean =>
  share(acts, 'ask') >= bounds.secondAsked && share(acts, 'tell') < bounds.act

type AskedInASentence = AnswerRef & { isSure: boolean }

/** What each sentence that puts a question asks, in order. */
const askedBySentence = (heard: TurnContext): AskedInASentence[] =>
  heard.reading.clauses.flatMap(clause => {
    const [own] = clause.topics
    const isAsked =
      own !== undefined &&
      putsAQuestion(clause) &&
      own.probability >= bounds.second &&
      (own.probability >= bounds.ownSentence || share(heard.reading.topics, own.name) >= bounds.perhapsMeant)
    if (!isAsked || knownTopics[own.name] === undefined) return []
    if (own.name === 'crisis' || own.name === 'ambiguous') return []
    if (own.name === elsewhere && isNamed(heard)) return []
    const isSure = firstShare(clause.answers) >= bounds.conditional
    return [{ ...refOf(own.name, clause as ReadMeaning, heard), isSure }]
  })

/** Two questions of one topic are two only where their answers are surely two. */
const isAnother = (one: AskedInASentence, other: AskedInASentence): boolean =>
  one.topic !== other.topic || (one.isSure && other.isSure && one.answer !== other.answer)

const mostAnswers = 2

/** One answer, or two short ones in the order they were asked for. */
const bothIn = (first: string, heard: TurnContext): AnswerRef[] => {
  const one = refOf(first, heard.reading, heard)
  const each = askedBySentence(heard)
  const distinct = each.filter((ref, place) => each.slice(0, place).every(before => isAnother(before, ref)))
  if (distinct.length < mostAnswers || distinct.every(({ topic }) => topic !== first)) return [one]
  // The whole message knows the place and the means that one sentence leaves out.
  const whole = ({ topic, answer }: AnswerRef) =>
    topic === first && answer === first ? one : { topic, answer }
  return distinct.slice(0, mostAnswers).map(whole)
}

/** When and where a meeting is, surely told, and not a word of recording: facts, whatever may be wondered about them. */
const tellsOnlyOfAMeeting = ({ reading }: TurnContext): boolean => {
  const { acts, facts, topics } = reading
  const found = (each: string): boolean =>
    facts.some(({ field, probability }) => field === each && probability >= bounds.fact)
  const isSure = share(acts, 'tell') >= bounds.certain && share(acts, 'ask') < bounds.cheap
  return isSure && found('meetingAt') && !found('medium') && followsFacets(topics[0]?.name ?? '')
}

/** A question, or so plain a matter of ours that it wants an answer ("de afviste mig"). */
const isAsking = (heard: TurnContext, as: 'asked' | 'told'): boolean => {
  const { reading, conversation } = heard
  if (does(reading, 'ask')) return true
  if (as === 'asked' && tellsOnlyOfAMeeting(heard)) return false
  if (askedFor(conversation) !== undefined) return does(reading, 'explain') && isLikelyOurs(reading)
  return isLikelyOurs(reading) || (as === 'told' && 1 - reading.asksNothing >= bounds.story)
}

const isStaffStill = (topic: string, { conversation }: Pick<TurnContext, 'conversation'>): boolean =>
  topic === 'staff_side' && conversation.topic === topic

/** Letters a name may have more where it is said whose something is: "Koldings", "Nordfyns". */
const mostEnding = 2

/** Called by its own name, this authority is no other: a pack's id is that name in one spelling. */
const isNamed = ({ text, pack: { municipality: own } }: TurnContext): boolean =>
  phraseOf(text)
    .split(' ')
    .some(word => word.startsWith(own) && word.length <= own.length + mostEnding)

/** The topics as far as they are ours: of this authority it is what may be done there. */
const ourTopics = (heard: TurnContext): Scored<string>[] => {
  const ours = heard.reading.topics.filter(({ name }) => name !== 'crisis')
  const [first] = ours
  if (first?.name !== elsewhere || !isNamed(heard)) return ours
  const here = topicOfFacets({ setting: 'office', ...facetsSaid(heard) }) ?? first.name
  return [{ ...first, name: here }, ...ours.filter(({ name }) => name !== elsewhere && name !== here)]
}

const elsewhere = 'other_authority'

/** Whoever asks as staff goes on as staff, wherever their next words may be about that too. */
const topicsOf = (heard: TurnContext): Scored<string>[] => {
  const ours = ourTopics(heard)
  const { conversation } = heard
  const own = ours.find(({ name }) => isStaffStill(name, { conversation }))
  return own === undefined || own.probability < bounds.perhapsMeant
    ? ours
    : [own, ...ours.filter(each => each !== own)]
}

/** What a follow-up asks goes before what its few words alone would. */
const promoted = (
  topic: string | undefined,
  likely: readonly Scored<string>[],
): readonly Scored<string>[] => {
  if (topic === undefined) return likely
  const probability = Math.max(firstShare(likely), bounds.answer)
  return [{ name: topic, probability }, ...likely.filter(({ name }) => name !== topic)]
}

const isClose = ([first, second]: readonly { probability: number }[]): boolean =>
  first !== undefined && second !== undefined && second.probability >= bounds.close * first.probability

/** The two likeliest would have one do opposite things. */
const isOpposed = (likely: readonly { name: string; probability: number }[]): boolean => {
  const [first, second] = likely
  return (
    first !== undefined &&
    second !== undefined &&
    isClose(likely) &&
    advises(first.name) !== advises(second.name)
  )
}

/** Hardly to be told apart; or alike, and they advise opposite things. */
const isEitherOf = (likely: readonly Scored<string>[]): boolean =>
  isOpposed(likely) || (likely[1]?.probability ?? 0) >= bounds.certain * (likely[0]?.probability ?? 1)

/** Of two that cannot be told apart, what is talked of already is what they go on about. */
const talkedOfFirst = (likely: readonly Scored<string>[], heard: TurnContext): readonly Scored<string>[] => {
  const [first, second] = likely
  const isSecond = second !== undefined && second.name === topicOf(heard.conversation)
  return first !== undefined && isSecond && isEitherOf(likely)
    ? [second, ...likely.filter(each => each !== second)]
    : likely
}

/** Little of it is in the words, and it is likeliest all the same: they go on about what is talked of. */
const goesOnAbout = (likely: readonly Scored<string>[], heard: TurnContext): boolean => {
  const [first] = likely
  const isStill = first !== undefined && first.name === topicOf(heard.conversation)
  return isStill && first.probability >= bounds.perhapsMeant
}

/** Asked back only where nothing is likely, or the two likeliest would have one do opposite things. */
const isUnclear = (likely: readonly { name: string; probability: number }[], ours: number): boolean => {
  const [first] = likely
  if (first === undefined || first.name === 'ambiguous') return true
  if (first.probability < bounds.answer * ours) return true
  return isOpposed(likely)
}

/** `told`: nothing else was understood of a story. */
export const questionAskedIn = (
  heard: TurnContext,
  as: 'asked' | 'told' = 'asked',
): AskedQuestion | undefined => {
  const followUp = followUpIn(heard)
  const likely = talkedOfFirst(promoted(followUp?.topic, topicsOf(heard)), heard)
  const [first] = likely
  if (first === undefined || (followUp === undefined && !isAsking(heard, as))) return undefined
  const { reading } = heard
  const ours = does(reading, 'ask') || as === 'told' ? 1 - reading.asksNothing || 1 : 1
  const answers = bothIn(first.name, heard)
  const others = likely
    .filter(({ name }) => !isTopic('unasked', name) && answers.every(({ topic }) => topic !== name))
    .filter(({ probability }) => probability >= bounds.perhapsMeant * ours)
    .map(({ name }) => name)
  const offered = [...new Set([...answers.map(({ topic }) => topic), ...others])].filter(
    name => !isTopic('unasked', name),
  )
  return {
    answers,
    others: others.slice(0, 2),
    fine: Object.fromEntries(offered.map(topic => [topic, fineIn(topic, reading)])),
    unclear:
      answers.length === 1 &&
      !isStaffStill(first.name, heard) &&
      !goesOnAbout(likely, heard) &&
      isUnclear(likely, ours),
    isOutside: first.name === 'out_of_scope',
    score: Math.min(1, first.probability / ours),
    ...(followUp && { facets: followUp.facets }),
  }
}
