import type { AnswerRef } from '../conversation/event.ts'
import { isAskedAgain } from '../hearing/asked-again.ts'
import { facetsFor } from '../hearing/facets-asked.ts'
import type { AskedQuestion } from '../hearing/question-asked.ts'
import { answerGiven, foldGiven } from '../policy/answers-given.ts'
import { bounds, share } from '../policy/bounds.ts'
import { areRuledAlike } from '../policy/fitting-answer.ts'
import { does, type TurnContext } from '../policy/turn-context.ts'

/** The second-best answers that are likely enough beside the first: in its topic, then in the next. */
const secondsIn = ({ others, fine }: AskedQuestion, { reading }: TurnContext): AnswerRef[] => {
  const [first] = reading.topics
  // The plain answer of its topic says no more than the fine one that was likelier.
  const within = reading.answers
    .slice(1)
    .filter(({ name, probability }) => probability >= bounds.possibleAnswer && name !== first?.name)
    .map(({ name }) => ({ topic: first?.name ?? name, answer: name }))
  const beside = others
    .filter(topic => share(reading.topics, topic) >= bounds.possibleAnswer)
    .map(topic => ({ topic, answer: fine[topic] ?? topic }))
  return [...within, ...beside]
}

type Likely = AnswerRef & { probability: number }

/** The answers that may be meant, of the first topic and of those beside it, likeliest first. */
const likelyIn = ({ others, fine }: AskedQuestion, { reading }: TurnContext): Likely[] => {
  const [first] = reading.topics
  const ours = 1 - reading.asksNothing || 1
  if (first === undefined) return []
  const within = reading.answers.map(({ name, probability }) => ({
    topic: first.name,
    answer: name,
    probability: (probability * first.probability) / ours,
  }))
  const beside = others.map(topic => {
    const own = reading.fine?.[topic]?.probability ?? 1
    return { topic, answer: fine[topic] ?? topic, probability: (own * share(reading.topics, topic)) / ours }
  })
  return [...within, ...beside].sort((a, b) => b.probability - a.probability)
}

const isToldOfOthers = (topic: string): boolean => ['crisis', 'ambiguous', 'adversarial'].includes(topic)

type WithSecond = AskedQuestion & { isUnsure?: true; alsoMeant?: AnswerRef }

/**
 * Where the likeliest answer is likelier wrong than right, the second stands below it as a button; where it is rather
 * wrong, both are given, a line each. Not where one was given before or both follow from one rule, and never beside help.
 */
export const withSecond = (asked: AskedQuestion, heard: TurnContext): WithSecond => {
  const [only, ...more] = asked.answers
  if (only === undefined || more.length > 0 || asked.unclear || asked.facets || only.fold) return asked
  const likely = likelyIn(asked, heard)
  const first = likely.find(({ answer }) => answer === only.answer)
  const second = likely.find(({ answer }) => answer !== only.answer)
  if (first === undefined || second === undefined || first.probability >= bounds.singleAnswer) return asked
  const isClose = second.probability >= bounds.secondToFirst * first.probability
  const isFresh = !isAllGiven({ answers: [second] }, heard) && !isAllGiven(asked, heard)
  if (!isClose || !isFresh || areRuledAlike(only, second)) return asked
  if (isToldOfOthers(only.topic) || isToldOfOthers(second.topic)) return asked
  const { topic, answer } = second
  const others = asked.others.filter(each => each !== topic)
  return first.probability < bounds.lineEach
    ? { ...asked, answers: [only, { topic, answer }], others, isUnsure: true }
    : { ...asked, others, alsoMeant: { topic, answer } }
}

/** So likely that it was read rightly both times. Then it is what they ask about, in whatever words. */
const isReadAlikeTwice = ({ answers: [only] }: AskedQuestion, { reading }: TurnContext): boolean =>
  share(reading.answers, only?.answer ?? '') >= bounds.ratherSure

/** Other words with the same answer are a sign of a misreading, so the second-best answer is given. */
export const notGiven = (asked: AskedQuestion, heard: TurnContext): AskedQuestion => {
  const fresh = asked.answers.filter(ref => !isAllGiven({ answers: [ref] }, heard))
  if (asked.answers.length > 1 && fresh.length === 1) return { ...asked, answers: fresh }
  const isOpen = !asked.unclear && asked.answers.length === 1 && isAllGiven(asked, heard)
  if (!isOpen || isAskedAgain(heard) || isReadAlikeTwice(asked, heard)) return asked
  const second = secondsIn(asked, heard).find(ref => !isAllGiven({ answers: [ref] }, heard))
  if (second === undefined) return asked
  return { ...asked, answers: [second], others: asked.others.filter(topic => topic !== second.topic) }
}

/** They tell more after the answer was given. It is heard, and not answered a third time. */
export const tellsMoreAfterAnswer = (
  { answers }: Pick<AskedQuestion, 'answers'>,
  heard: TurnContext,
): boolean =>
  !does(heard.reading, 'ask') &&
  !does(heard.reading, 'correct') &&
  answers.every(({ topic, answer }) => timesGiven(answer, topic, heard) >= timesBeforeOnlyHeard)

const timesBeforeOnlyHeard = 2

const timesGiven = (answer: string, topic: string, heard: TurnContext): number =>
  heard.conversation.given?.[answerGiven(answer, facetsFor(heard, topic))] ?? 0

const isFoldGiven = ({ topic, answer, fold }: Required<AnswerRef>, heard: TurnContext): boolean =>
  heard.conversation.given?.[foldGiven(answer, facetsFor(heard, topic), fold)] !== undefined

/** Whether everything that would be answered was answered before. */
export const isAllGiven = ({ answers }: Pick<AskedQuestion, 'answers'>, heard: TurnContext): boolean =>
  answers.every(
    ({ topic, answer, fold }) =>
      timesGiven(answer, topic, heard) > 0 &&
      (fold === undefined || isFoldGiven({ topic, answer, fold }, heard)),
  )
