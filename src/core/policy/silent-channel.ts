import type { Channel, ChannelName, Pack } from '../../../flows/policies/pack.ts'
import { sources } from '../../../flows/sources.ts'
import type { Silence } from './ruling.ts'

/** Whether the rules say nothing at all of a channel. */
export const isSilent = ({ default: given, notice, consequences, ...rest }: Channel): boolean =>
  [given, notice.required, rest.employeeVeto, rest.reason, rest.acceptance].every(
    value => value === 'unknown',
  ) && consequences.length === 0

/** Why a channel's rules say no more. An incomplete copy may lack what the rest of the page says. */
export const silenceOf = (name: ChannelName, pack: Pack): Silence => {
  const channel = pack.channels[name]
  if (sources[channel.source]?.confidence !== 'V') return 'reported'
  if (!isSilent(channel)) return 'none'
  if (pack.twoReadings.includes(name)) return 'two_readings'
  return pack.copy === 'whole' || pack.outside.includes(name) ? 'silent' : 'unread'
}
