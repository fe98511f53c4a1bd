import type { FlowEvent } from '../conversation/event.ts'
import { asksAboutIt, isOfAnotherMatter } from '../hearing/another-matter.ts'
import { asksToBegin } from '../hearing/not-an-answer.ts'
import type { TimeFault } from '../hearing/times/time-told.ts'
import { bounds, share } from '../policy/bounds.ts'
import { does, isEmpty, isInNotice, prefaces, type TurnContext } from '../policy/turn-context.ts'
import { acceptsNotice, opening } from './acceptance.ts'
import { whose } from './facts-meaning.ts'
import type { TurnReading } from './turn-reading.ts'

const withdrawingActs = ['cancel', 'take_back', 'adversarial']

/** Acts that leave a wish open, deny it, or want only words of their own to send, when they are likelier. */
const againstIt = ['deny', 'decline', 'unknown', 'compose']

const isLikeliest = ({ acts: [first] }: TurnContext['reading']): boolean => first?.name === 'wish_notice'

const boundOf = (reading: TurnContext['reading']): number => {
  if (does(reading, 'ask')) return bounds.wishBesideQuestion
  return isLikeliest(reading) ? bounds.wish : bounds.act
}

const wishes = ({ reading, conversation }: TurnContext): boolean =>
  !isInNotice(conversation) &&
  !withdrawingActs.some(act => does(reading, act)) &&
  !againstIt.some(act => share(reading.acts, act) >= share(reading.acts, 'wish_notice')) &&
  !isOfAnotherMatter(reading) &&
  !asksAboutIt(reading) &&
  share(reading.acts, 'wish_notice') >= boundOf(reading)

/** Asked to write it, with the meeting told in the same breath. */
const asksWithFacts = ({ heard, told, asked }: TurnReading): boolean =>
  asksToBegin(heard) && asked?.answers.length === 1 && !isEmpty(told.said) && !isInNotice(heard.conversation)

/** Only a plain yes opens the notice. Whoever asks, or tells more, is answered first. */
const accepts = ({ heard, where, asked }: TurnReading): boolean =>
  where === 'offered' && asked === undefined && acceptsNotice(heard)

const openTimeOf = ({ open }: TimeFault) => (open === undefined ? {} : { open })

export const startEvent = (meant: TurnReading): FlowEvent | undefined => {
  const { heard, told, where } = meant
  if (where === 'danger' || where === 'crisis' || where === 'deleting') return undefined
  if (!wishes(heard) && !accepts(meant) && !asksWithFacts(meant)) return undefined
  const start = opening(heard, told)
  const { fault } = told.time
  // A time that is over may be told in passing. One that cannot be at all was meant for the meeting.
  const isWrong = fault !== undefined && fault.reason !== 'past' && fault.reason !== 'no_day'
  if (start.type !== 'notice.start') return start
  return {
    ...start,
    ...whose(heard),
    preface: prefaces(heard),
    ...(isWrong && { wrongTime: fault.reason, ...openTimeOf(fault) }),
  }
}
