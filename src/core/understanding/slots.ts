import { namesNoStaff } from './actors.ts'
import { asksSomething } from './asking.ts'
import { departmentField, departmentSaid } from './department-slot.ts'
import { employeeNamed } from './employee-named.ts'
import type { Match } from './patterns.ts'
import { saidBesides } from './said-besides.ts'
import { inCapitals, nameField, type SlotSource, type Slots, wordsField } from './slot-words.ts'
import { smallWords } from './small-words.ts'
import { isElsewhere } from './tells.ts'
import type { Word } from './words.ts'

const needs = ['remember', 'understand', 'hear', 'see', 'write', 'language', 'overview', 'stress'] as const

const named = (names: readonly string[], prefix: string, concepts: ReadonlySet<string>): string[] =>
  names.filter(name => concepts.has(`${prefix}.${name}`))

const yesNo = ({ commands, words }: SlotSource): string | undefined => {
  if (commands.includes('yes')) return 'yes'
  if (commands.includes('no')) return 'no'
  const first = words[0]?.forms[0] ?? ''
  if (smallWords.yes.has(first)) return 'yes'
  return smallWords.no.has(first) ? 'no' : undefined
}

/** "Bisidder og referat" is wished for the meeting; neither of them listens to a recording. */
const listenersField = (source: SlotSource): Slots => {
  const wished = alternativesOf(source)
  if (wished.some(one => one !== 'bisidder')) return { alternatives: wished.join(',') }
  if (saidBesides(source).othersPresent !== undefined) return {}
  const listener = listenersOf(source)
  return listener === undefined ? {} : { listeners: listener }
}

const listenersOf = ({ concepts, commands }: SlotSource): string | undefined => {
  if (concepts.has('command.own_use')) return 'own'
  if (concepts.has('command.helper')) return 'helper'
  if (concepts.has('listeners.own') || commands.includes('nobody')) return 'own'
  if (concepts.has('listeners.helper')) return 'helper'
  return concepts.has('listeners.other') ? 'other' : undefined
}

/** "Det er kun mig, der skal høre det", said before it is asked. */
const ownUseSaid = ({ concepts, isQuestion, words, context }: SlotSource): boolean =>
  (concepts.has('command.own_use') && (!isQuestion || concepts.has('record'))) ||
  (choosesAmong.has(context.asking ?? '') && concepts.has('listeners.own') && words.length <= fewWords)

const fewWords = 3

/** "Bare mig", where something else is asked for, can be said of nothing but who hears it. */
const choosesAmong = new Set(['medium', 'setting', 'meetingAt', 'department', 'authority', 'need'])

/** "Det er kun mig og min søster, der skal høre det", said before it is asked. */
const listenersSaid = (source: SlotSource): Slots => {
  const { concepts, isQuestion } = source
  const said = concepts.has('command.who_listens') && !isQuestion ? listenersOf(source) : undefined
  const listeners = ownUseSaid(source) ? 'own' : said
  return listeners === undefined ? {} : { listeners }
}

/** "Og jeg vil gerne have en bisidder med", in a notice. */
const wishesSaid = (source: SlotSource): string | undefined =>
  source.context.inNotice === true &&
  (source.concepts.has('command.wishes') || source.tells.includes('alternatives')) &&
  !source.isQuestion
    ? alternativesOf(source).join(',') || undefined
    : undefined

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
  if (concepts.has('behalf.parent') || concepts.has('command.for_child')) return 'parent'
  if (!concepts.has('behalf.writing')) return undefined
  return concepts.has('child') ? 'parent' : 'writing_help'
}

/** "Min søn" says for whom, once it is asked. */
const isAboutAChild = ({ concepts }: SlotSource): boolean =>
  concepts.has('child') || concepts.has('own_child')

const settingAnswer = ({ facets, concepts }: SlotSource): string | undefined =>
  facets.setting ??
  (concepts.has('command.at_office') ? 'office' : undefined) ??
  (concepts.has('setting.other') ? 'other' : undefined)

const needAnswer = (source: SlotSource): string | undefined => {
  if (source.commands.includes('prefernot') || source.commands.includes('skip')) return 'prefer_not_to_say'
  const found = named(needs, 'need', source.concepts)
  return found.length > 0 ? found.join(',') : undefined
}

/** The value a message gives the field that is being asked for. */
const asked = (source: SlotSource): Slots => {
  const field = source.context.asking
  if (field === undefined || isElsewhere(field, source)) return {}
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
    case 'authority':
      // "Jeg hører dårligt" tells why, and is no right to act for anybody.
      return needSaid(source).length > 0 || ownUseSaid(source) ? {} : one(wordsField(source))
    case 'employee':
      return one(nameField(source))
    case 'need':
      return one(needAnswer(source))
    case 'listeners':
      return listenersField(source)
    case 'alternatives':
      return one(alternativesOf(source).join(',') || undefined)
    case 'onBehalfOf':
      return one(representationOf(source) ?? (isAboutAChild(source) ? 'parent' : undefined))
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

/** A need only when the citizen speaks of themselves: "jeg er ordblind", not "hvad er ordblindhed". */
const needSaid = ({ concepts, words }: SlotSource): string[] => {
  if (!words.some(word => smallWords.selves.has(word.forms[0] ?? word.key))) return []
  const found = named(needs, 'need', concepts)
  return found.filter(need => !weakAlone.has(need) || concepts.has(`need.${need}.strong`))
}

/** Words of these are everyday words ("se", "høre"): unasked, only what is said outright ("hører dårligt") counts. */
const weakAlone = new Set(['see', 'hear'])

/** "Optage" alone means sound; not when somebody else records, nor when they would rather not. */
const wantsToRecord = (source: SlotSource): boolean =>
  source.concepts.has('record') && !source.concepts.has('minutes.only') && !staffRecords(source)

/** "Må hun optage" of one's own daughter is said of no staff. */
const staffRecords = (source: SlotSource): boolean =>
  source.concepts.has('staff_records') && (source.context.facets.about === undefined || !namesNoStaff(source))

const longestPlace = 200

/** "Kameraet sidder over fjernsynet": where it is and what it sees, in their words. */
const cameraSaid = ({ concepts, text, isQuestion }: SlotSource): string | undefined =>
  concepts.has('command.camera_sits') && !isQuestion && text.length <= longestPlace ? text.trim() : undefined

/** "Jeg har fuldmagt": with what right, in their words. */
const authoritySaid = ({ concepts, text, isQuestion }: SlotSource): string | undefined =>
  concepts.has('fuldmagt') && !isQuestion && text.length <= longestPlace ? inCapitals(text.trim()) : undefined

/** "Ja, vi slukker", in a notice: told, not asked and not denied. */
const switchesOff = ({ concepts, text, context, words }: SlotSource): boolean =>
  context.inNotice === true &&
  concepts.has('switch_off') &&
  !text.includes('?') &&
  !asksSomething(text) &&
  !words.some(word => denials.has(word.key))

const denials = new Set(['ikke', 'not', 'dont', 'wont', 'nej', 'no'])

/** "Onsdagen" is one, and no slip for "onsdage". */
const isAsTyped = ({ from, to }: Match, words: readonly Word[]): boolean =>
  to - from > 1 || words[from]?.forms[0] === words[from]?.key

const longestWish = 20
/** A full stop ends a sentence before a capital or nothing, not in "kl. 10". */
const toItsEnd = /^.*?(?=[!?\n]|\.\s+\p{Lu}|\.?\s*$)/u

/** "Hver torsdag", "alle mine møder i december": which meetings, to the end of the sentence. */
const severalSaid = ({
  concepts,
  matches,
  words,
  text,
  context,
  isQuestion,
}: SlotSource): string | undefined => {
  const match = matches.find(one => one.concept === 'command.several' && isAsTyped(one, words))
  const isWish = context.inNotice === true || context.asking === 'meetingAt' || concepts.has('record')
  if (match === undefined || !isWish || isQuestion || words.length > longestWish) return undefined
  const start = words[match.from]
  const [sentence = ''] = toItsEnd.exec(text.slice(start?.start)) ?? []
  return inCapitals(sentence.trim()).slice(0, longestPlace) || undefined
}

const said = (source: SlotSource): Slots => {
  const { facets } = source
  const medium = notPhoto(facets.medium) ?? (wantsToRecord(source) ? 'audio' : undefined)
  const department = departmentSaid(source)
  const need = needSaid(source)
  const representation = representationOf(source)
  const camera = cameraSaid(source)
  const several = severalSaid(source)
  const wishes = wishesSaid(source)
  const { inNotice, asking } = source.context
  const employee = inNotice === true ? employeeNamed(source.text, asking) : undefined
  const authority = representation === 'representative' ? authoritySaid(source) : undefined
  return {
    ...(medium && { medium }),
    ...(facets.setting && { setting: facets.setting }),
    ...(department && { department }),
    ...(need.length > 0 && { need: need.join(',') }),
    ...(camera && { cameraPosition: camera }),
    ...(authority && { authority }),
    ...(switchesOff(source) && { switchOff: 'yes' }),
    ...(several && { severalMeetings: several }),
    ...(representation && { onBehalfOf: representation }),
    ...(employee && { employee }),
    ...(wishes && { alternatives: wishes }),
    ...listenersSaid(source),
    ...saidBesides(source),
  }
}

/** Facts for the notice: what was asked for, and what was said by the way. */
export const slotsOf = (source: SlotSource): Slots => {
  if (source.concepts.has('busy') && !source.concepts.has('ask_permission')) return asked(source)
  return { ...said(source), ...asked(source) }
}
