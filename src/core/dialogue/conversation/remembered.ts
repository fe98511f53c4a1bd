import type { Conversation } from './conversation.ts'
import type { FlowEvent } from './event.ts'
import { helpIn } from './transcript.ts'
import { undoAfter } from './undoing.ts'

/**
 * When they choose to go on, what they said beside the danger is taken up. After anything else, only its facts are.
 */
export const withWaiting = (before: Conversation, events: readonly FlowEvent[]): readonly FlowEvent[] => {
  const { waiting = [] } = before
  const [first, ...rest] = events
  if (before.value !== 'askingDanger' || first?.type !== 'command.back') return events
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
  const { waiting: _waiting, undo: _undo, help: _help, ...rest } = after
  const undo = undoAfter(events, before, rest)
  const fine = fineAfter(before, events)
  return {
    ...rest,
    ...(undo && { undo }),
    ...(fine && { fine }),
    ...(events.some(({ type }) => type === 'command.shorter') && { brief: true }),
    ...dangerAfter(before, events),
    ...helpAfter(before, after),
  }
}

/** Deleting everything leaves nothing of what was said or asked. */
export const erased = ({ transcript, ...after }: Conversation): Conversation => {
  const { undo: _u, fine: _f, given: _g, waiting: _w, dangerAsked: _d, brief: _b, help: _h, ...rest } = after
  return { ...rest, transcript: transcript.slice(-1), folded: 0 }
}
