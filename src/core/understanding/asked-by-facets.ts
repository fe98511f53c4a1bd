import { followsFacets, topicOfFacets } from './facets.ts'
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
  const asksMay = concepts.has('ask_permission') && (aspect === undefined || aspect === 'permission')
  const isSaid = concepts.has('record') || facets.medium === 'video'
  const isBare = words.length <= fewWords && setting === undefined && actor === undefined
  const isKnown = context.facets.setting !== undefined && context.asking === undefined
  return isOpen && asksMay && isSaid && isBare && isKnown
    ? topicOfFacets({ ...context.facets, ...facets })
    : undefined
}
