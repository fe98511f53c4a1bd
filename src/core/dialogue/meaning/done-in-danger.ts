import { isTopic } from '../../../../flows/topics.ts'
import { tellsNothing } from '../hearing/facts-told.ts'
import { type Deed, deedFor } from '../policy/act-table.ts'
import { bounds, share } from '../policy/bounds.ts'
import { isBare } from '../policy/message-length.ts'
import { does, isAskingDanger, isPlainYes } from '../policy/turn-context.ts'
import { questionEvent } from './question-meaning.ts'
import type { TurnReading } from './turn-reading.ts'

/** What a message does while somebody may be in danger. */
export type Does = (meant: TurnReading) => boolean

/** What a command does while somebody may be in danger. A no that is only likely counts as one. */
const deedOf = ({ commands, where, heard }: TurnReading): Deed => {
  const [first] = heard.reading.acts
  const isNo = first?.name === 'deny' && first.probability >= bounds.undoable
  const [command = isNo ? 'deny' : ''] = commands.filter(act => !act.startsWith('language.'))
  return deedFor(command, where)
}

/** Danger is rather not meant. */
const isUnlikely: Does = ({ heard: { reading } }) => (reading.danger?.probability ?? 0) < bounds.act

const takesBack: readonly string[] = ['deny', 'take_back', 'thanks', 'bye']

/** The message names the danger to deny it, or to tell that it is over. On the page of help it must be surer. */
const isDenied: Does = meant => {
  const { reading, conversation } = meant.heard
  if (isAskingDanger(conversation) && does(reading, 'deny')) return true
  const least = isAskingDanger(conversation) ? bounds.undoable : bounds.act
  return isUnlikely(meant) && takesBack.some(act => share(reading.acts, act) >= least)
}

/** The message tells of no danger, or of none any more. */
const isPast: Does = meant => meant.heard.reading.danger === undefined || isDenied(meant)

export const saysOnlyNo: Does = meant => {
  const { acts } = meant.heard.reading
  const isAlone = acts.every(({ name, probability }) => name === 'deny' || probability < bounds.undoable)
  return isPast(meant) && isAlone && does(meant.heard.reading, 'deny')
}

export const bidsSomething: Does = meant => isPast(meant) && deedOf(meant) === 'onward'

const leading: readonly string[] = ['go_on', 'wish_notice']

/** One sentence of the message denies the danger, or goes on. */
export const deniesOrGoesOn: Does = meant => {
  const { reading } = meant.heard
  const each = [reading, ...reading.clauses]
  const isLed = each.some(({ acts }) => leading.some(act => share(acts, act) >= bounds.act))
  return isPast(meant) && (isLed || deedOf(meant) === 'goOn')
}

/** A yes counts alone, or beside words that tell of danger or ask for somebody. More words around it tell of calm. */
export const wantsHelp: Does = meant => {
  const { reading, text } = meant.heard
  const isMeant = reading.danger !== undefined || isBare(text) || does(reading, 'person')
  const isYes = isPlainYes(meant.heard, bounds.act) && isMeant
  return deedOf(meant) === 'help' && (isYes || !does(reading, 'affirm'))
}

/** About the help, or about nothing that is ours. */
export const asksOfTheHelp: Does = ({ asked, heard: { reading } }) => {
  const [first] = reading.topics
  const isOurs = asked !== undefined && first?.name !== 'crisis' && !isTopic('unasked', first?.name ?? '')
  return does(reading, 'ask') && !isOurs
}

export const asksOfUs: Does = meant => questionEvent(meant, undefined) !== undefined

export const wantsItAgain: Does = meant => deedOf(meant) === 'repeat'

/** On the page of help, what is rather no danger is calmer than what was told before. */
export const isCalm: Does = meant =>
  (isPast(meant) || (meant.where === 'crisis' && isUnlikely(meant))) &&
  share(meant.heard.reading.topics, 'crisis') < bounds.aboutHelp

export const tellsCalmly: Does = meant =>
  isCalm(meant) && (does(meant.heard.reading, 'tell') || !tellsNothing(meant.told))

export const seemsWell: Does = meant =>
  isCalm(meant) && (does(meant.heard.reading, 'affirm') || deedOf(meant) === 'thanks')
