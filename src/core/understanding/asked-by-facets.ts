import { followsFacets, topicOfFacets } from '../../../flows/topics.ts'
import type { Message } from './message.ts'
import type { Asked, Facets, ReadingContext } from './reading.ts'
import { outside } from './scope.ts'

const fewWords = 5

/** Between two topics that medium and setting decide: the likelier one is the one they decide. */
export const isByFacets = (facets: Facets, { concepts }: Message, asked: Asked): boolean => {
  const { medium, setting, aspect, actor } = facets
  const asksMay = aspect === undefined || aspect === 'permission'
  const isOpen = asked.confidence === 'close' && setting !== undefined && asksMay && actor === undefined
  const isSaid = concepts.has('record') || medium === 'video'
  if (!isOpen || !isSaid || medium === 'ai_transcript') return false
  const likely = [...asked.topics, ...asked.alternatives.map(one => one.topic)].slice(0, mostLikely)
  return topicOfFacets(facets) === asked.topics[0] && likely.every(followsFacets)
}

const fewWordsOfIt = 8
const mostLikely = 2

/** "Can I record it?", "may I film her", where it is known how they meet. */
export const asksOfTheKnown = (
  { topics: [topic = outside], confidence }: Asked,
  {
    message: { concepts, words },
    facets,
    context,
  }: { message: Message; facets: Facets; context: ReadingContext },
): string | undefined => {
  const { setting, aspect, actor } = facets
  const isOpen = confidence !== 'clear' || followsFacets(topic)
  const isAsked = concepts.has('ask_permission') || concepts.has('command.at_all')
  const asksMay = isAsked && (aspect === undefined || aspect === 'permission')
  const isSaid = concepts.has('record') || facets.medium === 'video' || isOfIt(concepts, context)
  const most = isOfIt(concepts, context) ? fewWordsOfIt : fewWords
  const isBare = words.length <= most && setting === undefined && actor === undefined
  const isKnown = context.facets.setting !== undefined && context.asking === undefined
  if (!isOpen || !asksMay || !isSaid || !isBare) return undefined
  if (isKnown) return topicOfFacets({ ...context.facets, ...facets })
  return isOfIt(concepts, context) ? topicOfFacets({ setting: 'office', ...context.facets }) : undefined
}

/** "Må jeg overhovedet det?", of the notice just spoken of or begun. */
const isOfIt = (concepts: ReadonlySet<string>, { topic, inNotice }: ReadingContext): boolean =>
  concepts.has('command.at_all') && (topic === 'formal_notice' || inNotice === true)
