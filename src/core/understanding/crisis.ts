import { calmed } from './calm.ts'
import { dangerShare } from './danger.ts'
import { isDangerTogether } from './danger-together.ts'
import type { Message } from './message.ts'
import type { Model } from './model.ts'
import type { Match } from './patterns.ts'
import type { Reading, ReadingContext } from './reading.ts'
import { located, scoresOf } from './score.ts'
import type { Word } from './words.ts'

type Around = { context: ReadingContext; model: Model }
type Danger = Pick<Reading, 'crisis' | 'perhapsDanger'>

const kinds = ['self', 'child', 'violence', 'threat'] as const
type Kind = (typeof kinds)[number]

const reach = 3

/** "jeg vil ikke slå nogen ihjel": denied right before it is said. */
const isDenied = (match: Match, matches: readonly Match[]): boolean =>
  matches.some(
    one =>
      one.concept === 'g.not' && one.to <= match.to && match.from - one.from <= reach && one.from < match.to,
  )

/** Danger in the words the lexicon knows. Only an idiom over the very words ("dødtræt", "hit record") takes it away. */
const saidIn = (matches: readonly Match[]): Match[] =>
  calmed(matches).filter(match => match.concept.startsWith('crisis.') && match.concept !== 'crisis.calm')

const notOfNow = new Set(['hint.longago', 'hint.onpaper'])

/** "han slog mig for ti år siden", "der står i sagen, at jeg truede": told of, and perhaps over. */
const isToldOf = (match: Match, { words, matches }: Message): boolean =>
  matches.some(one => notOfNow.has(one.concept) && words[one.from]?.sentence === words[match.from]?.sentence)

/** Somebody is ill or something burns: nobody does anything to anybody, so no kind's own help fits. */
const isEmergency = (said: readonly Match[]): boolean =>
  said.length > 0 && said.every(match => match.concept === 'crisis.emergency')

const isKind = (kind: string | undefined): kind is Kind => kinds.some(one => one === kind)

/** The kind whose messages are the likest, once it is known to be danger. */
const likeliestKind = ({ words, matches }: Message, { kinds: topics, dangerConcepts }: Model): Kind => {
  const heard = located(words, matches, { topics, concepts: dangerConcepts })
  const scores = scoresOf(heard, { from: 0, to: words.length }, topics)
  const kind = topics.labels[scores.indexOf(Math.max(...scores))]
  return isKind(kind) ? kind : 'self'
}

/**
 * How likely danger must be, learned from words no pattern knows, to be met as danger, or to be asked about
 * (docs/understanding.md); more where our question is answered, and most in a few words, with a time, or where an idiom is heard.
 */
const thresholds = {
  usual: { surely: 0.85, perhaps: 0.7 },
  answering: { surely: 0.95, perhaps: 0.8 },
  careful: { surely: 0.98, perhaps: 0.9 },
}
const shortMessage = 3
const leastKnown = 0.6

/** Whether more than `some` of the words are different ones. */
const hasDifferent = (words: readonly Word[], some: number): boolean => {
  const seen: string[] = []
  for (const { key } of words) {
    if (!seen.includes(key)) seen.push(key)
    if (seen.length > some) return true
  }
  return false
}

/** Letters that are no words are like anything, and so are three words: "hende og mig". */
const isWorded = (words: readonly Word[]): boolean => {
  let ours = 0
  for (const word of words) if (word.known && !word.masked) ours += 1
  return ours >= words.length * leastKnown && hasDifferent(words, shortMessage)
}

const learned = (message: Message, { context, model }: Around): Danger => {
  if (!isWorded(message.words)) return nothing
  const isAnswer = context.asking !== undefined || message.whole.length > 0
  const isIdiom = message.concepts.has('crisis.calm')
  const isShortAnswer = isAnswer && message.words.length <= longestAnswer
  const isCareful = isShortAnswer || isIdiom || context.asking === 'meetingAt'
  const { surely, perhaps } = isCareful ? thresholds.careful : thresholds[isAnswer ? 'answering' : 'usual']
  const share = dangerShare(message, model)
  if (share >= surely) return { crisis: likeliestKind(message, model), perhapsDanger: false }
  return { crisis: undefined, perhapsDanger: share >= perhaps && !isShortAnswer }
}

const longestAnswer = 6

const nothing: Danger = { crisis: undefined, perhapsDanger: false }

/**
 * Danger to self or others: in words the lexicon knows, or in words that messages of danger are made of. Recall
 * first; where it is less than sure, perhaps danger. Taken back ("det var ikke det, jeg mente") it stays only where
 * danger is said and not denied.
 */
export const dangerIn = (message: Message, takesBack: boolean, around: Around): Danger => {
  const said = saidIn(message.matches)
  const met = (): Danger => ({
    ...nothing,
    crisis: isEmergency(said) ? 'emergency' : likeliestKind(message, around.model),
  })
  if (takesBack) return said.some(match => !isDenied(match, message.matches)) ? met() : nothing
  const ofNow = said.filter(match => !isToldOf(match, message))
  if (said.length > 0 && ofNow.length === 0) return { crisis: undefined, perhapsDanger: true }
  const isSpoken = ofNow.length > 0 || isDangerTogether(message.words, calmed(message.matches))
  return isSpoken ? met() : learned(message, around)
}
