import type { Pack } from '../../../../flows/policies/pack.ts'
import type { FlowContext } from '../conversation/context.ts'
import { contextOf } from '../conversation/context-of.ts'
import type { Conversation } from '../conversation/conversation.ts'
import type { FlowEvent } from '../conversation/event.ts'
import { moved, stateName } from './flow.ts'

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
