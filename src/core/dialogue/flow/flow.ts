import { createActor, type SnapshotFrom } from 'xstate'
import { emptyContext, type FlowContext } from '../conversation/context.ts'
import type { FlowEvent } from '../conversation/event.ts'
import { machine } from './machine.ts'

type Snapshot = SnapshotFrom<typeof machine>

/** Where the flow stands, as one word: `listening`, `notice.meetingAt`, `notice.checking`. */
export const stateName = (value: unknown): string => {
  if (typeof value === 'string') return value
  const [outer, inner] = Object.entries(value as Record<string, unknown>)[0] ?? ['listening', undefined]
  return inner === undefined ? outer : `${outer}.${stateName(inner)}`
}

const known = new Map<string, Snapshot>()

/** The flow at one of its states; each is worked out once. Throws when today's flow has no such state. */
const standingAt = (value: unknown): Snapshot => {
  const name = JSON.stringify(value)
  const before = known.get(name)
  if (before !== undefined) return before
  const snapshot = machine.resolveState({ value: value as never, context: emptyContext })
  known.set(name, snapshot)
  return snapshot
}

/** Whether today's flow has this state; a token is ours, but a release may have renamed what it names. */
export const isKnownState = (value: unknown): boolean => {
  try {
    standingAt(value)
    return true
  } catch {
    return false
  }
}

/** Never started: the machine wants somebody to be, and `transition` would make and start up a new one each step. */
const nobody = createActor(machine)

const nothing = () => {}
const inert = {
  self: nobody,
  system: nobody.system,
  id: '',
  sessionId: '',
  logger: nothing,
  defer: nothing,
  stopChild: nothing,
  emit: nothing,
}

export type Moved = { value: unknown; context: FlowContext; effects: string[] }

/** One event through the pure machine: where it stands after it, and the names of what is to be done. */
export const moved = (from: { value: unknown; context: FlowContext }, event: FlowEvent): Moved => {
  const effects: string[] = []
  const before = { ...standingAt(from.value), context: from.context }
  const { value, context } = machine.transition(before, event, {
    ...inert,
    actionExecutor: action => effects.push(action.type),
  })
  return { value, context, effects }
}
