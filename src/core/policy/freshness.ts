import type { Pack } from '../../../flows/policies/pack.ts'
import { sources } from '../../../flows/sources.ts'
import { addDays, isoDay } from '../calendar/copenhagen.ts'
import { dayFromIso, spokenDay } from '../calendar/spoken.ts'
import type { Block } from '../documents/block.ts'
import type { Language, Translate } from '../language.ts'
import { rule } from './rule.ts'

export type Staleness = 'expired' | 'not_yet' | 'review_overdue'

/** How current a pack is on a day (`YYYY-MM-DD`). Undefined while its own dates say that it is valid. */
export const packStaleness = (
  { validFrom, validTo, reviewBy }: Pack,
  today: string,
): Staleness | undefined => {
  if (validTo !== null && validTo < today) return 'expired'
  if (validFrom !== null && validFrom > today) return 'not_yet'
  return reviewBy !== null && reviewBy < today ? 'review_overdue' : undefined
}

/** The day a source should be looked at again. */
export const sourceDue = (id: string): string => {
  const source = sources[id]
  return source ? isoDay(addDays(dayFromIso(source.checked), source.interval)) : ''
}

const lastChecked = (ids: readonly string[]): string =>
  ids.map(id => sources[id]?.checked ?? '').sort()[0] ?? ''

/**
 * What must be said of the age of an answer: the pack's own dates, and the oldest of its sources that is due. Nothing
 * when all are fresh. `said.sources` are those of the answer.
 */
export const freshnessBlocks = (
  said: { sources: readonly string[]; pack: Pack },
  when: { today: string; language: Language },
  translate: Translate,
): Block[] => {
  const { pack } = said
  const { today, language } = when
  const stale = said.sources.includes(pack.source) ? packStaleness(pack, today) : undefined
  const overdue = said.sources.filter(id => sourceDue(id) < today)
  const dates = { validFrom: pack.validFrom, validTo: pack.validTo, reviewBy: pack.reviewBy }
  const spoken = Object.fromEntries(
    Object.entries(dates).flatMap(([name, day]) => (day ? [[name, spokenDay(day, language)]] : [])),
  )
  const parameters = { ...rule({}, pack, language).parameters, ...spoken }
  const caveat = (key: string, more = {}): Block => ({
    kind: 'caveat',
    text: translate(`answers/rules:fresh.${key}`, { ...parameters, ...more }),
  })
  return [
    ...(stale ? [caveat(stale)] : []),
    ...(overdue.length > 0
      ? [caveat('source_overdue', { checkedOn: spokenDay(lastChecked(overdue), language) })]
      : []),
  ]
}
