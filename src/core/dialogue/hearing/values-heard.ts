import { fieldRow, isA } from '../../../../flows/fields.ts'
import { languages } from '../../language.ts'
import { departmentIn } from '../../lexicon/departments.ts'
import { ageLeads, doubtWords, functionWords, linkWords } from '../../lexicon/small-words.ts'
import type { FieldName, NoticeFields } from '../../notice/fields/field-schema.ts'
import { isRoleAlone } from '../../notice/fields/represented.ts'
import { tieAlone, withoutTie } from '../../notice/fields/tie.ts'
import type { FactRead } from '../../reader/reading.ts'
import { capital } from '../../text/capital.ts'
import { fold } from '../../text/fold.ts'
import { isNameLong } from '../policy/message-length.ts'
import { fieldFromText, widestOf } from './field-text.ts'

/** Whether it can be a name: a whole sentence and a number cannot. */
const fits = (field: FieldName, value: string): boolean =>
  !isA('name', field) || (/\p{L}{2}/u.test(value) && isNameLong(value))

const isKnownDepartment = (found: string): boolean =>
  languages.some(language => departmentIn(found, language) !== undefined)

/** An age after a comma is no part of a name. */
const isAge = (word: string): boolean => /^\p{N}+$/u.test(word)

/** One small word leads to what somebody is to the writer: "for min mor". */
const withoutLead = (field: FieldName, words: string[]): string[] => {
  const [first = '', next = ''] = words
  const isLed = field === 'represented' && /^\p{Ll}/u.test(first) && !functionWords.has(fold(first))
  return isLed && functionWords.has(fold(next)) ? words.slice(1) : words
}

/** A name without the small words that stand around it. */
const nameIn = (field: FieldName, found: string): string => {
  const led = withoutLead(field, found.trim().split(/\s+/))
  const words = field === 'represented' ? withoutTie(led.join(' ')).split(' ') : led
  const isSmall = (word = ''): boolean => linkWords.has(fold(word)) || doubtWords.has(fold(word))
  const proper = field === 'employee' ? words.findIndex(word => /^\p{Lu}/u.test(word)) : -1
  const isNamed = field === 'department' && isKnownDepartment(found)
  const isBefore = (word: string): boolean => isSmall(word) || (isNamed && functionWords.has(fold(word)))
  const from = proper >= 0 ? proper : words.findIndex(word => !isBefore(word))
  const isAfter = (word: string): boolean =>
    isSmall(word) || functionWords.has(fold(word)) || (field === 'represented' && isOfAge(word))
  const to = words.findLastIndex(word => !isAfter(word))
  return from < 0 || to < from ? found : words.slice(from, to + 1).join(' ')
}

const isOfAge = (word: string): boolean => isAge(word) || ageLeads.has(fold(word))

/** A number without what it is called. */
const numberIn = (words: string): string => /\S*\p{N}.*/u.exec(words)?.[0] ?? words

const isSmallWord = (word: string): boolean => functionWords.has(fold(word)) || linkWords.has(fold(word))

/** Who comes, without the verb that was cut off after them. A whole sentence stands as it is. */
const withoutTail = (found: string): string => {
  const words = found.split(/\s+/)
  const rest = words.slice(0, words.findLastIndex(word => !isSmallWord(word)) + 1)
  return rest.length === 0 || rest.slice(1).some(isSmallWord) ? found : rest.join(' ')
}

/** Quotation marks around words that are to be written down are none of them. */
const withoutQuotes = (words: string): string =>
  words.replace(/^[\p{Pi}\p{Pf}"'„]+/u, '').replace(/[\p{Pi}\p{Pf}"']+$/u, '') || words

/** A bracket that was cut off is closed. */
const closed = (words: string): string => (/\(\s*\p{L}[^)]*$/u.test(words) ? `${words})` : words)

const asWritten = (field: FieldName, words: string): string => {
  if (fieldRow(field).kind !== 'words') return words
  const trimmed = closed(withoutQuotes(words.trim().replace(/[.,;!]+$/, '')))
  if (field === 'caseNumber') return numberIn(trimmed)
  if (isA('name', field)) return capital(nameIn(field, trimmed))
  if (field === 'relation') return capital(tieAlone(withoutTail(trimmed)))
  return capital(isA('personal', field) ? withoutTail(trimmed) : trimmed)
}

export type ValueContext = { corrects: boolean; noted: NoticeFields }

/** What somebody is stands where their name should. */
const isRole = ({ field, value }: FactRead): boolean =>
  isA('name', field as FieldName) && isRoleAlone(withoutTie(value))

/** Of two names, the likeliest that is not noted already, before what somebody only is. In a correction, the last. */
const wordsAmong = (found: readonly FactRead[], { corrects, noted }: ValueContext): string => {
  const likeliest = found.toSorted(
    (one, other) => Number(isRole(one)) - Number(isRole(other)) || other.probability - one.probability,
  )
  const isNew = ({ field, value }: FactRead) =>
    fold(asWritten(field as FieldName, value)) !== fold(String(noted[field as FieldName] ?? ''))
  const { field, value } = (corrects ? found.at(-1) : likeliest.find(isNew)) ?? (likeliest[0] as FactRead)
  return asWritten(field as FieldName, value)
}

/** The same words name one value of a field that holds one: the likeliest. */
const isLikeliestThere = (fact: FactRead, found: readonly FactRead[]): boolean =>
  found.every(
    ({ span, probability }) =>
      probability <= fact.probability || span[0] !== fact.span[0] || span[1] !== fact.span[1],
  )

/**
 * The value of one field among what was found of it. A list holds all, a correction takes the last, and two values
 * count as none.
 */
const together = (field: FieldName, read: readonly FactRead[], around: ValueContext): NoticeFields => {
  const fitting = read.filter(({ value }) => fits(field, asWritten(field, value)))
  const isOne = fieldRow(field).kind === 'one'
  const found = isOne ? fitting.filter(fact => isLikeliestThere(fact, fitting)) : fitting
  const values = [...new Set(found.map(({ value }) => asWritten(field, value)))]
  const { kind } = fieldRow(field)
  const [first] = values
  if (first === undefined) return {}
  if (kind === 'list') return fieldFromText(field, values.join(','))
  if (kind === 'words')
    return fieldFromText(field, isA('told', field) ? values.join(', ') : wordsAmong(found, around))
  if (isA('inclusive', field)) return fieldFromText(field, widestOf(field, values) ?? first)
  // Of two values, the one that is not noted already.
  const others = values.filter(value => value !== around.noted[field])
  if (others.length > 1 && !around.corrects) return {}
  return fieldFromText(field, (around.corrects ? values : others).at(-1) ?? first)
}

export const byField = (facts: readonly FactRead[]): Map<FieldName, FactRead[]> => {
  const groups = new Map<FieldName, FactRead[]>()
  for (const fact of facts) {
    const field = fact.field as FieldName
    groups.set(field, [...(groups.get(field) ?? []), fact])
  }
  return groups
}

export const fieldsOf = (facts: readonly FactRead[], around: ValueContext): NoticeFields =>
  Object.assign({}, ...[...byField(facts)].map(([field, found]) => together(field, found, around)))
