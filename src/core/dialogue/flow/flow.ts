import { createActor, type SnapshotFrom } from 'xstate'
import type { Pack } from '../../../../flows/policies/pack.ts'
import { emptyContext, type FlowContext } from '../conversation/context.ts'
import { contextOf } from '../conversation/context-of.ts'
import type { Conversation } from '../conversation/conversation.ts'
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

/** The flow at one of its states. Each is computed once. Throws when today's flow has no such state. */
const snapshotAt = (value: unknown): Snapshot => {
  const name = JSON.stringify(value)
  const before = known.get(name)
  if (before !== undefined) return before
  const snapshot = machine.resolveState({ value: value as never, context: emptyContext })
  known.set(name, snapshot)
  return snapshot
}

/** Whether today's flow has this state. The token is ours, but a release may have renamed the state. */
export const isKnownState = (value: unknown): boolean => {
  try {
    snapshotAt(value)
    return true
  } catch {
    return false
  }
}

/**
 * An actor that is never started. The machine needs one, and `transition` would make and start a new one at each
 * step.
 */
const nobody = createActor(machine)

const nothing = () => {}
const unstartedActor = {
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

/** One event through the pure machine: the state after it, and the names of the effects. */
export const moved = (from: { value: unknown; context: FlowContext }, event: FlowEvent): Moved => {
  const effects: string[] = []
  const before = { ...snapshotAt(from.value), context: from.context }
  const { value, context } = machine.transition(before, event, {
    ...unstartedActor,
    actionExecutor: action => effects.push(action.type),
  })
  return { value, context, effects }
}

/** One event with its effect, and what is to be said of it. */
type Done = { event: FlowEvent; effect: string; context: FlowContext }

export type FlowRun = { value: unknown; context: FlowContext; done: Done[] }

/** All events of a message, one after the other, through the pure machine. */
export const runFlow = (before: Conversation, events: readonly FlowEvent[], pack: Pack): FlowRun =>
  events.reduce<FlowRun>(
    ({ value, context, done }, event) => {
      const after = moved({ value, context }, event)
      const next = settled(after.context, stateName(after.value))
      const effects = after.effects.map(effect => ({ event, effect, context: next }))
      return { value: after.value, context: next, done: [...done, ...effects] }
    },
    { value: before.value, context: contextOf(before, pack), done: [] },
  )

/** A field is asked for only inside the notice, or where one is told anew. */
const settled = (context: FlowContext, state: string): FlowContext => {
  if (state.startsWith('notice.') || state === 'retelling' || context.asking === undefined) return context
  return { ...context, asking: undefined, asked: context.asked.filter(field => field !== context.asking) }
}
