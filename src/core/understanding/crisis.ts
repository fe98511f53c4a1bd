import type { Match } from './patterns.ts'
import type { Reading } from './reading.ts'

const kinds = ['self', 'child', 'violence', 'threat'] as const

const overlaps = (one: Match, other: Match): boolean => one.from < other.to && other.from < one.to

/**
 * Danger to self or others, said in any of the ways the lexicon knows. Recall first: only an idiom that
 * covers the very words ("dødtræt", "hit record") takes a match away.
 */
export const crisisIn = (
  matches: readonly Match[],
): { kind: Reading['crisis']; match: Match | undefined } => {
  const calm = matches.filter(match => match.concept === 'crisis.calm')
  for (const kind of kinds) {
    const match = matches.find(
      one => one.concept === `crisis.${kind}` && !calm.some(idiom => overlaps(idiom, one)),
    )
    if (match !== undefined) return { kind, match }
  }
  return { kind: undefined, match: undefined }
}
