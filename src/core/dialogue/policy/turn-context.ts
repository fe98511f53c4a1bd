import type { Pack } from '../../../../flows/policies/pack.ts'
import type { FieldName, NoticeFields } from '../../notice/fields/field-schema.ts'
import type { Kind } from '../../privacy/mask.ts'
import type { Clause, MessageReading } from '../../reader/reading.ts'
import type { Conversation } from '../conversation/conversation.ts'
import type { FlowEvent, Preface } from '../conversation/event.ts'
import type { Facets } from '../conversation/facets.ts'
import { stateName } from '../flow/flow.ts'
import { bounds, firstShare, share } from './bounds.ts'

export type Action = 'answer' | 'clarify' | 'handover' | 'notice' | 'crisis' | 'command' | 'talk'

/** What a message means here: events for the flow, in order, and the name the contract gives it. */
export type Meaning = { events: FlowEvent[]; action: Action }

export type TurnContext = {
  /** The message, masked but for the name of whoever they meet. */
  text: string
  reading: MessageReading
  conversation: Conversation
  pack: Pack
  /** When it was written: a time of day joined with a known day can lie in the past. */
  now: Date
  /** The buttons on the screen, with their words. */
  offered: readonly { id: string; label: string }[]
  /** The commands and the ways on that are always taken, with theirs. */
  commands: readonly { id: string; label: string }[]
  /** What was taken out of it. */
  hidden: readonly Kind[]
  /** A language we do not answer in. */
  otherLanguage: string | undefined
}

type Acting = Pick<MessageReading, 'acts'>

export const does = ({ acts }: Acting, act: string): boolean => share(acts, act) >= bounds.act

/** Something of ours is likelier meant than nothing of ours. */
export const isLikelyOurs = ({
  topics,
  asksNothing,
}: Pick<MessageReading, 'topics' | 'asksNothing'>): boolean => firstShare(topics) > asksNothing

const tellsBeside = ['correct', 'wish_notice']

/** The message puts a question and tells nothing by the way. Words of a question are easily taken for telling. */
const onlyAsks = (said: Acting): boolean =>
  does(said, 'ask') &&
  share(said.acts, 'tell') < bounds.toldBesideQuestion &&
  !tellsBeside.some(act => does(said, act))

/** It asks us, or asks what we mean, rather than tells, though neither surely. */
export const asksRather = ({ acts }: Acting): boolean => {
  const asks = share(acts, 'ask') + share(acts, 'explain')
  return asks >= bounds.act && asks > share(acts, 'tell')
}

const takesBackAYes = ['ask', 'compose', 'deny', 'cancel', 'noise', 'distress']

/** A yes, and nothing that takes it back. */
export const isPlainYes = ({ reading: { acts } }: Pick<TurnContext, 'reading'>, least: number): boolean =>
  share(acts, 'affirm') >= Math.max(least, share(acts, 'thanks')) &&
  takesBackAYes.every(act => share(acts, act) < bounds.undoable)

const clauseOf = ({ clauses }: MessageReading, [from, to]: readonly [number, number]): Clause | undefined =>
  clauses.find(({ span }) => from < span[1] && to > span[0])

/** Whether these words stand in a question: nothing in it is told. */
export const isInAQuestion = (reading: MessageReading, span: readonly [number, number]): boolean =>
  onlyAsks(reading) || onlyAsks(clauseOf(reading, span) ?? reading)

/** Whether help in a crisis stands on the screen. */
export const isInCrisis = ({ value }: Conversation): boolean => value === 'crisis'

/** Whether it was asked if somebody needs help now. */
export const isAskingDanger = ({ value }: Conversation): boolean => value === 'askingDanger'

/** Whether a notice is being written or checked just now. */
export const isInNotice = ({ value }: Conversation): boolean => stateName(value).startsWith('notice.')

export const isChecking = ({ value }: Conversation): boolean => stateName(value) === 'notice.checking'

/** The field that is asked for just now. */
export const askedFor = (conversation: Conversation): FieldName | undefined =>
  isInNotice(conversation) || conversation.value === 'retelling' ? conversation.asking : undefined

/** The medium, the setting and whose meeting it is. Older conversations kept more. */
export const knownFacets = ({ fields: { medium, setting }, facets }: Conversation): Facets => ({
  ...(medium && { medium }),
  ...(setting && setting !== 'other' && { setting }),
  ...(facets.medium && { medium: facets.medium }),
  ...(facets.setting && { setting: facets.setting }),
  ...(facets.about && { about: facets.about }),
})

/** What the reply says first: that something personal was hidden, that a feeling was heard. */
export const prefaces = ({ reading, hidden }: TurnContext): Preface[] => [
  // A name is no number: nobody is warned of having said who they are.
  ...(hidden.some(kind => kind !== 'name') ? (['personal_data'] as const) : []),
  ...(does(reading, 'distress') ? (['emotional'] as const) : []),
]

export const isEmpty = (fields: NoticeFields): boolean => Object.keys(fields).length === 0
