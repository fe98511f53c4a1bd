import { fold } from '../fold.ts'
import { digit, endOfRun, letter } from '../letters.ts'
import { oncePer } from '../once-per.ts'
import type { Match } from './patterns.ts'
import type { Command, PlainCommand, ReadingContext } from './reading.ts'
import { smallWords } from './small-words.ts'
import type { Word } from './words.ts'

const longestCommand = 9

/** "Lyder godt, hvad sker der nu": a yes, thanks, greeting or "glem det" before what is said. */
const leadingUp: ReadonlySet<string> = new Set([
  'command.yes',
  'command.thanks',
  'command.greeting',
  'command.drop',
])

const isFiller = (word: Word): boolean => smallWords.fillers.has(word.forms[0] ?? word.key)

/** Where what leads up to the match, or says the same before it, ends: nothing but fillers stands between. */
const leadsTo = (words: readonly Word[], match: Match, matches: readonly Match[]): number => {
  let to = 0
  for (const { concept, from: start, to: end } of matches) {
    const leads = leadingUp.has(concept) || concept === match.concept
    if (!leads || end > match.from || end <= to) continue
    if (words.slice(to, start).every(isFiller)) to = end
  }
  return to
}

/** True when the match says all there is to say, fillers and what leads up to it aside. */
const saysAll = (words: readonly Word[], match: Match, matches: readonly Match[]): boolean => {
  const since = leadsTo(words, match, matches)
  return words.every((word, at) => at < since || (at >= match.from && at < match.to) || isFiller(word))
}

const longestFirst = (one: Match, other: Match): number => other.to - other.from - (one.to - one.from)

/** The commands that are the whole message, the longest first. */
export const wholeCommands = (words: readonly Word[], matches: readonly Match[]): string[] => {
  if (words.length > longestCommand) return []
  const whole: Match[] = []
  for (const match of matches)
    if (match.concept.startsWith('command.') && saysAll(words, match, matches)) whole.push(match)
  return whole.sort(longestFirst).map(commandOf)
}

const commandOf = ({ concept }: Match): string => concept.slice('command.'.length)

const plain: ReadonlySet<string> = new Set<PlainCommand>([
  'back',
  'cancel',
  'drop',
  'help',
  'repeat',
  'skip',
  'person',
  'restart',
  'yes',
  'no',
  'check',
  'resume',
  'done',
  'unknown',
  'next',
])

export const isPlain = (name: string): name is PlainCommand => plain.has(name)

const picked = (name: string, { offered }: ReadingContext): Command | undefined => {
  if (!name.startsWith('pick.') || offered.length === 0) return undefined
  const index = name === 'pick.last' ? offered.length - 1 : Number(name.slice('pick.'.length))
  return index < offered.length ? { name: 'pick', index } : undefined
}

/** The words of a text in one spelling, with a space between them. */
const lettersOf = (text: string): string => {
  let letters = ''
  for (let at = 0, end = 0; at < text.length; at = Math.max(end, at + 1)) {
    end = endOfRun(text, at, letter | digit)
    const word = end > at ? fold(text.slice(at, end)) : ''
    if (end > at) letters += letters === '' ? word : ` ${word}`
  }
  return letters.trim()
}

const mostLabels = 2000
const lettersKept = oncePer<typeof lettersOf, string>(mostLabels)

/** Of a button, found once: what stands on buttons is ours and comes again. */
const lettersOnButton = (label: string): string => lettersKept(lettersOf, label, () => lettersOf(label))

/** The words on a button, typed: "Skriv anmodningen". */
const labelPicked = (text: string, { offered }: ReadingContext): Command | undefined => {
  if (offered.length === 0) return undefined
  const said = lettersOf(text.slice(0, 200))
  if (said.length < 2) return undefined
  const index = offered.findIndex(choice => lettersOnButton(choice.label) === said)
  return index < 0 ? undefined : { name: 'pick', index }
}

/** What a citizen commands, when the whole message is a command or the words of a button. */
export const commandIn = (
  text: string,
  names: readonly string[],
  context: ReadingContext,
): Command | undefined => {
  const label = labelPicked(text, context)
  if (label !== undefined) return label
  for (const name of names) {
    const pick = picked(name, context)
    if (pick !== undefined) return pick
    if (name === 'language.da') return { name: 'language', code: 'da' }
    if (name === 'language.en') return { name: 'language', code: 'en' }
    if (name.startsWith('change.')) return { name: 'change', field: name.slice('change.'.length) }
    if (name.startsWith('forget.')) return { name: 'forget', field: name.slice('forget.'.length) }
    if (isPlain(name)) return { name }
  }
  return undefined
}
