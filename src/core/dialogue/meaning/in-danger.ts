import { isTopic } from '../../../../flows/topics.ts'
import { wordsOf } from '../../text/fold.ts'
import { withContext } from '../conversation/context-of.ts'
import type { FlowEvent } from '../conversation/event.ts'
import { runFlow } from '../flow/run-flow.ts'
import { anyKind } from '../hearing/danger-heard.ts'
import { tellsNothing } from '../hearing/facts-told.ts'
import { bounds, lengths } from '../policy/bounds.ts'
import { type Deed, deedFor } from '../policy/policy.ts'
import {
  does,
  isAskingDanger,
  isInCrisis,
  isPlainYes,
  type Meaning,
  type TurnContext,
} from '../policy/turn-context.ts'
import { deeds, justSaid } from './deeds.ts'
import { meaning, missed } from './meaning-made.ts'
import { partsOf } from './parts-of.ts'
import { questionEvent } from './question-meaning.ts'
import { type TurnReading, turnReadingOf } from './turn-reading.ts'

/** The message as it is meant where they were before danger was spoken of. */
const afterDanger = ({ heard }: TurnReading): TurnReading => {
  const { conversation, pack } = heard
  const { value, context } = runFlow(conversation, [{ type: 'command.back', quiet: true }], pack)
  return turnReadingOf({ ...heard, conversation: { ...withContext(conversation, context), value } })
}

/** A reason beside "no" explains the no, and is none for the notice. */
const withoutReasons = ({ told: { said, ...told }, ...meant }: TurnReading): TurnReading => {
  const { need: _need, needText: _needText, ...others } = said
  return { ...meant, told: { ...told, said: others } }
}

/** What was told and asked beside a "go on", and what was bidden if that itself leads on. */
const resumed = (meant: TurnReading, deed: Deed): Meaning => {
  const after = afterDanger(meant)
  const parts = partsOf(deed === 'onward' ? after : { ...withoutReasons(after), commands: [] })
  const isQuiet = parts.some(({ type }) => type === 'question' || deed === 'onward')
  return meaning([goingOn(isQuiet), ...parts])
}

/** Nothing is said of going on where something else is said. */
const goingOn = (isQuiet: boolean): FlowEvent => ({ type: 'command.back', ...(isQuiet && { quiet: true }) })

const isBare = ({ text }: TurnContext): boolean => wordsOf(text).length <= lengths.bare

/**
 * "Nej" alone says no to the help or to the danger: nobody can tell, so they are neither sent on nor frightened again.
 * Said twice it is no to the danger.
 */
const isBareNo = ({ heard, where }: TurnReading): boolean =>
  where === 'crisis' && does(heard.reading, 'deny') && isBare(heard) && !justSaid(heard, 'chat:takeCare')

/** "Haha ja, alt er fint": yes is the word alone, or beside what tells of danger; more words around it tell of calm. */
const isYesToHelp = ({ heard }: TurnReading): boolean =>
  isPlainYes(heard, bounds.act) && (isBare(heard) || heard.reading.danger !== undefined)

/** What is done about a command where somebody may be in danger; a no that is only likely is taken for one. */
const deedInDanger = (meant: TurnReading): Deed | undefined => {
  const { commands, where, heard } = meant
  const [first] = heard.reading.acts
  const isNo = first?.name === 'deny' && first.probability >= bounds.cheap
  const [command = isNo ? 'deny' : undefined] = commands.filter(act => !act.startsWith('language.'))
  if (command === undefined || (command === 'affirm' && !isYesToHelp(meant))) return undefined
  return deedFor(command, where)
}

/** Calm words on the page of help: neither sent on nor frightened again. */
const isCalm = ({ heard, where }: TurnReading): boolean =>
  where === 'crisis' && heard.reading.danger === undefined && does(heard.reading, 'affirm')

/** Said not to be so, where it was only asked: no to the danger, whatever word of it is in the no. */
const isDeniedOrPast = ({ conversation, reading }: TurnContext): boolean =>
  reading.danger === undefined || (isAskingDanger(conversation) && does(reading, 'deny'))

/** They were asked once, and tell on of something else: not pressing a button is no yes. */
const goesOn = ({ reading }: TurnContext): boolean => reading.danger === undefined && does(reading, 'tell')

/** A question on the page of help is about the help, unless it is surely one of ours. */
const askedInside = ({ heard, asked }: TurnReading): FlowEvent | undefined => {
  const { reading } = heard
  if (!does(reading, 'ask')) return undefined
  const [first] = reading.topics.filter(({ name }) => name !== 'crisis')
  const isOurs =
    asked !== undefined &&
    first !== undefined &&
    !isTopic('unasked', first.name) &&
    first.probability >= bounds.story
  if (isOurs) return undefined
  const finer = reading.fine?.crisis
  return finer !== undefined && finer.probability >= bounds.act
    ? { type: 'crisis', crisis: finer.name.split('.')[1] ?? anyKind }
    : { type: 'missed' }
}

/** Only what the question on the screen can use, while somebody may be in danger; going on is their choice. */
export const inDanger = (meant: TurnReading): Meaning => {
  const { heard, where } = meant
  const deed = deedInDanger(meant)
  const leads = deed === 'goOn' || deed === 'onward'
  if (isDeniedOrPast(heard) && deed !== undefined && leads)
    return isBareNo(meant) ? meaning([{ type: 'smallTalk', smallTalk: 'told' }]) : resumed(meant, deed)
  const inside = isInCrisis(heard.conversation) ? askedInside(meant) : undefined
  if (inside !== undefined) return meaning([inside])
  const question = questionEvent(meant, undefined)
  // A question is answered, and the help stays until they choose to go on.
  if (question?.type === 'question')
    return where === 'crisis' ? meaning([question]) : resumed(meant, 'onward')
  const event = deed === undefined || leads ? undefined : deeds[deed](heard, meant.told)
  if (event !== undefined) return meaning([event])
  if (isCalm(meant)) return meaning([{ type: 'smallTalk', smallTalk: 'told' }])
  if (!isAskingDanger(heard.conversation)) return missed(meant)
  const parts = tellsNothing(meant.told) ? [] : partsOf(meant)
  if (parts.length > 0) return meaning([goingOn(true), ...parts])
  return goesOn(heard) ? meaning([goingOn(true), { type: 'smallTalk', smallTalk: 'more' }]) : missed(meant)
}
