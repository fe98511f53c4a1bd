import { followsFacets } from '../../../../flows/topics.ts'
import type { Facets } from '../conversation/facets.ts'
import { bounds } from '../policy/bounds.ts'
import { knownFacets, type TurnContext } from '../policy/turn-context.ts'

/** The medium and setting that stand in the message, and that it is about a relative. */
export const facetsSaid = ({ reading }: TurnContext): Facets => {
  const found: Facets = {}
  for (const { field, value, mode, probability } of reading.facts) {
    if (mode === 'denied' || probability < bounds.choice) continue
    if (field === 'medium') found.medium = value
    if (field === 'setting' && value !== 'other') found.setting = value
    if (field === 'represented' && probability >= bounds.mentionedPerson) found.about = 'relative'
  }
  return found
}

/**
 * What a question is about: first what it says, then what is known. A topic that belongs to one place brings its own.
 */
export const facetsFor = (heard: TurnContext, topic?: string): Facets => {
  const { about, ...known } = knownFacets(heard.conversation)
  const carried = topic !== undefined && followsFacets(topic) ? {} : known
  return { ...(about && { about }), ...carried, ...facetsSaid(heard) }
}
