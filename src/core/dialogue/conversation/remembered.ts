import { type Conversation, isAtDanger } from './conversation.ts'
import { type FlowEvent, tellsOfDanger } from './event.ts'
import { helpIn } from './transcript.ts'
import { undoAfter } from './undoing.ts'

/** So many calm turns leave the danger behind. */
export const enoughCalm = 2

export const isCalmAgain = ({ calmTurns = 0 }: Pick<Conversation, 'calmTurns'>): boolean =>
  calmTurns >= enoughCalm

/** They go on calmly, and no open notice would come back unasked (duties 28). */
export const leavesHelp = (before: Conversation): boolean =>
  before.value === 'crisis' && !before.noticeOpen && isCalmAgain(before)

const drops: readonly FlowEvent['type'][] = ['command.cancel', 'command.restart']

/**
 * When they choose to go on, what they said beside the danger is taken up. After anything else, only its facts are;
 * nothing, where they drop it all.
 */
export const withWaiting = (before: Conversation, events: readonly FlowEvent[]): readonly FlowEvent[] => {
  const { waiting = [] } = before
  const [first, ...rest] = events
  if (leavesHelp(before) && first?.type === 'question')
    return [{ type: 'command.back', quiet: true }, ...events]
  if (before.value !== 'askingDanger' || first?.type !== 'command.back') return events
  if (rest.some(({ type }) => drops.includes(type))) return events
  return first.quiet
    ? [first, ...waiting.filter(({ type }) => type === 'field'), ...rest]
    : [first, ...waiting, ...rest]
}

const dangerAfter = (before: Conversation, events: readonly FlowEvent[]): Partial<Conversation> => {
  const asked = events.find(event => event.type === 'danger.ask')
  if (asked?.type !== 'danger.ask') return before.dangerAsked ? { dangerAsked: before.dangerAsked } : {}
  const kinds = [...new Set([...(before.dangerAsked ?? []), asked.kind])]
  return { dangerAsked: kinds, waiting: asked.waiting }
}

/** How calm a turn is. A no may refuse only the help, and yet counts for more. */
const calmIn = (event: FlowEvent): number => {
  if (event.type === 'smallTalk' && event.danger !== undefined)
    return event.danger === 'denied' ? enoughCalm : 0
  const isCalm = event.type === 'missed' ? event.calm : calmEvents.includes(event.type)
  return isCalm ? 1 : 0
}
const calmEvents: readonly FlowEvent['type'][] = ['question', 'unclear', 'smallTalk']

/** Danger that was left is over. While it is not, calm turns are counted. */
const calmAfter = (
  before: Conversation,
  events: readonly FlowEvent[],
  after: Conversation,
): Partial<Conversation> => {
  if (events.some(tellsOfDanger)) return {}
  if (!isAtDanger(after)) return before.dangerOver || isAtDanger(before) ? { dangerOver: true } : {}
  const calmTurns = (before.calmTurns ?? 0) + Math.max(...events.map(calmIn))
  return calmTurns > 0 ? { calmTurns } : {}
}

/** The help that stays on the screen until they choose to go on (duties 28). */
const helpAfter = (before: Conversation, { value, transcript }: Conversation): Partial<Conversation> => {
  if (value !== 'crisis') return {}
  const said = helpIn(transcript)
  const help = said?.say === 'answer' ? said.answer : before.help
  return help === undefined ? {} : { help }
}

const fineAfter = (before: Conversation, events: readonly FlowEvent[]): Record<string, string> | undefined =>
  events.flatMap(event => ('fine' in event && event.fine ? [event.fine] : []))[0] ?? before.fine

/** What the conversation remembers beside the flow: what was offered and given, and what can be undone. */
export const remembered = (
  before: Conversation,
  events: readonly FlowEvent[],
  after: Conversation,
): Conversation => {
  const { waiting: _w, undo: _u, help: _h, calmTurns: _c, dangerOver: _o, ...rest } = after
  const undo = undoAfter(events, before, rest)
  const fine = fineAfter(before, events)
  return {
    ...rest,
    ...(undo && { undo }),
    ...(fine && { fine }),
    ...(events.some(({ type }) => type === 'command.shorter') && { brief: true }),
    ...dangerAfter(before, events),
    ...calmAfter(before, events, rest),
    ...helpAfter(before, after),
  }
}

/** Deleting everything leaves nothing of what was said or asked. */
export const erased = ({ transcript, ...after }: Conversation): Conversation => {
  const { undo: _u, fine: _f, given: _g, waiting: _w, brief: _b, help: _h, ...left } = after
  const { dangerAsked: _d, dangerOver: _o, ...rest } = left
  return { ...rest, transcript: transcript.slice(-1), folded: 0 }
}
