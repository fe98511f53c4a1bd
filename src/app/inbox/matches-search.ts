import { languages } from '../../core/language.ts'
import type { NoticeRow } from '../../ports.ts'
import { departmentOf } from '../access/staff-access.ts'
import type { Deps } from '../deps.ts'
import type { Summary } from '../records/notice-summary.ts'
import { departmentsOf } from '../staff/live-departments.ts'

type SearchedNotice = { row: NoticeRow; summary: Summary; sought: string }

/** Fewer digits than this are a day or a house number, and no telephone number. */
const fewestDigits = 4

const digitsIn = (text: string): string => text.replace(/\D/g, '')

/**
 * Whether a notice matches a search: reference, names, case and filing number, department (also the one staff placed
 * it in), medium, and the telephone number or e-mail address the answer goes to.
 */
export const matchesSearch = (deps: Deps, { row, summary, sought }: SearchedNotice): boolean => {
  const { fields, name, assignee, reach, journal } = summary
  const { department, caseNumber, employee, represented } = fields
  const texts = [row.reference, name, assignee, department, caseNumber, employee, represented, reach, journal]
  const words = sought.toLowerCase()
  if ([...texts, placedIn(deps, row, summary), ...mediumNames(deps, summary)].some(text => has(text, words)))
    return true
  const digits = digitsIn(sought)
  return digits.length >= fewestDigits && isNumber(sought) && digitsIn(reach ?? '').includes(digits)
}

const has = (text: string | undefined, words: string): boolean => text?.toLowerCase().includes(words) === true

/** Digits and the characters between them: the grouping of a telephone number then does not matter. */
const isNumber = (text: string): boolean => /^[\d\s+()./-]+$/.test(text)

const placedIn = (deps: Deps, row: NoticeRow, summary: Summary): string | undefined => {
  const placed = departmentOf(deps, row.municipality, summary)
  return departmentsOf(deps, row.municipality).find(({ id }) => id === placed)?.name
}

/** What the recording is called, in each language of the desk. */
const mediumNames = ({ content }: Deps, { fields: { medium } }: Summary): string[] =>
  medium === undefined
    ? []
    : languages.map(language => content.translate(language)(`notice:value.medium.${medium}`))
