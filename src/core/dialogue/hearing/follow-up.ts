import { followsFacets, topicOfFacets, topics } from '../../../../flows/topics.ts'
import { isOnlyValueOf, valuesNamed } from '../../lexicon/value-names.ts'
import { isAnswer, lastReply } from '../conversation/conversation.ts'
import type { Facets } from '../conversation/facets.ts'
import { answerGiven } from '../policy/answers-given.ts'
import { bounds, share } from '../policy/bounds.ts'
import { isFollowUpLong } from '../policy/message-length.ts'
import { does, isInNotice, type TurnContext } from '../policy/turn-context.ts'
import { hasFineAnswer } from './likely-topics.ts'

const parts = ['medium', 'setting'] as const
type Part = (typeof parts)[number]

/** What the words name of this part, as a fact or by name. None when they name several. */
const named = (part: Part, { reading, text }: TurnContext): string | undefined => {
  const facts = reading.facts.filter(({ field, mode }) => field === part && mode !== 'denied')
  const values = [...new Set(facts.length > 0 ? facts.map(({ value }) => value) : valuesNamed(part, text))]
  return values.length === 1 ? values[0] : undefined
}

const lastFacets = ({ topic = '', facets }: TurnContext['conversation']): Facets => ({
  ...topics[topic]?.situation,
  ...(facets.medium && { medium: facets.medium }),
  ...(facets.setting && { setting: facets.setting }),
})

/**
 * After an answer and outside a notice, a message that only names another place asks the same question of that place.
 */
const isOnlyAPlace = ({ conversation, reading, text }: TurnContext): boolean => {
  if (share(reading.acts, 'affirm') >= bounds.certain) return false
  const isAfterAnswer = lastReply(conversation.transcript)?.say.some(isAnswer) === true
  return isAfterAnswer && !isInNotice(conversation) && parts.some(part => isOnlyValueOf(part, text))
}

/**
 * After an answer about a place and a way to record: the same question with one of the two changed. Only where the
 * words alone do not surely ask about something else.
 */
export const followUpIn = (heard: TurnContext): { topic: string; facets: Facets } | undefined => {
  const { conversation, reading, text } = heard
  const [first] = reading.topics
  const isOpen = first === undefined || (first.probability < bounds.ownSentence && !hasFineAnswer(reading))
  const isPut = does(reading, 'ask') || isOnlyAPlace(heard)
  if (!isOpen || !isFollowUpLong(text) || !isPut || !followsFacets(conversation.topic ?? '')) return undefined
  const [medium, setting] = [named('medium', heard), named('setting', heard)]
  if ((medium === undefined) === (setting === undefined)) return undefined
  const facets = { ...lastFacets(conversation), ...(medium && { medium }), ...(setting && { setting }) }
  const topic = topicOfFacets(facets)
  const isOnlyTold = setting === undefined && !does(reading, 'ask') && isTheSame(topic, facets, conversation)
  if (topic === undefined || isOnlyTold) return undefined
  return { topic, facets }
}

/** What an answer was about already: its means, named alone, is told and asks nothing. */
const isTheSame = (
  topic: string | undefined,
  facets: Facets,
  { given = {} }: TurnContext['conversation'],
): boolean => topic !== undefined && given[answerGiven(topic, facets)] !== undefined
