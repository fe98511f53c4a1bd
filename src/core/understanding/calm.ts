import type { Match } from './patterns.ts'

/** At least half of the match is the idiom's. */
const covers = (idiom: Match, match: Match): boolean => {
  const shared = Math.min(idiom.to, match.to) - Math.max(idiom.from, match.from)
  return shared > 0 && shared * 2 >= match.to - match.from
}

/** What no idiom covers: "dødtræt" says nothing of death, "mine piller hver morgen" is no hint. */
export const calmed = (matches: readonly Match[]): readonly Match[] => {
  const calm = matches.filter(match => match.concept === 'crisis.calm')
  if (calm.length === 0) return matches
  return matches.filter(match => !calm.some(idiom => covers(idiom, match)))
}
