import { dangerWordsIn } from '../lexicon/danger-words.ts'
import type { Danger, DangerKind } from '../reader/reading.ts'
import { bounds, share } from './bounds.ts'
import { askedFor, type Heard, isAskingDanger, isInCrisis } from './heard.ts'

/** What help is for: a kind of danger, or finer, as an answer of the topic `crisis` is named. */
export type DangerHeard = { kind: string; degree: 'sure' } | { kind: DangerKind; degree: 'perhaps' }

const dangerKinds: ReadonlySet<string> = new Set<DangerKind>([
  'self',
  'violence',
  'threat',
  'child',
  'emergency',
])

/** The answer these words want, where it is likelier than not and finer than any kind. */
const helpFor = ({ kind, answer }: Danger): string => {
  const finer = answer?.name.split('.')[1]
  return answer !== undefined &&
    finer !== undefined &&
    answer.probability >= bounds.act &&
    !dangerKinds.has(finer)
    ? finer
    : kind
}

/** Asked about danger outright, with no sign that it is now: asked, as anybody would. */
const isAboutCrisis = ({ topics: [first], acts }: Heard['reading']): boolean =>
  first?.name === 'crisis' && first.probability >= bounds.act && share(acts, 'noise') < bounds.act

const answersAlone = ['unknown', 'skip', 'affirm', 'deny', 'decline']

/** Terms alone are easily led by a bare answer to what was asked ("ved ikke"): where they are sure it is one, it is. */
const isBareAnswer = ({ reading: { by, acts }, conversation }: Heard): boolean =>
  by === 'terms' &&
  askedFor(conversation) !== undefined &&
  acts[0] !== undefined &&
  answersAlone.includes(acts[0].name) &&
  acts[0].probability >= bounds.certain

/**
 * Whether a message tells of danger, or may: from what the reader learned, from what it is about, and from the one net
 * of plain words, which only asks.
 */
export const dangerHeard = (heard: Heard): DangerHeard | undefined => {
  const { reading, text, conversation } = heard
  const danger = reading.danger?.degree === 'perhaps' && isBareAnswer(heard) ? undefined : reading.danger
  if (danger?.degree === 'sure') return { kind: helpFor(danger), degree: 'sure' }
  const kind = danger?.kind ?? dangerWordsIn(text) ?? (isAboutCrisis(reading) ? 'emergency' : undefined)
  if (kind === undefined) return undefined
  // Told again where it was just asked: that is the answer.
  if (danger !== undefined && isAskingDanger(conversation)) return { kind: helpFor(danger), degree: 'sure' }
  return { kind, degree: 'perhaps' }
}

/** Asked once, unless something new points there. */
export const isAskedAlready = (kind: DangerKind, { conversation }: Heard): boolean =>
  isInCrisis(conversation) || conversation.dangerAsked?.includes(kind) === true
