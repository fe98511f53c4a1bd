import type { NoticeFields } from '../../notice/fields/field-schema.ts'
import { withContext } from '../conversation/context-of.ts'
import { justSaid } from '../conversation/conversation.ts'
import type { FlowEvent } from '../conversation/event.ts'
import { leavesHelp } from '../conversation/remembered.ts'
import { runFlow } from '../flow/flow.ts'
import { anyKind, helpAskedFor } from '../hearing/danger-heard.ts'
import { tellsNothing } from '../hearing/facts-told.ts'
import { bounds } from '../policy/bounds.ts'
import { does, isInNotice, type Meaning } from '../policy/turn-context.ts'
import {
  asksOfTheHelp,
  asksOfUs,
  bidsSomething,
  type Does,
  deniesOrGoesOn,
  isCalm,
  saysOnlyNo,
  seemsWell,
  tellsCalmly,
  wantsHelp,
  wantsItAgain,
} from './done-in-danger.ts'
import { meaning, missed, talk } from './meaning-made.ts'
import { partsOf } from './parts-of.ts'
import { questionEvent } from './question-meaning.ts'
import { type TurnReading, turnReadingOf } from './turn-reading.ts'

type Reply = (meant: TurnReading) => Meaning

/** The message as it would be meant where they were before danger was spoken of. */
const before = ({ heard }: TurnReading): TurnReading => {
  const { conversation, pack } = heard
  const { value, context } = runFlow(conversation, [{ type: 'command.back', quiet: true }], pack)
  return turnReadingOf({ ...heard, conversation: { ...withContext(conversation, context), value } })
}

/** Words beside a no explain it. They are no reason for the notice, and no answer. */
const withoutReasons = ({ told, answer, ...meant }: TurnReading): TurnReading => {
  const { need: _need, needText: _needText, ...said } = told.said
  const kept = Object.entries(answer).filter(([field]) => field in said)
  return { ...meant, told: { ...told, said }, answer: Object.fromEntries(kept) as NoticeFields }
}

const goingOn = (isQuiet: boolean, parts: readonly FlowEvent[]): Meaning =>
  meaning([{ type: 'command.back', ...(isQuiet && { quiet: true }) }, ...parts])

/** They go back to where they were, with what was told and asked beside it. */
const resume: Reply = meant => {
  const parts = partsOf({ ...withoutReasons(before(meant)), commands: [] })
  return goingOn(
    parts.some(({ type }) => type === 'question'),
    parts,
  )
}

/** The same, and what they bade or asked there leads on by itself. */
const takeUp: Reply = meant => goingOn(true, partsOf(before(meant)))

/** Not pressing a button is no yes. What they tell is noted, and met as it would be where they were. */
const toldInDanger: Reply = meant => {
  const earlier = before(meant)
  const parts = partsOf(tellsNothing(meant.told) ? { ...earlier, commands: [] } : earlier)
  if (parts.length > 0) return goingOn(true, parts)
  if (isInNotice(earlier.heard.conversation)) return goingOn(true, missed(earlier).events)
  return goingOn(true, [talk('more')])
}

const unchangedMeaning = (danger?: 'denied' | 'perhaps'): Meaning =>
  meaning([{ type: 'smallTalk', smallTalk: 'told', ...(danger && { danger }) }])

/** Calm again, they are met as if no danger had been spoken of. */
const leave: Reply = meant => {
  const parts = partsOf(before(meant))
  return parts.length > 0 ? goingOn(true, parts) : toldInDanger(meant)
}

/** They are neither sent on nor frightened again. One line stays with the number. */
const stand: Reply = ({ heard: { reading } }) => unchangedMeaning(reading.danger && 'perhaps')

const again: Reply = () => meaning([{ type: 'command.repeat' }])

/** Nobody can tell whether the no refuses the help or denies the danger. Said twice, it denies the danger. */
const firstUnclearNo: Reply = meant =>
  justSaid(meant.heard.conversation, 'chat:takeCare') ? resume(meant) : unchangedMeaning('denied')

const help: Reply = ({ heard }) => meaning([{ type: 'crisis', crisis: helpAskedFor(heard) }])

/** We ask once more, where no danger is told either. After that they are taken to be calm. */
const askOnce: Reply = meant => {
  if (meant.heard.reading.danger !== undefined) return missed(meant)
  if (meant.heard.conversation.calmTurns !== undefined) return toldInDanger(meant)
  const { events, action } = missed(meant)
  return meaning(
    events.map(event => (event.type === 'missed' ? { ...event, calm: true } : event)),
    action,
  )
}

/** The page that answers it, when what they write is surely about the help. */
const helpPageAsked: Reply = meant => {
  const finer = meant.heard.reading.fine?.crisis
  return finer !== undefined && finer.probability >= bounds.act
    ? meaning([{ type: 'crisis', crisis: finer.name.split('.')[1] ?? anyKind }])
    : missed(meant)
}

/** The question is answered, or asked back about, as elsewhere. The help stays in view. */
const answer: Reply = meant => {
  const question = questionEvent(meant, undefined)
  if (question === undefined) return missed(meant)
  // A story is not asked about: the help stands, and they need not explain themselves.
  return question.type === 'unclear' && !does(meant.heard.reading, 'ask') ? stand(meant) : meaning([question])
}

/**
 * What a message does after we asked about danger, and where help is shown. The first row that holds decides. Danger
 * that is surely told goes before all of it (`meaning.ts`).
 */
// biome-ignore format: a table is read by its columns
const table: readonly (readonly [Does, asked: Reply, shown: Reply])[] = [
  //               asked     shown
  [saysOnlyNo,     resume,   firstUnclearNo],
  [bidsSomething,  takeUp,   takeUp],
  [deniesOrGoesOn, resume,   resume],
  [wantsHelp,      help,     help],
  [asksOfTheHelp,  helpPageAsked, helpPageAsked],
  [asksOfUs,       takeUp,   answer],
  [wantsItAgain,   again,    again],
  [tellsCalmly,    toldInDanger,   stand],
  [seemsWell,      askOnce,  stand],
  [isCalm,         askOnce,  helpPageAsked],
]

/** While somebody may be in danger, only what the question on the screen can use counts. Going on is their choice. */
export const inDanger: Reply = meant => {
  if (leavesHelp(meant.heard.conversation) && isCalm(meant)) return leave(meant)
  const [, asked, shown] = table.find(([holds]) => holds(meant)) ?? [undefined, missed, helpPageAsked]
  return (meant.where === 'danger' ? asked : shown)(meant)
}
