import type { Message } from './message.ts'
import type { Match } from './patterns.ts'
import type { Ranked } from './ranking.ts'
import type { Reading } from './reading.ts'

const kinds = ['self', 'child', 'violence', 'threat'] as const
type Kind = (typeof kinds)[number]

/** At least half of the match is the idiom's. */
const covers = (idiom: Match, match: Match): boolean => {
  const shared = Math.min(idiom.to, match.to) - Math.max(idiom.from, match.from)
  return shared > 0 && shared * 2 >= match.to - match.from
}

const reach = 3

/** "jeg vil ikke slå nogen ihjel": denied right before it is said. */
const isDenied = (match: Match, matches: readonly Match[]): boolean =>
  matches.some(
    one =>
      one.concept === 'g.not' && one.to <= match.to && match.from - one.from <= reach && one.from < match.to,
  )

/** Danger in the words the lexicon knows. Only an idiom over the very words ("dødtræt", "hit record") takes it away. */
const saidIn = (matches: readonly Match[]): Match[] => {
  const calm = matches.filter(match => match.concept === 'crisis.calm')
  return matches.filter(
    match =>
      match.concept.startsWith('crisis.') &&
      match.concept !== 'crisis.calm' &&
      !calm.some(idiom => covers(idiom, match)),
  )
}

/** The kind said in most words: "jeg slår hende ihjel" is a threat though "slår hende" alone is violence. */
const kindOf = (matches: readonly Match[]): Kind | undefined => {
  const longest = (kind: Kind): number =>
    Math.max(
      0,
      ...matches.filter(match => match.concept === `crisis.${kind}`).map(match => match.to - match.from),
    )
  const lengths = kinds.map(longest)
  const most = Math.max(...lengths)
  return most === 0 ? undefined : kinds[lengths.indexOf(most)]
}

/** Raw scores from which words no pattern knows count as danger: less when danger is what the message is most like. */
const thresholds = { first: -0.6, any: -0.25 }
const shortMessage = 3

const isKind = (kind: string | undefined): kind is Kind => kinds.some(one => one === kind)

const learnedIn = (ranking: readonly Ranked[]): Kind | undefined => {
  const found = ranking.find(one => one.topic === 'crisis')
  if (found === undefined || !isKind(found.kind)) return undefined
  const threshold = ranking[0] === found ? thresholds.first : thresholds.any
  return found.raw > threshold ? found.kind : undefined
}

const learned = ({ ranking, parts, words }: Message): Kind | undefined => {
  const long = [{ ranking, words }, ...parts].filter(part => part.words.length > shortMessage)
  for (const part of long) {
    const kind = learnedIn(part.ranking)
    if (kind !== undefined) return kind
  }
  return undefined
}

/**
 * Danger to self or others: in words the lexicon knows, or in words that messages of danger are made of. Recall
 * first. Taken back ("det var ikke det, jeg mente") it stays only where danger is said and not denied.
 */
export const crisisIn = (message: Message, takesBack: boolean): Reading['crisis'] => {
  const said = saidIn(message.matches)
  if (takesBack) return kindOf(said.filter(match => !isDenied(match, message.matches)))
  const isIdiom = message.concepts.has('crisis.calm')
  return kindOf(said) ?? (isIdiom ? undefined : learned(message))
}
