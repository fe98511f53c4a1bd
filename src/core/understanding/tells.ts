import type { Standing } from './denied.ts'
import type { Match } from './patterns.ts'
import { endsAsAnOffice, smallWords } from './small-words.ts'
import type { Word } from './words.ts'

const wishes = new Set(['bisidder', 'minutes', 'longer', 'interpreter', 'summary'])

const groups = [
  ['medium.', 'medium'],
  ['setting.', 'setting'],
  ['listeners.', 'listeners'],
  ['behalf.', 'onBehalfOf'],
] as const

/** Which field of the notice a concept says something of. */
const fieldOf = (concept: string): string | undefined => {
  if (wishes.has(concept)) return 'alternatives'
  if (concept === 'fuldmagt' || concept === 'command.right_to_act') return 'authority'
  if (concept === 'command.own_use' || concept === 'command.helper') return 'listeners'
  if (concept === 'department' || concept.startsWith('department.')) return 'department'
  for (const [group, field] of groups) if (concept.startsWith(group)) return field
  return undefined
}

const isSmall = (word: Word): boolean => {
  const form = word.forms[0] ?? word.key
  return [smallWords.fillers, smallWords.selves, smallWords.amidDenial, smallWords.aroundAnAnswer].some(
    words => words.has(form),
  )
}

const longest = 12

/**
 * The fields a message speaks of, where it says nothing else: "jeg er hans mor", "longer meeting and notes". None
 * where a word of it is about something else.
 */
const fieldsNamed = (words: readonly Word[], matches: readonly Match[]): string[] => {
  if (words.length === 0 || words.length > longest) return []
  const told = matches.flatMap(match => {
    const field = fieldOf(match.concept)
    return field === undefined ? [] : [{ field, ...match }]
  })
  if (told.length === 0) return []
  const isTold = (at: number) => told.some(({ from, to }) => at >= from && at < to)
  return words.every((word, at) => isTold(at) || isSmall(word))
    ? [...new Set(told.map(({ field }) => field))]
    : []
}

/** The same while something is asked for: "Tolkeservice" as the department wishes for no interpreter. */
export const fieldsTold = (
  asking: string | undefined,
  words: readonly Word[],
  matches: readonly Match[],
): string[] =>
  asking === 'department' && endsAsAnOffice(words.at(-1)?.key ?? '') ? [] : fieldsNamed(words, matches)

/** What may stand as an answer besides: "rådhuset" names a department, "jeg er værge" gives the right to act. */
const mayAnswer: Record<string, readonly string[]> = {
  department: ['department', 'setting'],
  employee: [],
  authority: ['authority', 'onBehalfOf'],
  need: [],
  needText: [],
}

type Told = { tells: readonly string[]; concepts: ReadonlySet<string> }

/** Whether what is said belongs to other fields than the one asked for in words. */
export const isElsewhere = (asking: string, { tells, concepts }: Told): boolean => {
  const answers = mayAnswer[asking]
  if (answers === undefined || tells.length === 0 || tells.some(field => answers.includes(field)))
    return false
  return answers.length > 0 || ![...concepts].some(concept => concept.startsWith('need.'))
}

export const tellsElsewhere = (
  asking: string | undefined,
  words: readonly Word[],
  { matches, concepts }: Standing,
): boolean =>
  asking !== undefined && isElsewhere(asking, { tells: fieldsTold(asking, words, matches), concepts })
