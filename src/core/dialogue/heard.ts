import type { NoticeFields } from '../notice/fields.ts'
import { asksByWord, asksSomething } from '../understanding/asking.ts'
import type { Facets, Reading } from '../understanding/reading.ts'
import type { Conversation } from './conversation.ts'
import type { FlowEvent, Preface } from './event.ts'
import { stateName } from './flow.ts'

export type Action = 'answer' | 'clarify' | 'handover' | 'notice' | 'crisis' | 'command' | 'talk'

/** What a message means here: the event for the flow, and the name the contract gives it. */
export type Meaning = { event: FlowEvent; action: Action }

export type Heard = {
  reading: Reading
  text: string
  conversation: Conversation
  /** When it was written: a time of day joined with a known day can lie in the past. */
  now: Date
}

/** Whether help in a crisis stands on the screen. */
export const isInCrisis = ({ value }: Conversation): boolean => value === 'crisis'

/** Whether a notice is being written or checked just now. */
export const isInNotice = ({ value }: Conversation): boolean => stateName(value).startsWith('notice.')

/** Whether the last message was not understood: what was meant was asked back. */
export const wasUnclear = ({ value }: Conversation): boolean =>
  value === 'clarifying' || value === 'handedOver'

/** What is known of medium and setting: of the question before, else of the notice. */
export const knownFacets = ({ fields: { medium, setting }, facets }: Conversation): Facets => ({
  ...(medium && { medium }),
  ...(setting && setting !== 'other' && { setting }),
  ...facets,
})

/** Whose meeting it is stays, whatever is asked of it next. */
export const withWhose = (facets: Facets, { facets: { about } }: Conversation): Facets => ({
  ...(about && { about }),
  ...facets,
})

/** What was asked about stays; whose meeting it is may be new. */
export const whoseIn = ({ reading, conversation: { facets } }: Heard): Facets =>
  reading.facets.about === undefined ? facets : { ...facets, about: reading.facets.about }

/** That something personal was hidden, where it was, and that a feeling was heard: a diagnosis is told and stays. */
export const tones = ({ flags, hides }: Reading): ('personal_data' | 'emotional')[] =>
  (['personal_data', 'emotional'] as const).filter(
    flag => flags.includes(flag) && (hides || flag !== 'personal_data'),
  )

/** What is said before the rest: where help is, that something personal was hidden, that a feeling was heard. */
export const prefaces = (reading: Reading): Preface[] => [
  ...(reading.perhapsDanger ? (['danger'] as const) : []),
  ...tones(reading).filter(flag => !reading.topics.includes(flag)),
]

export const isEmpty = (fields: NoticeFields): boolean => Object.keys(fields).length === 0

/** Too little to go on to be a question of its own. */
export const asksNothing = ({ topics }: Reading): boolean => topics.every(topic => topic === 'ambiguous')

/** Not understood: asked once more, then a person to call. */
export const missed = (heard: Heard): Meaning => {
  const { misses, asking } = heard.conversation
  // A question we cannot answer, put to our question: what ours means may be what is wondered about.
  if (asking !== undefined && misses === 0 && isAskedBack(heard))
    return { event: { type: 'command.help' }, action: 'clarify' }
  return { event: { type: 'missed' }, action: misses > 0 ? 'handover' : 'clarify' }
}

/** Puts a question, with a mark after it or without. */
export const isAsking = ({ reading, text }: Heard): boolean =>
  reading.asks || asksByWord(text) || asksSomething(text)

/** Put as a question, so no answer to the one we asked: "lyd?" is an answer, "hvad koster en bisidder?" none. */
export const isAskedBack = ({ text }: Heard): boolean => {
  const words = text.trim().split(/\s+/).length
  const isByWord = asksByWord(text)
  if (text.includes('?')) return words > 3 || isByWord
  return (isByWord && words > 2) || (asksSomething(text) && words > 3)
}

const mostWordsInAnAnswer = 5

/** In a notice, a message is a question only when it is plainly one: a citizen's words are an answer first. */
export const isPlainQuestion = ({ reading, text }: Heard): boolean =>
  reading.confidence === 'clear' &&
  reading.topics.length > 0 &&
  (text.includes('?') || asksSomething(text) || text.trim().split(/\s+/).length > mostWordsInAnAnswer)
