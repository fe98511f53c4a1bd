import type { Channel } from './pack.ts'

/** A channel the published rules say nothing about. Silence is spoken, never filled in. */
export const silentOn = (source: string): Channel => ({
  default: 'unknown',
  employeeVeto: 'unknown',
  notice: {
    required: 'unknown',
    when: 'unknown',
    minWorkingDays: null,
    form: 'unknown',
    addressee: 'unknown',
  },
  reason: 'unknown',
  acceptance: 'unknown',
  consequences: [],
  source,
})
