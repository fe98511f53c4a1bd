import { followsFacets, topicOfFacets } from '../../../flows/topics.ts'
import { facetsOf } from './facets.ts'
import type { Part, Ranked } from './ranking.ts'
import type { Facets } from './reading.ts'
import type { Claim } from './two-questions.ts'

const turns = new Set(['hvad med', 'hva med', 'what about', 'how about'])
const beginning = 3

const beginsSo = ({ words }: Part): boolean =>
  words.slice(0, beginning).some((word, at) => turns.has(`${word.key} ${words[at + 1]?.key ?? ''}`))

const facetsIn = ({ matches }: Part): Facets => facetsOf(new Set(matches.map(({ concept }) => concept)))

const likelyEnough = 0.5

/** A call cannot be filmed: asked on after a film, it is about its sound. */
const together = (before: Facets, { medium, setting }: Facets): Facets => ({
  ...before,
  ...(setting === 'phone' && medium === undefined && { medium: 'audio' }),
  ...(medium && { medium }),
  ...(setting && { setting }),
})

/** "Må jeg filme derhjemme, og hvad med telefonen": the same asked of another place or way, whatever those words are like alone. */
export const askedOn = (parts: readonly Part[], claims: readonly Claim[]): [Ranked, Ranked] | undefined => {
  const at = parts.findIndex((part, place) => place > 0 && beginsSo(part))
  const part = parts[at]
  const first = claims.find(claim => claim.at < at && followsFacets(claim.first.topic))
  if (part === undefined || first === undefined || first.chance < likelyEnough) return undefined
  const facets = facetsIn(part)
  if (facets.medium === undefined && facets.setting === undefined) return undefined
  const topic = topicOfFacets(together(facetsIn(first.part), facets))
  const other = part.ranking.find(one => one.topic === topic)
  return other === undefined || topic === first.first.topic ? undefined : [first.first, other]
}
