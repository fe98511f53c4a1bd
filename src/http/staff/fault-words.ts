import type { Translate } from '../../core/language.ts'

const worded: Record<string, readonly string[]> = {
  outcome: ['noted_not_here', 'invalid'],
  need: ['unopened'],
  authority: ['unchecked'],
  movedDay: ['date_impossible', 'date_past', 'date_far'],
  movedTime: ['time_impossible', 'time_skipped'],
  assessment: ['required', 'too_short', 'policy_alone'],
  ground: ['required', 'policy_alone', 'need_withheld'],
  conditions: ['required'],
  terms: ['not_here'],
  colleague: ['not_here'],
  message: ['required'],
}

const anywhere: readonly string[] = ['too_long', 'cpr']

/** What is wrong with a field, by its key from the rules of notices. */
export const faultWords = (name: string, key: string, t: Translate): string => {
  if (worded[name]?.includes(key)) return t(`staff:decision.fault.${name}.${key}`)
  return t(`staff:decision.fault.any.${anywhere.includes(key) ? key : 'other'}`)
}
