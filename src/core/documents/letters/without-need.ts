import { limitsAnything, type MeetingsAnswered } from '../../notice/decision/meetings.ts'
import type { DocumentModel } from '../model.ts'

/** Whether a letter has a section on the citizen's need: only limiting answers address it (duties 23). */
export const addressesNeed = (hasNeed: boolean, decision: MeetingsAnswered | undefined): boolean =>
  hasNeed && decision !== undefined && limitsAnything(decision)

/**
 * The letter without its section on the need, marked as such, for staff who have not opened the need. Undefined where
 * one of its languages has no such section to remove: then it may be shown to nobody.
 */
export const withoutNeedSection = (
  letter: DocumentModel,
  { headings, mark }: { headings: readonly string[]; mark: string },
): DocumentModel | undefined => {
  const isNeed = ({ heading }: DocumentModel['sections'][number]) =>
    heading !== undefined && headings.includes(heading)
  const languageOf = ({ lang = letter.language }: DocumentModel['sections'][number]) => lang
  const told = new Set(letter.sections.map(languageOf))
  const taken = new Set(letter.sections.filter(isNeed).map(languageOf))
  if ([...told].some(language => !taken.has(language))) return undefined
  return {
    ...letter,
    marks: [...letter.marks, mark],
    sections: letter.sections.filter(section => !isNeed(section)),
  }
}
