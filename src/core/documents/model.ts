import type { Language } from '../language.ts'
import type { Block } from './block.ts'

export type DocumentKind = 'notice' | 'need' | 'decision' | 'blank_form' | 'phone_script'

/** A label and its value. `lang` marks words in another language than the document's; `mark` says so in words. */
export type Row = { label: string; value: string; lang?: string; mark?: string }

/** What a document is built of: the blocks of every page, somebody's own words, and the parts of a blank form. */
export type DocumentBlock =
  | Exclude<Block, { kind: 'facts' }>
  | { kind: 'facts'; rows: Row[] }
  | { kind: 'words'; text: string; lang?: string; mark?: string }
  /** Labels with room to write beside them, and labels with a box to tick. */
  | { kind: 'write'; items: string[] }
  | { kind: 'boxes'; items: string[] }

/** Level 2 is the ordinary one; 3 stands under the 2 before it. `lang` when it is not the document's own. */
export type Section = { heading?: string; level: 2 | 3; lang?: Language; blocks: DocumentBlock[] }

/**
 * One document, free of markup. HTML, PDF, text and blocks are all made from it and have the same words in the same
 * order. It is stored inside the JSON, so a PDF that is made later says what was said then.
 */
export type DocumentModel = {
  kind: DocumentKind
  language: Language
  title: string
  sender: { name: string; lines: string[] }
  /** The address lines of a letter; empty for everything else. */
  recipient: string[]
  reference: string
  /** ISO 8601: the PDF's date, never the clock's. Empty for blank forms. */
  madeAt: string
  /** What a reader must know first: "Identitet ikke bekræftet". */
  marks: string[]
  meta: Row[]
  sections: Section[]
  /**
   * Words that only paper needs: the foot of the page ("KOL-23456789, side {page} af {pages}"), and what stands for a
   * character that cannot be drawn.
   */
  print: { page: string; glyphsHeading: string; glyphsText: string }
  /** The only address that is a link in the PDF. */
  statusUrl?: string
}

/** A letter opens with its addressee and its facts, then the title. Every other document opens with its title. */
export const opensAsLetter = ({ recipient }: DocumentModel): boolean => recipient.length > 0
