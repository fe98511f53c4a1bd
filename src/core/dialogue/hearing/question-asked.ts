import { followsFacets, isTopic, topics as knownTopics } from '../../../../flows/topics.ts'
import type { MessageReading, ReadMeaning, Scored } from '../../reader/reading.ts'
import type { AnswerRef } from '../conversation/event.ts'
import type { Facets } from '../conversation/facets.ts'
import { bounds, firstShare, share } from '../policy/bounds.ts'
import { answerAsSaid, areRuledAlike } from '../policy/fitting-answer.ts'
import { foldAsked } from '../policy/fold-asked.ts'
import { askedFor, does, isLikelyOurs, type TurnContext } from '../policy/turn-context.ts'
import { facetsFor } from './facets-asked.ts'
import { followUpIn } from './follow-up.ts'
import {
  goesOnAbout,
  hasFineAnswer,
  isOursAfterAll,
  isStaffStill,
  isUnclear,
  likelyTopics,
} from './likely-topics.ts'

/** What is asked, as far as it can be told. */
export type AskedQuestion = {
  /** The answers in the order of the questions: one, or two. */
  answers: AnswerRef[]
  /** Other topics it may have been about, likeliest first. */
  others: string[]
  /** The best answer within each topic that may be meant, from these very words. */
  fine: Record<string, string>
  /** Nothing is likely enough, or the two likeliest advise opposite things. */
  unclear: boolean
  /** The question is more likely about something that is not ours. */
  isOutside: boolean
  score: number
  /** The medium and setting of a follow-up. */
  facets?: Facets
}

/** Without its conditions a fine answer gives way to the plain answer of its topic, which says the main rule. */
const holding = ({ name, probability }: Scored<string>): string =>
  answerAsSaid(name, probability >= bounds.ratherSure)

const fineIn = (topic: string, { answers, fine = {} }: Pick<MessageReading, 'answers' | 'fine'>): string => {
  const [first] = answers
  if (first !== undefined && first.name.split('.')[0] === topic) return holding(first)
  const other = fine[topic]
  return other === undefined ? topic : holding(other)
}

/** What was masked says which answer about personal data it is, where nothing is asked. */
const aboutHidden = ({ hidden, reading }: TurnContext): string | undefined => {
  if (does(reading, 'ask')) return undefined
  if (hidden.includes('cpr')) return 'personal_data.cpr'
  return hidden.includes('name') ? 'personal_data.third_party' : undefined
}

type Fine = Pick<MessageReading, 'answers' | 'fine' | 'folds'>

const refOf = (topic: string, said: Fine, heard: TurnContext): AnswerRef => {
  const answer = (topic === 'personal_data' ? aboutHidden(heard) : undefined) ?? fineIn(topic, said)
  const fold = foldAsked({ answer, facets: facetsFor(heard, topic), parts: said.folds[answer] ?? [] }, heard)
  return { topic, answer, ...(fold && { fold }) }
}

/** Whether a sentence puts a question. One that only tells leads up to the question beside it. */
const putsAQuestion = ({ acts }: ReadMeaning): boolean =>
  share(acts, 'ask') >= bounds.act && share(acts, 'tell') < bounds.act

type AskedInASentence = AnswerRef & { probability: number; isSure: boolean }

/** What each sentence that puts a question asks, in order. */
const askedBySentence = (heard: TurnContext): AskedInASentence[] =>
  heard.reading.clauses.flatMap(clause => {
    const [own] = clause.topics
    const isAsked = own !== undefined && putsAQuestion(clause) && own.probability >= bounds.act
    if (!isAsked || knownTopics[own.name] === undefined) return []
    if (['crisis', 'ambiguous'].includes(own.name) || isOursAfterAll(own.name, heard)) return []
    const isSure = firstShare(clause.answers) >= bounds.ratherSure
    return [{ ...refOf(own.name, clause, heard), probability: own.probability, isSure }]
  })

/** Two questions of one topic are two only when their answers surely differ, and not where one rule answers both. */
const isAnother = (one: AskedInASentence, other: AskedInASentence): boolean =>
  one.topic !== other.topic ||
  (one.isSure && other.isSure && one.answer !== other.answer && !areRuledAlike(one, other))

const mostAnswers = 2

/** One answer, or two short ones in the order they were asked for. */
const answersInOrder = (first: Scored<string>, heard: TurnContext): AnswerRef[] => {
  const one = refOf(first.name, heard.reading, heard)
  const each = askedBySentence(heard)
  const distinct = each.filter((ref, place) => each.slice(0, place).every(before => isAnother(before, ref)))
  const [only] = distinct
  // What a whole story seems to be about yields to the one question in it.
  if (distinct.length < mostAnswers && (only === undefined || only.probability <= first.probability))
    return [one]
  const kept = distinct.slice(0, mostAnswers)
  const isAskedToo = kept.some(({ answer }) => answer === one.answer)
  // The whole message knows the place and the means that one sentence leaves out.
  const whole = ({ topic, answer, fold }: AnswerRef) =>
    answer !== topic || (topic === first.name && isAskedToo)
      ? { topic, answer, ...(fold && { fold }) }
      : topic === first.name
        ? one
        : refOf(topic, heard.reading, heard)
  return kept.map(whole)
}

/**
 * The message surely tells when and where a meeting is, and says nothing of recording. These are facts, whatever may
 * be wondered about them.
 */
const tellsOnlyOfAMeeting = ({ reading }: TurnContext): boolean => {
  const { acts, facts, topics } = reading
  const found = (each: string): boolean =>
    facts.some(({ field, probability }) => field === each && probability >= bounds.fact)
  const isSure = share(acts, 'tell') >= bounds.certain && share(acts, 'ask') < bounds.undoable
  return isSure && found('meetingAt') && !found('medium') && followsFacets(topics[0]?.name ?? '')
}

/** A story that likely is of ours has a fine answer of its own. */
const hasOwnAnswer = (reading: MessageReading): boolean =>
  1 - reading.asksNothing >= bounds.story && hasFineAnswer(reading)

/** Something of their life that sounds like a feeling, where none was read. */
const isOnlyLife = ({ topics: [first], ...said }: MessageReading): boolean =>
  first?.name === 'emotional' && !does(said, 'distress') && does(said, 'tell')

/** Whether the message wants an answer: it asks, or plainly tells of a matter of ours. */
const isAsking = (heard: TurnContext, as: 'asked' | 'told'): boolean => {
  const { reading, conversation } = heard
  if (does(reading, 'ask')) return true
  if (as === 'asked' && tellsOnlyOfAMeeting(heard)) return false
  if (isOnlyLife(reading)) return false
  if (askedFor(conversation) !== undefined) return does(reading, 'explain') && isLikelyOurs(reading)
  return (
    isLikelyOurs(reading) ||
    hasOwnAnswer(reading) ||
    (as === 'told' && 1 - reading.asksNothing >= bounds.story)
  )
}

/** `told`: nothing else was understood of a story. */
export const questionAskedIn = (
  heard: TurnContext,
  as: 'asked' | 'told' = 'asked',
): AskedQuestion | undefined => {
  const followUp = followUpIn(heard)
  const likely = likelyTopics(followUp?.topic, heard)
  const [first] = likely
  if (first === undefined || (followUp === undefined && !isAsking(heard, as))) return undefined
  const { reading } = heard
  const ours = does(reading, 'ask') || as === 'told' ? 1 - reading.asksNothing || 1 : 1
  const answers = answersInOrder(first, heard)
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
      answers[0]?.topic === first.name &&
      !isStaffStill(first.name, heard) &&
      !goesOnAbout(likely, heard) &&
      isUnclear(likely, ours),
    isOutside: answers[0]?.topic === 'out_of_scope',
    score: Math.min(1, first.probability / ours),
    ...(followUp && { facets: followUp.facets }),
  }
}
