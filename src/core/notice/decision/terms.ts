import { inForce } from '../../policy/in-force.ts'
import type { Ruling } from '../../policy/ruling.ts'

/** Conditions in fixed wording: those the rules themselves state, and that staff record too. */
export const termNames = ['private', 'helpers', 'publish', 'staff_record'] as const
export type Term = (typeof termNames)[number]

export const isTerm = (name: string): name is Term => termNames.some(one => one === name)

type TermsCase = { ruling: Ruling; medium: string | undefined }

/**
 * What the rules say of using the recording. Where they are silent, or the answer that told of it was withdrawn,
 * nothing is said (duties 21).
 */
export const useTerms = ({ ruling, medium }: TermsCase): Term[] =>
  statedTerms({ ruling: inForce(ruling), medium })

const statedTerms = ({ ruling, medium }: TermsCase): Term[] => [
  ...(ruling.privateOnly === 'yes' || (ruling.privateOnly === 'video' && medium === 'video')
    ? (['private'] as const)
    : []),
  ...(ruling.helpers === 'only_helpers' ? (['helpers'] as const) : []),
  ...(ruling.publish === 'no' ? (['publish'] as const) : []),
]

const saysSo: readonly Ruling['staffRecording'][] = ['always', 'with_citizen', 'may']

/**
 * The conditions that can be set here. "Staff record too" is among them only where the rules say so and the DPO has
 * approved the basis and the retention.
 */
export const termsHere = (about: TermsCase & { approved: boolean }): Term[] => [
  ...useTerms(about),
  ...(about.approved && saysSo.includes(inForce(about.ruling).staffRecording)
    ? (['staff_record'] as const)
    : []),
]

/** That a colleague takes part is information, never a condition; it is said where the rules know of it. */
export const mayNameColleague = (ruling: Ruling): boolean =>
  ['told_before', 'yes'].includes(inForce(ruling).colleague)
