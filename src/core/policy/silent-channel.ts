import type { Channel } from '../../../flows/policies/pack.ts'

/** Whether the rules say nothing at all of a channel. */
export const isSilent = ({ default: given, notice, consequences, ...rest }: Channel): boolean =>
  [given, notice.required, rest.employeeVeto, rest.reason, rest.acceptance].every(
    value => value === 'unknown',
  ) && consequences.length === 0
