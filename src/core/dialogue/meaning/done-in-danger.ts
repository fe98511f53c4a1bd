import { isTopic } from '../../../../flows/topics.ts'
import { tellsNothing } from '../hearing/facts-told.ts'
import { bounds, share } from '../policy/bounds.ts'
import { isBare } from '../policy/message-length.ts'
import { type Deed, deedFor } from '../policy/policy.ts'
import { does, isAskingDanger, isPlainYes } from '../policy/turn-context.ts'
import { questionEvent } from './question-meaning.ts'
import type { TurnReading } from './turn-reading.ts'

/** What a message does while somebody may be in danger. */
export type Does = (meant: TurnReading) => boolean

/** What a command does while somebody may be in danger. A no that is only likely counts as one. */
const deedOf = ({ commands, where, heard }: TurnReading): Deed => {
  const [first] = heard.reading.acts
  const isNo = first?.name === 'deny' && first.probability >= bounds.cheap
  const [command = isNo ? 'deny' : ''] = commands.filter(act => !act.startsWith('language.'))
  return deedFor(command, where)
}

/** The message tells of no danger. Or we asked, and it names the danger only to deny it. */
const isPast: Does = ({ heard: { reading, conversation } }) =>
  reading.danger === undefined || (isAskingDanger(conversation) && does(reading, 'deny'))

export const saysOnlyNo: Does = meant => {
  const { acts } = meant.heard.reading
  const isAlone = acts.every(({ name, probability }) => name === 'deny' || probability < bounds.cheap)
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

/** A yes counts alone, or beside words that tell of danger. More words around it tell of calm. */
export const wantsHelp: Does = meant => {
  const { reading, text } = meant.heard
  const isYes = isPlainYes(meant.heard, bounds.act) && (reading.danger !== undefined || isBare(text))
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

const isCalm: Does = ({ heard: { reading } }) =>
  reading.danger === undefined && share(reading.topics, 'crisis') < bounds.crisisMeant

export const tellsCalmly: Does = meant =>
  isCalm(meant) && (does(meant.heard.reading, 'tell') || !tellsNothing(meant.told))

export const seemsWell: Does = meant =>
  isCalm(meant) && (does(meant.heard.reading, 'affirm') || deedOf(meant) === 'thanks')
