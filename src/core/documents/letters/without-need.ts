import { type DecisionOutcome, limits } from '../../notice/decision/outcome.ts'
import type { DocumentModel } from '../model.ts'

/** Whether a letter has a section on what the citizen wrote of a need: only what limits addresses it (duties 23). */
export const addressesNeed = (hasNeed: boolean, outcome: DecisionOutcome | undefined): boolean =>
  hasNeed && outcome !== undefined && limits(outcome)

/**
 * The letter without its section on the need, and with a mark that says so, for those who have not opened it.
 * Undefined where one of its languages has no such section to take out: then nobody may be shown it so.
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
