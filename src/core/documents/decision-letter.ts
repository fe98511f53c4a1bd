import type { Pack } from '../../../flows/policies/pack.ts'
import type { Language, TranslateIn } from '../language.ts'
import type { Contact, NoticeFields } from '../notice/fields.ts'
import type { Outcome } from '../notice/outcome.ts'
import type { Ruling } from '../policy/ruling.ts'
import type { DocumentModel } from './model.ts'

/** Who signs: a person, never a system (duties 23). */
export type Signer = { name: string; title: string; unit?: string; phone?: string }

export type DecisionLetterInput = {
  outcome: Outcome
  /** What staff wrote: the concrete assessment, the ground, the conditions, and a message in their own words. */
  assessment?: string
  ground?: string
  conditions?: string
  message?: string
  signer: Signer
  /** Name and, for a letter on paper, the address. */
  contact: Contact
  /** With the need where the answer limits: a refusal names the need it has weighed. */
  fields: NoticeFields
  pack: Pack
  ruling: Ruling
  reference: string
  receivedAt: string
  decidedAt: string
  version: number
  /** The decision this one replaces (duties 20). */
  replaces?: { decidedAt: string }
  /** The citizen's language: Danish always stands first, English follows where asked for. */
  language: Language
  statusUrl?: string
  trial?: boolean
  translate: TranslateIn
}

/** The answer as a letter, for every outcome of the contract. */
export const decisionLetter = (_input: DecisionLetterInput): DocumentModel => {
  throw new Error('not yet')
}
