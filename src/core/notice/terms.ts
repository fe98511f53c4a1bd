import type { Ruling } from '../policy/ruling.ts'

/** Conditions in fixed words: those the rules themselves state, and that staff record too. */
export const termNames = ['private', 'helpers', 'publish', 'staff_record'] as const
export type Term = (typeof termNames)[number]

export const isTerm = (name: string): name is Term => termNames.some(one => one === name)

type About = { ruling: Ruling; medium: string | undefined }

/** The answers that tell of a term: while one is taken back, the term is not said either. */
const toldBy: Partial<Record<Term, string>> = {
  private: 'sharing_publish',
  helpers: 'sharing_publish',
  publish: 'sharing_publish',
  staff_record: 'staff_records',
}

const inForce = (terms: Term[], { withdrawn }: Ruling): Term[] =>
  terms.filter(term => !withdrawn.includes(toldBy[term] ?? ''))

/** What the rules say of using the recording; what they are silent on is not said (duties 21). */
export const useTerms = (about: About): Term[] => inForce(statedTerms(about), about.ruling)

const statedTerms = ({ ruling, medium }: About): Term[] => [
  ...(ruling.privateOnly === 'yes' || (ruling.privateOnly === 'video' && medium === 'video')
    ? (['private'] as const)
    : []),
  ...(ruling.helpers === 'only_helpers' ? (['helpers'] as const) : []),
  ...(ruling.publish === 'no' ? (['publish'] as const) : []),
]

const saysSo: readonly Ruling['staffRecording'][] = ['always', 'with_citizen', 'may']

/** "We record too" only where the rules say so and the DPO has approved on what basis and for how long. */
export const termsHere = (about: About & { approved: boolean }): Term[] => [
  ...useTerms(about),
  ...(about.approved && saysSo.includes(about.ruling.staffRecording)
    ? inForce(['staff_record'], about.ruling)
    : []),
]

/** That a colleague takes part is information, never a condition; it is said where the rules know of it. */
export const mayNameColleague = ({ colleague }: Ruling): boolean =>
  colleague === 'told_before' || colleague === 'yes'
