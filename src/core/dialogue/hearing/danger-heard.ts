import { dangerWordsIn } from '../../lexicon/danger-words.ts'
import type { Danger, DangerKind } from '../../reader/reading.ts'
import { isAtDanger } from '../conversation/conversation.ts'
import { bounds, share } from '../policy/bounds.ts'
import { does, isAskingDanger, type TurnContext } from '../policy/turn-context.ts'

/** What the help is for: a kind of danger, or an answer of the topic `crisis`, which is finer. */
export type DangerHeard = { kind: string; degree: 'sure' } | { kind: DangerKind; degree: 'perhaps' }

const dangerKinds: ReadonlySet<string> = new Set<DangerKind>([
  'self',
  'violence',
  'threat',
  'child',
  'emergency',
])

/** The page with every number. It serves where the danger may be of another kind. */
export const anyKind = 'any'

const isOneKind = ({ kinds: [first, second] = [] }: Danger): boolean =>
  second === undefined || second.probability < bounds.opposedTopics * (first?.probability ?? 0)

/** The answer these words ask for, when it is likelier than not and finer than the kind. */
const helpFor = ({ kind, answer, ...danger }: Danger): string => {
  if (!isOneKind({ kind, ...danger })) return anyKind
  const finer = answer?.name.split('.')[1]
  return answer !== undefined &&
    finer !== undefined &&
    answer.probability >= bounds.act &&
    !dangerKinds.has(finer)
    ? finer
    : kind
}

/** The message asks about danger and shows no sign of it now. We ask, as anybody would. */
const isAboutCrisis = ({ topics: [first], acts }: TurnContext['reading']): boolean =>
  first?.name === 'crisis' && first.probability >= bounds.act && share(acts, 'noise') < bounds.act

/** Keys and numbers that say nothing. A number that is no word at all is no cry either. */
const isSurelyNoise = ({ reading: { acts }, text }: TurnContext): boolean =>
  share(acts, 'noise') >= (/\p{L}{2}/u.test(text) ? bounds.certain : bounds.act)

/**
 * Whether a message tells of danger, or may. Three things count: what the reader learned, what the message is about,
 * and the one list of plain words, which only makes us ask. To a language we cannot read that line says nothing: its own
 * reply has the number for help.
 */
export const dangerHeard = (heard: TurnContext): DangerHeard | undefined => {
  const { reading, text } = heard
  const { danger } = reading
  if (danger?.degree === 'sure') return { kind: helpFor(danger), degree: 'sure' }
  const kind = danger?.kind ?? dangerWordsIn(text) ?? (isAboutCrisis(reading) ? 'emergency' : undefined)
  if (kind === undefined || isSurelyNoise(heard) || heard.otherLanguage !== undefined) return undefined
  // A writer who denies danger outright is believed, unless the danger is sure.
  if (share(reading.acts, 'deny') >= bounds.certain) return undefined
  // Told again right after we asked: that is the answer. On the help page it is still the same matter.
  if (danger !== undefined && danger.probability >= bounds.aboutHelp && isToldAgain(heard))
    return { kind: helpFor(danger), degree: 'sure' }
  const question = helpQuestion(heard)
  if (question !== undefined) return { kind: question, degree: 'sure' }
  return { kind, degree: 'perhaps' }
}

/** What they ask, where only help answers it: whether they are watched, what to say to 112. */
const helpQuestion = ({ reading }: TurnContext): string | undefined => {
  const answer = reading.fine?.crisis
  const finer = answer?.name.split('.')[1]
  const isAsked = does(reading, 'ask') && isAboutCrisis(reading)
  return isAsked &&
    finer !== undefined &&
    !dangerKinds.has(finer) &&
    (answer?.probability ?? 0) >= bounds.ratherSure
    ? finer
    : undefined
}

/** A question about recording, right after the line that asks, answers it: they go on. */
const goesOnAsking = ({ reading }: TurnContext): boolean =>
  does(reading, 'ask') &&
  share(reading.acts, 'tell') < bounds.toldBesideQuestion &&
  reading.topics.some(({ name, probability }) => name !== 'crisis' && probability > reading.asksNothing)

const isToldAgain = (heard: TurnContext): boolean =>
  isAskingDanger(heard.conversation) && !goesOnAsking(heard) && isNotTakenBack(heard)

const isNotTakenBack = ({ reading: { acts } }: TurnContext): boolean =>
  ['deny', 'affirm', 'thanks', 'bye', 'take_back'].every(act => share(acts, act) < bounds.undoable)

/** It is surely danger, if not surely so much that the help comes unasked. */
const isSurelyDanger = ({ danger, topics }: TurnContext['reading']): boolean =>
  Math.max(danger?.probability ?? 0, share(topics, 'crisis')) >= bounds.certain

/** A kind is asked about once. Where danger was denied or is over, another kind is only when it is sure. */
export const isAskedAlready = (kind: DangerKind, { conversation, reading }: TurnContext): boolean =>
  isAtDanger(conversation) ||
  conversation.dangerAsked?.includes(kind) === true ||
  (conversation.dangerOver === true && !isSurelyDanger(reading))

/** What a yes to that line means: the danger told with it, or the one asked about. */
export const helpAskedFor = ({ reading: { danger }, conversation }: TurnContext): string | undefined => {
  const isTold = danger !== undefined && danger.probability >= bounds.act
  return isTold
    ? helpFor(danger)
    : isAskingDanger(conversation)
      ? conversation.dangerAsked?.at(-1)
      : undefined
}
