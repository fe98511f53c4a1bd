import type { Translate } from '../../../core/language.ts'

const worded: Record<string, readonly string[]> = {
  outcome: ['noted_not_here', 'invalid'],
  need: ['unopened', 'danger_unread'],
  words: ['danger_unread'],
  authority: ['unchecked'],
  represented: ['unnamed'],
  movedDay: ['date_impossible', 'date_past', 'date_far', 'day_missing', 'not_moved'],
  taskBy: ['required', 'date_impossible', 'date_past', 'date_far'],
  movedTime: [
    'time_impossible',
    'time_skipped',
    'time_midnight',
    'date_impossible',
    'date_past',
    'date_far',
    'not_moved',
  ],
  assessment: ['required', 'too_short', 'policy_alone', 'not_with_outcome', 'says_nothing'],
  ground: ['required', 'policy_alone', 'need_withheld', 'not_with_outcome', 'says_nothing'],
  instead: ['not_with_outcome', 'says_nothing'],
  conditions: ['required', 'not_with_outcome', 'says_nothing'],
  wishes: ['not_asked', 'without_time', 'each_differs'],
  terms: ['not_here', 'not_with_outcome'],
  colleague: ['not_here', 'not_with_outcome'],
  message: ['required', 'why_no', 'says_nothing'],
}

/** The parts of a meeting that is answered by itself. */
const ofMeeting: Record<string, readonly string[]> = {
  words: ['required', 'first_again', 'twice'],
  ground: ['required', 'policy_alone', 'need_withheld', 'not_with_outcome', 'says_nothing'],
  groundEnglish: ['not_with_outcome'],
}

const anywhere: readonly string[] = ['too_long', 'cpr', 'unfilled']

/** What is wrong with a field, by its key from the rules of notices. */
export const faultWords = (name: string, key: string, t: Translate): string => {
  if (worded[name]?.includes(key)) return t(`staff:decision.fault.${name}.${key}`)
  const [, number = '', part = ''] = name.split('.')
  if (ofMeeting[part]?.includes(key)) return t(`staff:decision.fault.meeting.${part}.${key}`, { number })
  return t(`staff:decision.fault.any.${anywhere.includes(key) ? key : 'other'}`)
}

/** The first fault in one line, for the script that keeps a draft. */
export const firstFault = (faults: Readonly<Record<string, string>>, t: Translate): string => {
  const [first] = Object.entries(faults)
  return first === undefined ? '' : faultWords(first[0], first[1], t)
}
