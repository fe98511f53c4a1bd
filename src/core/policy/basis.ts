import type { Channel, Pack } from '../../../flows/policies/pack.ts'
import { sources } from '../../../flows/sources.ts'
import { channelOf } from './channel-of.ts'
import type { Situation } from './ruling.ts'

/**
 * What there is of the authority's own rules for an answer to rest on. Nothing but `own_rules` may be called the
 * rules of the authority: it says nothing here (`silent`), nobody has read what it says (`unread`), it is known
 * from somebody else (`reported`), or it is not said to hold where the meeting is.
 */
export type Basis = 'own_rules' | 'silent' | 'unread' | 'reported' | 'schools_unknown' | 'schools_no'

export const basisOf = (situation: Situation, pack: Pack): Basis => {
  const name = channelOf(situation)
  const channel = pack.channels[name]
  if (pack.unread.includes(name)) return 'unread'
  if (sources[channel.source]?.confidence !== 'V') return 'reported'
  if (isSilent(channel)) return 'silent'
  if (situation.setting !== 'school' || pack.schools === 'yes') return 'own_rules'
  return pack.schools === 'no' ? 'schools_no' : 'schools_unknown'
}

/** Whether the rules say nothing at all of a channel. */
export const isSilent = ({ default: given, notice, consequences, ...rest }: Channel): boolean =>
  [given, notice.required, rest.employeeVeto, rest.reason, rest.acceptance].every(
    value => value === 'unknown',
  ) && consequences.length === 0
