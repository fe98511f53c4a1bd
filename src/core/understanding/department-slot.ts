import { unknownDepartment } from '../notice/field-kinds.ts'
import { employeeNamed } from './employee-named.ts'
import { inCapitals, nameField, type SlotSource } from './slot-words.ts'
import { departmentConcepts, endsAsAnOffice, smallWords, withoutLeads } from './small-words.ts'
import type { Word } from './words.ts'

export const departmentField = (source: SlotSource): string | undefined =>
  source.commands.includes('unknown') || source.commands.includes('prefernot')
    ? (knownAnyway(source) ?? unknownDepartment)
    : (insteadOf(source) ?? (namesNone(source) ? departmentSaid(source) : nameField(source)))

/** "Det er vist jobcenteret, men jeg er ikke sikker": the one that is named, where it is only one. */
const knownAnyway = ({ concepts, context }: SlotSource): string | undefined => {
  const named = departmentConcepts[context.language].filter(([concept]) => concepts.has(concept))
  return named.length === 1 ? named[0]?.[1] : undefined
}

const farBefore = 3

/** "Ikke jobcentret": named, and not the one. */
const isDenied = (from: number, { matches }: SlotSource): boolean =>
  matches.some(({ concept, to }) => concept === 'g.not' && to <= from && from - to < farBefore)

/** "Det er ikke jobcentret, det er familieafdelingen", in a notice: the one that is named after the denied one. */
const insteadOf = (source: SlotSource): string | undefined => {
  const { matches, words, text, context } = source
  const denied = matches.find(({ concept, from }) => departments.has(concept) && isDenied(from, source))
  const isTurn = (word: Word): boolean =>
    denied !== undefined && (word.clause !== words[denied.from]?.clause || turns.has(word.key))
  const turn = denied ? words.findIndex((word, at) => at >= denied.to && isTurn(word)) : -1
  const next = words[joins.has(words[turn]?.key ?? '') ? turn + 1 : turn]
  if (next === undefined || context.inNotice !== true) return undefined
  const rest = withoutLeads(text.slice(next.start)).replace(/[.!\s]{1,10}$/, '')
  return rest.split(/\s+/).length > mostWordsInName ? undefined : inCapitals(rest) || undefined
}

/** "… det er borgerservice", with no comma before it. */
const turns = new Set(['det', 'men', 'its', 'it', 'but'])

/** "… men ydelse": the name begins after it. */
const joins = new Set(['men', 'but'])

const mostWordsInName = 6

const elsewhere = new Set(['phone', 'virtual'])

const fewWords = 2
/** "10", after "fredag": the time of day. */
const onlyANumber = /^\s*\d{1,4}\s*\.?\s*$/

const namesAnOffice = ({ words }: SlotSource): boolean => endsAsAnOffice(words.at(-1)?.key ?? '')

/** "Lyd", "det er over telefonen", "hun hedder Lone": an answer to another question. */
const namesNone = (source: SlotSource): boolean =>
  employeeNamed(source.text, source.context.asking) !== undefined ||
  (source.words.length <= fewWords && source.facets.medium !== undefined && !namesAnOffice(source)) ||
  (source.words.length <= fewWords && source.concepts.has('listeners.own')) ||
  onlyANumber.test(source.text) ||
  (elsewhere.has(source.facets.setting ?? '') &&
    !source.concepts.has('department') &&
    withoutLeads(source.text.trim()) !== source.text.trim())

export const departmentSaid = (source: SlotSource): string | undefined => {
  const { concepts, context } = source
  const other = insteadOf(source)
  if (other !== undefined) return other
  const found = departmentConcepts[context.language].find(([concept]) => concepts.has(concept))
  return found?.[1] ?? departmentAfterPreposition(source)
}

const departments = new Set(['department', 'command.a_department'])

/** "Et møde med sygedagpenge": a department as they call it, when it stands where one meets somebody. */
const departmentAfterPreposition = ({ words, matches }: SlotSource): string | undefined => {
  const match = matches.find(
    ({ concept, from }) =>
      departments.has(concept) &&
      smallWords.places.has(words[from - 1]?.key ?? '') &&
      !smallWords.barely.has(words[from]?.key ?? ''),
  )
  const named = match && words.slice(match.from, match.to)
  return named && inCapitals(named.map(word => word.text).join(' '))
}
