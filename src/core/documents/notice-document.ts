import type { Pack } from '../../../flows/policies/pack.ts'
import type { Language, TranslateIn } from '../language.ts'
import type { Contact, NoticeFields } from '../notice/fields.ts'
import type { Ruling } from '../policy/ruling.ts'
import type { Block } from './block.ts'
import type { DocumentModel } from './model.ts'

/**
 * `staff`: Danish labels, the marks about identity and authority, never the need.
 * `citizen`: their own copy, in their language, with the need where `withNeed` says so.
 */
export type NoticeDocumentInput = {
  audience: 'staff' | 'citizen'
  /** Language of labels and sentences; for staff always `da`. */
  language: Language
  /** The language the citizen wrote in: their words are marked with it when it is another one. */
  wroteIn: Language
  fields: NoticeFields
  /** The need and its words stand in this copy. Never true for `staff` (duties 13). */
  withNeed: boolean
  hasNeed: boolean
  contact?: Contact
  pack: Pack
  ruling: Ruling
  /** The standard rule text for this medium and setting, as shown to the citizen (duties 12). */
  rules?: Block[]
  reference: string
  receivedAt: string
  version: number
  changedAt?: string
  withdrawnAt?: string
  versions: { pack: string; content: string; privacy?: string }
  trial?: boolean
  statusUrl?: string
  translate: TranslateIn
}

/** The notice as a document. */
export const noticeDocument = (_input: NoticeDocumentInput): DocumentModel => {
  throw new Error('not yet')
}
