import type { Pack } from '../../../flows/policies/pack.ts'
import type { FlowContext } from './conversation/context.ts'
import { contextOf, withContext } from './conversation/context-of.ts'
import type { Conversation, Say, TranscriptEntry } from './conversation/conversation.ts'
import { type FlowEvent, tellsOfDanger } from './conversation/event.ts'
import { erased, isCalmAgain, remembered, withWaiting } from './conversation/remembered.ts'
import { saidBefore } from './conversation/said-before.ts'
import {
  helpIn,
  markTaken,
  withoutCrisis,
  withoutDangerAsked,
  withoutLastExchange,
} from './conversation/transcript.ts'
import { losesSomething, undone } from './conversation/undoing.ts'
import { type FlowRun, runFlow, stateName } from './flow/flow.ts'
import { givenAfter } from './reply/answering.ts'
import { answersMeant, choicesAfter } from './reply/choices.ts'
import { likelyFirst } from './reply/likely-value.ts'
import { questionSay } from './reply/plan-replies.ts'
import { repliesTo } from './reply/replies-to.ts'

export type Stepped = { conversation: Conversation; said: Say[] }

/** What the citizen did, for the transcript: masked words, or the button they took; and what is offered besides. */
export type Did = { text?: string; choice?: string; alsoOffer?: string[] }

type StepInput = { pack: Pack; did: Did; now: Date }

/** Switching language says the last things again in the new one: nothing is added, nothing is lost. */
const inOtherWords = (conversation: Conversation, context: FlowContext, said: Say[]): Stepped => ({
  conversation: withContext(conversation, context),
  said,
})

/** The last thing they did. Choosing a language does not count. */
const lastDone = (events: readonly FlowEvent[]): FlowEvent =>
  events.findLast(({ type }) => type !== 'language') ?? events[0] ?? { type: 'missed' }

/** The event is about what is there already, so its buttons stay. */
const addsNothing = (event: FlowEvent): boolean =>
  event.type === 'command.shorter' || (event.type === 'smallTalk' && event.smallTalk === 'thanks')

const isInTalk = (before: Conversation, { value }: FlowRun): boolean =>
  value === 'listening' && before.value === 'listening' && before.offered.length > 0

const choicesFor = (
  before: Conversation,
  events: readonly FlowEvent[],
  { all, pack }: { all: FlowRun; pack: Pack },
) => {
  const event = lastDone(events)
  if (addsNothing(event) && isInTalk(before, all)) return before.offered
  if (event.type === 'command.repeat' && stateName(all.value) === stateName(before.value))
    return before.offered
  const asked = events.find(({ type }) => type === 'question')
  const shown = asked !== undefined && (event.type === 'field' || event.type === 'smallTalk') ? asked : event
  const choices = choicesAfter({
    state: stateName(all.value),
    event: shown,
    context: all.context,
    pack,
    alternativesOffered: before.alternativesOffered,
  })
  const ordered = likelyFirst(choices, all.context.asking, { ...before, fields: all.context.fields })
  return losesSomething(events, before) ? ['command.undo', ...ordered] : ordered
}

const undoneStep = (before: Conversation, { did, pack }: StepInput): Stepped => {
  const conversation = undone(before)
  const isAsking = stateName(conversation.value).startsWith('notice.')
  const said: Say[] = [
    { say: 'text', kind: 'info', key: 'chat:undone' },
    ...(isAsking ? questionSay(contextOf(conversation, pack), true) : []),
  ]
  const transcript: TranscriptEntry[] = [
    ...saidBefore(markTaken(before.transcript, did.choice), before, { ...conversation, pack }),
    ...(did.text === undefined ? [] : [{ by: 'citizen', text: did.text } as const]),
    { by: 'assistant', say: said, choices: conversation.offered },
  ]
  return { conversation: { ...conversation, transcript }, said }
}

/** The help in the last reply, or the one that still stands after another answer. */
const standingHelp = ({ transcript, help, facets }: Conversation): Say | undefined =>
  helpIn(transcript) ??
  (help === undefined ? undefined : { say: 'answer', topic: 'crisis', answer: help, facets })

/**
 * Takes everything a message or a button means, in order. Gives the conversation after it, and what is to be said.
 */
export const step = (
  before: Conversation,
  given: FlowEvent | readonly FlowEvent[],
  around: StepInput,
): Stepped => {
  const { pack, did, now } = around
  const events = withWaiting(before, [given].flat() as FlowEvent[])
  if (before.undo !== undefined && events.some(({ type }) => type === 'command.undo'))
    return undoneStep(before, around)
  const all = runFlow(before, events, pack)
  const kept = saidBefore(withoutCrisis(before.transcript), before, all.context)
  const goesBack = all.done.some(({ effect }) => effect === 'sayEarlier')
  const earlier = goesBack ? withoutLastExchange(kept) : withoutDangerAsked(kept)
  const saying = {
    transcript: earlier,
    now,
    lastHelp: standingHelp(before),
    given: before.given ?? {},
    isCalmAgain: isCalmAgain(before),
    isInCrisis: all.value === 'crisis' && !isCalmAgain(before),
  }
  const said = repliesTo(before, all, saying)
  if (events.every(({ type }) => type === 'language')) return inOtherWords(before, all.context, said)
  if (goesBack)
    return shownAgain({ ...withContext(before, all.context), value: all.value, transcript: earlier }, said)
  const offered = [
    ...new Set([
      ...answersMeant(said, events),
      ...choicesFor(before, events, { all, pack }),
      ...(did.alsoOffer ?? []),
    ]),
  ]
  const after: Conversation = {
    ...withContext(before, all.context),
    value: all.value,
    offered,
    given: givenAfter(before.given ?? {}, said),
    alternativesOffered: alternativesIn(events, before.alternativesOffered, offered),
    transcript: [
      ...markTaken(kept, did.choice),
      ...citizenEntry(events, did),
      { by: 'assistant', say: said, choices: offered },
    ],
  }
  const conversation = remembered(before, events, after)
  const isErased = all.done.some(({ effect }) => effect === 'sayErased')
  return { conversation: isErased ? erased(conversation) : conversation, said }
}

/** What stood before, without its undo: that was of a step which is no longer the last. */
const shownAgain = (conversation: Conversation, said: Say[]): Stepped => {
  const last = conversation.transcript.at(-1)
  const shown = last?.by === 'assistant' ? last.choices : conversation.offered
  const offered = shown.filter(choice => choice !== 'command.undo')
  return { conversation: { ...conversation, offered }, said }
}

const citizenEntry = (events: readonly FlowEvent[], did: Did): TranscriptEntry[] =>
  did.text === undefined || events.some(tellsOfDanger) ? [] : [{ by: 'citizen', text: did.text }]

const alternativesIn = (events: readonly FlowEvent[], before: string[], offered: string[]): string[] => {
  const now = offered.filter(choice => choice.startsWith('alternative.'))
  const isNewChain = events.some(event => event.type === 'question' && !event.followUp)
  return [...new Set(isNewChain ? now : [...before, ...now])]
}
