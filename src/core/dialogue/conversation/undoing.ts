import { canonicalJson } from '../../canonical-json.ts'
import type { Conversation, Undone } from './conversation.ts'
import type { FlowEvent } from './event.ts'

/** All that one step back restores. */
const restorable = ({
  value,
  fields,
  came,
  asked,
  asking,
  postponed,
  reviewing,
  noticeOpen,
  draft,
  facets,
  topic,
  offered,
}: Conversation): Undone => ({
  value,
  fields,
  asked,
  reviewing,
  noticeOpen,
  draft,
  facets,
  offered,
  ...(came && { came }),
  ...(asking && { asking }),
  ...(postponed && { postponed }),
  ...(topic && { topic }),
})

/** Whether the event loses or begins something that may not have been meant. */
const canBeUndone = (event: FlowEvent, { noticeOpen }: Conversation): boolean => {
  switch (event.type) {
    case 'command.cancel':
    case 'notice.leave':
      return noticeOpen
    case 'command.restart':
      return true
    case 'notice.start':
      return !noticeOpen
    case 'field':
      return (event.forgets?.length ?? 0) > 0 || Object.keys(event.was ?? {}).length > 0
    default:
      return false
  }
}

/** The undo button is shown when something is gone. In words, undoing can always be asked for. */
export const losesSomething = (events: readonly FlowEvent[], before: Conversation): boolean =>
  events.some(
    event =>
      (event.type === 'command.cancel' && before.noticeOpen) ||
      event.type === 'command.restart' ||
      (event.type === 'field' && (event.forgets?.length ?? 0) > 0),
  )

const toldOf = ({ fields, noticeOpen }: Conversation): string => canonicalJson({ fields, noticeOpen })

/** The undo after these events: a new one, the old one while nothing has changed since, or none. */
export const undoAfter = (
  events: readonly FlowEvent[],
  before: Conversation,
  after: Conversation,
): Undone | undefined => {
  if (events.some(event => canBeUndone(event, before))) return restorable(before)
  return toldOf(before) === toldOf(after) ? before.undo : undefined
}

/** The conversation as it was, with everything said since still on the screen. */
export const undone = ({
  undo,
  asking: _asking,
  postponed: _postponed,
  topic: _topic,
  ...rest
}: Conversation): Conversation => (undo === undefined ? rest : { ...rest, ...undo })
