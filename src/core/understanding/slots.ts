import type { Match } from './patterns.ts'
import type { Facets, ReadingContext } from './reading.ts'
import type { Word } from './words.ts'

export type SlotSource = {
  text: string
  words: readonly Word[]
  concepts: ReadonlySet<string>
  matches: readonly Match[]
  facets: Facets
  context: ReadingContext
  /** Names of commands said anywhere or as the whole message: yes, no, unknown, prefernot … */
  commands: readonly string[]
  isQuestion: boolean
}

type Slots = Record<string, string>

const needs = ['remember', 'understand', 'hear', 'see', 'write', 'language', 'overview', 'stress'] as const

const named = (names: readonly string[], prefix: string, concepts: ReadonlySet<string>): string[] =>
  names.filter(name => concepts.has(`${prefix}.${name}`))

const yesNo = ({ commands, words }: SlotSource): string | undefined => {
  if (commands.includes('yes')) return 'yes'
  if (commands.includes('no')) return 'no'
  const first = words[0]?.forms[0]
  if (first === 'ja' || first === 'yes' || first === 'jo' || first === 'yeah') return 'yes'
  return first === 'nej' || first === 'no' ? 'no' : undefined
}

const lead =
  /^(?:det er|det hedder|hos|på|i|ved|fra|med|hun hedder|han hedder|it is|it's|it’s|at|the name is|her name is|his name is|she is called|he is called|in|with)\s+/i

/** A short answer as the citizen wrote it, with the "det er" before it taken off and a capital put on. */
const inWords = (text: string): string => {
  const trimmed = text.trim().replace(/[.!\s]{1,10}$/, '')
  let bare = trimmed
  for (let taken = 0; taken < mostLeads; taken++) bare = bare.replace(lead, '')
  return bare === '' ? trimmed : bare.charAt(0).toLocaleUpperCase('da') + bare.slice(1)
}

/** "Det er på jobcentret": two of them before the name. */
const mostLeads = 2

const mostWordsInName = 10

const wordsField = (source: SlotSource): string | undefined => {
  const { text, words, isQuestion } = source
  return words.length === 0 || words.length > mostWordsInName || isQuestion ? undefined : inWords(text)
}

/** A sentence about oneself is no name: "jeg skal snakke med Borgerservice". */
const isSentence = ({ words }: SlotSource): boolean =>
  beginsASentence.has(words[0]?.forms[0] ?? words[0]?.key ?? '')

const beginsASentence = new Set(
  'jeg vi de han hun i we they he she nej no ja yes men but fordi because'.split(' '),
)

const nameField = (source: SlotSource): string | undefined =>
  isSentence(source) ? undefined : wordsField(source)

const departmentField = (source: SlotSource): string | undefined =>
  source.commands.includes('unknown')
    ? 'ved ikke'
    : isSentence(source)
      ? departmentSaid(source)
      : wordsField(source)

/** "Bisidder og referat" is wished for the meeting; neither of them listens to a recording. */
const listenersField = (source: SlotSource): Slots => {
  const wished = alternativesOf(source)
  if (wished.some(one => one !== 'bisidder')) return { alternatives: wished.join(',') }
  const listener = listenersOf(source)
  return listener === undefined ? {} : { listeners: listener }
}

const listenersOf = ({ concepts }: SlotSource): string | undefined => {
  if (concepts.has('listeners.own')) return 'own'
  if (concepts.has('listeners.helper')) return 'helper'
  return concepts.has('listeners.other') ? 'other' : undefined
}

const alternativesOf = ({ concepts }: SlotSource): string[] => {
  const chosen: [string, string][] = [
    ['bisidder', 'bisidder'],
    ['minutes', 'minutes'],
    ['longer', 'longer_meeting'],
    ['interpreter', 'interpreter'],
    ['summary', 'written_summary'],
  ]
  return chosen.filter(([concept]) => concepts.has(concept)).map(([, value]) => value)
}

const representationOf = ({ concepts }: SlotSource): string | undefined => {
  if (concepts.has('behalf.representative')) return 'representative'
  if (concepts.has('behalf.guardian')) return 'guardian'
  if (concepts.has('behalf.parent')) return 'parent'
  return concepts.has('behalf.writing') ? 'writing_help' : undefined
}

const settingAnswer = ({ facets, concepts }: SlotSource): string | undefined =>
  facets.setting ?? (concepts.has('setting.other') ? 'other' : undefined)

const needAnswer = (source: SlotSource): string | undefined => {
  if (source.commands.includes('prefernot') || source.commands.includes('skip')) return 'prefer_not_to_say'
  const found = named(needs, 'need', source.concepts)
  return found.length > 0 ? found.join(',') : undefined
}

/** The value a message gives the field that is being asked for. */
const asked = (source: SlotSource): Slots => {
  const field = source.context.asking
  if (field === undefined) return {}
  const one = (value: string | undefined): Slots => (value === undefined ? {} : { [field]: value })
  switch (field) {
    case 'medium':
      return one(notPhoto(source.facets.medium) ?? (source.concepts.has('record') ? 'audio' : undefined))
    case 'setting':
      return one(settingAnswer(source))
    case 'meetingAt':
      return source.commands.includes('unknown') ? { meetingUnknown: 'yes' } : {}
    case 'department':
      return one(departmentField(source))
    case 'employee':
      return one(nameField(source))
    case 'need':
      return one(needAnswer(source))
    case 'listeners':
      return listenersField(source)
    case 'alternatives':
      return one(alternativesOf(source).join(',') || undefined)
    case 'onBehalfOf':
      return one(representationOf(source))
    case 'staffMayRecord':
    case 'switchOff':
    case 'easyRead':
    case 'meetingUnknown':
      return one(yesNo(source))
    default:
      return one(wordsField(source))
  }
}

const notPhoto = (medium: string | undefined): string | undefined => (medium === 'photo' ? 'video' : medium)

const departmentNames: [string, string, string][] = [
  ['department.jobcentre', 'Jobcenteret', 'Job centre'],
  ['department.citizen_service', 'Borgerservice', 'Citizen Service'],
  ['department.family', 'Familieafdelingen', 'Family department'],
  ['department.benefits', 'Ydelseskontoret', 'Benefits office'],
  ['department.home_care', 'Hjemmeplejen', 'Home care'],
]

const departmentSaid = ({ concepts, context }: SlotSource): string | undefined => {
  const found = departmentNames.find(([concept]) => concepts.has(concept))
  return found?.[context.language === 'da' ? 1 : 2]
}

const isFirstPerson = new Set(['jeg', 'mig', 'min', 'mit', 'mine', 'i', 'me', 'my', 'im', 'ive'])

/** A need only when the citizen speaks of themselves: "jeg er ordblind", not "hvad er ordblindhed". */
const needSaid = ({ concepts, words }: SlotSource): string[] => {
  if (!words.some(word => isFirstPerson.has(word.forms[0] ?? word.key))) return []
  const found = named(needs, 'need', concepts)
  return found.filter(need => !weakAlone.has(need) || concepts.has(`need.${need}.strong`))
}

/** Words of these are everyday words ("se", "høre"): unasked, only what is said outright ("hører dårligt") counts. */
const weakAlone = new Set(['see', 'hear'])

/** "Optage" alone means sound; not when somebody else records, nor when they would rather not. */
const wantsToRecord = (concepts: ReadonlySet<string>): boolean =>
  concepts.has('record') && !concepts.has('staff_records') && !concepts.has('minutes.only')

const said = (source: SlotSource): Slots => {
  const { facets, concepts } = source
  const medium = notPhoto(facets.medium) ?? (wantsToRecord(concepts) ? 'audio' : undefined)
  const department = departmentSaid(source)
  const need = needSaid(source)
  const representation = representationOf(source)
  return {
    ...(medium && { medium }),
    ...(facets.setting && { setting: facets.setting }),
    ...(department && { department }),
    ...(need.length > 0 && { need: need.join(',') }),
    ...(representation && { onBehalfOf: representation }),
  }
}

/** Facts for the notice: what was asked for, and what was said by the way. */
export const slotsOf = (source: SlotSource): Slots => {
  if (source.concepts.has('busy') && !source.concepts.has('ask_permission')) return asked(source)
  return { ...said(source), ...asked(source) }
}
