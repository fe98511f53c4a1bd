import { isTopic } from '../../../../flows/topics.ts'
import type { FlowEvent } from '../conversation/event.ts'
import { bounds } from '../policy/bounds.ts'
import { isSentence } from '../policy/message-length.ts'
import { does, isInNotice, prefaces, type TurnContext } from '../policy/turn-context.ts'
import type { TurnReading } from './turn-reading.ts'

type Talk = Extract<FlowEvent, { type: 'smallTalk' }>

/** A whole sentence that is surely about nothing of ours, and told rather than anything else. */
const isOwnLife = ({ reading, text }: TurnContext): boolean =>
  reading.acts[0]?.name === 'tell' && reading.asksNothing >= bounds.certain && isSentence(text)

/** A feeling gets words of its own. What is surely an act is never said not to be understood. */
const wordsFor = ({ heard, commands }: TurnReading): Talk['smallTalk'] | undefined => {
  const { reading } = heard
  if (does(reading, 'distress')) return 'care'
  if (does(reading, 'tell') || isOwnLife(heard)) return 'told'
  const [first] = reading.acts
  const isSure = first !== undefined && commands.includes(first.name) && first.probability >= bounds.certain
  return isSure ? 'fine' : undefined
}

/**
 * Something told that is neither a question nor a fact of ours. It is met as a person would, with what it may be
 * about.
 */
export const toldOnly = (meant: TurnReading): Talk | undefined => {
  const { reading, conversation } = meant.heard
  const smallTalk = isInNotice(conversation) ? undefined : wordsFor(meant)
  if (smallTalk === undefined) return undefined
  const candidates = reading.topics
    .filter(({ name, probability }) => probability >= bounds.perhapsMeant && !isTopic('unasked', name))
    .map(({ name }) => name)
    .slice(0, 2)
  const preface = prefaces(meant.heard).filter(said => said !== 'emotional')
  return { type: 'smallTalk', smallTalk, candidates, preface }
}
