import { flowVersion, guidance } from '../../../flows/guidance.ts'
import type { Pack } from '../../../flows/policies/pack.ts'
import type { Language } from '../language.ts'
import { givenAfter } from './answering.ts'
import { choicesAfter } from './choices.ts'
import { emptyContext, type FlowContext } from './context.ts'
import { type Conversation, lastReply, type Say, type TranscriptEntry } from './conversation.ts'
import { type FlowEvent, tellsOfDanger } from './event.ts'
import { moved, stateName } from './flow.ts'
import { questionSay, type Saying, sayingsOf } from './sayings.ts'
import { losesSomething, undoAfter, undone } from './undoing.ts'

const contextOf = (conversation: Conversation, pack: Pack): FlowContext => ({
  fields: conversation.fields,
  came: conversation.came ?? {},
  assess: conversation.assess,
  asked: conversation.asked,
  asking: conversation.asking,
  reviewing: conversation.reviewing,
  noticeOpen: conversation.noticeOpen,
  misses: conversation.misses,
  facets: conversation.facets,
  topic: conversation.topic,
  language: conversation.language,
  draft: conversation.draft,
  sent: conversation.sent,
  pack,
})

const withContext = (conversation: Conversation, context: FlowContext): Conversation => {
  const { pack: _pack, asking, topic, sent, assess, ...plain } = context
  const { asking: _asking, topic: _topic, sent: _sent, assess: _assess, ...kept } = conversation
  return {
    ...kept,
    ...plain,
    ...(asking === undefined ? {} : { asking }),
    ...(topic === undefined ? {} : { topic }),
    ...(sent === undefined ? {} : { sent }),
    ...(assess ? { assess } : {}),
  }
}

const isHelp = (each: Say): boolean => each.say === 'answer' && each.topic === 'crisis'

/** What was typed in danger is not kept, and the reply to it goes at the next step (duties 28). */
const withoutCrisis = (transcript: TranscriptEntry[]): TranscriptEntry[] => {
  if (!transcript.some(givesHelp)) return transcript
  return transcript.flatMap(entry => {
    if (entry.by === 'citizen' || !givesHelp(entry)) return [entry]
    const say = entry.say.filter(each => !isHelp(each))
    return say.length > 0 ? [{ ...entry, say }] : []
  })
}

const givesHelp = (entry: TranscriptEntry): boolean => entry.by === 'assistant' && entry.say.some(isHelp)

const helpIn = (transcript: TranscriptEntry[]): Say | undefined => lastReply(transcript)?.say.find(isHelp)

const markTaken = (transcript: TranscriptEntry[], choice: string | undefined): TranscriptEntry[] => {
  const last = transcript.at(-1)
  if (choice === undefined || last?.by !== 'assistant') return transcript
  return [...transcript.slice(0, -1), { ...last, taken: choice }]
}

/** The questions of a notice: outside it, their buttons would lead nowhere. */
const isOfNotice = (entry: TranscriptEntry): boolean =>
  entry.by === 'assistant' && entry.choices.includes('command.cancel')

/** Back outside a notice takes the last exchange away and shows what stood before it, and before the notice. */
const withoutLastExchange = (transcript: TranscriptEntry[]): TranscriptEntry[] => {
  const lastSaid = transcript.findLastIndex(entry => entry.by === 'assistant')
  const earlier = transcript
    .slice(0, lastSaid)
    .findLastIndex(entry => entry.by === 'assistant' && !isOfNotice(entry))
  return earlier < 0 ? transcript : transcript.slice(0, earlier + 1)
}

export type Start = { conversationId: string; municipality: string; language: Language }

/** A conversation before anything is said: the greeting and three good questions. */
export const start = (pack: Pack, { conversationId, municipality, language }: Start): Conversation => {
  const context = { ...emptyContext, language, pack }
  const offered = choicesAfter({
    state: 'listening',
    event: { type: 'command.restart' },
    context,
    pack,
    alternativesOffered: [],
  })
  const greeting: Say = { say: 'text', kind: 'greeting', key: 'chat:greeting' }
  return withContext(
    {
      conversationId,
      flow: flowVersion,
      value: guidance.initial,
      municipality,
      language,
      draft: 0,
      fields: {},
      asked: [],
      reviewing: false,
      noticeOpen: false,
      misses: 0,
      facets: {},
      offered,
      alternativesOffered: [],
      transcript: [{ by: 'assistant', say: [greeting], choices: offered }],
      folded: 0,
    },
    context,
  )
}

export type Stepped = { conversation: Conversation; said: Say[] }

/** What the citizen did, for the transcript: masked words, or the button they took; and what is offered besides. */
export type Did = { text?: string; choice?: string; alsoOffer?: string[] }

type Around = { pack: Pack; did: Did; now: Date }

/** What one event did, and what is to be said of it. */
type Done = { event: FlowEvent; effect: string; context: FlowContext }

type Ran = { value: unknown; context: FlowContext; done: Done[] }

/** All events of a message, one after the other, through the pure machine. */
const ran = (before: Conversation, events: readonly FlowEvent[], pack: Pack): Ran =>
  events.reduce<Ran>(
    ({ value, context, done }, event) => {
      const after = moved({ value, context }, event)
      const next = settled(after.context, stateName(after.value))
      const effects = after.effects.map(effect => ({ event, effect, context: next }))
      return { value: after.value, context: next, done: [...done, ...effects] }
    },
    { value: before.value, context: contextOf(before, pack), done: [] },
  )

const asks = new Set(['ask', 'askAgain'])

/** A question of ours that stands alone: nothing else is asked beside it. */
const asksAlone = new Set(['askClarify', 'askDanger', 'askDelete', 'sayForbidden'])

/** The one question a reply ends with: in full when it is new, in one line when it was open before. */
const openQuestion = (before: Conversation, { done, context, value }: Ran): Say[] => {
  const isAsked = done.some(({ effect }) => asks.has(effect))
  if (!isAsked || done.some(({ effect }) => asksAlone.has(effect))) return []
  if (!stateName(value).startsWith('notice.') && value !== 'retelling') return []
  const wasOpen = stateName(before.value).startsWith('notice.') && before.asking === context.asking
  const isWishedAgain = done.some(({ event }) => event.type === 'command.repeat' || event.type === 'change')
  return questionSay(context, wasOpen && !isWishedAgain)
}

const saidBy = (before: Conversation, all: Ran, saying: Omit<Saying, 'event' | 'context'>): Say[] => {
  const isTurned = all.done.some(({ event }) => event.type !== 'language')
  const spoken = all.done
    .filter(({ effect, event }) => !asks.has(effect) && !(isTurned && event.type === 'language'))
    .flatMap(({ event, effect, context }) => sayingsOf(effect, { ...saying, event, context }))
  return [...withoutTwice(spoken), ...openQuestion(before, all)]
}

/** What two events would both say is said once. */
const withoutTwice = (said: readonly Say[]): Say[] => {
  const texts = new Set<string>()
  return said.filter(each => {
    const key = JSON.stringify(each)
    const isNew = !texts.has(key)
    texts.add(key)
    return isNew
  })
}

/** Switching language says the last things again in the new one: nothing is added, nothing is lost. */
const inOtherWords = (conversation: Conversation, context: FlowContext, said: Say[]): Stepped => ({
  conversation: withContext(conversation, context),
  said,
})

/** "Nej, fortsæt" takes up what was said besides; anything else told in its place keeps only the facts. */
const withWaiting = (before: Conversation, events: readonly FlowEvent[]): readonly FlowEvent[] => {
  const { waiting = [] } = before
  const [first, ...rest] = events
  if (before.value !== 'askingDanger' || first?.type !== 'command.back') return events
  return first.quiet
    ? [first, ...waiting.filter(({ type }) => type === 'field'), ...rest]
    : [first, ...waiting]
}

const dangerAfter = (before: Conversation, events: readonly FlowEvent[]): Partial<Conversation> => {
  const asked = events.find(event => event.type === 'danger.ask')
  if (asked?.type !== 'danger.ask') return before.dangerAsked ? { dangerAsked: before.dangerAsked } : {}
  const kinds = [...new Set([...(before.dangerAsked ?? []), asked.kind])]
  return { dangerAsked: kinds, waiting: asked.waiting }
}

const fineAfter = (before: Conversation, events: readonly FlowEvent[]): Record<string, string> | undefined =>
  events.flatMap(event => ('fine' in event && event.fine ? [event.fine] : []))[0] ?? before.fine

/** What the conversation remembers besides the flow: what was offered, given, and can be undone. */
const remembered = (
  before: Conversation,
  events: readonly FlowEvent[],
  after: Conversation,
): Conversation => {
  const { waiting: _waiting, undo: _undo, ...rest } = after
  const undo = undoAfter(events, before, rest)
  const fine = fineAfter(before, events)
  return {
    ...rest,
    ...(undo && { undo }),
    ...(fine && { fine }),
    ...(events.some(({ type }) => type === 'command.shorter') && { brief: true }),
    ...dangerAfter(before, events),
  }
}

/** "Slet alt" leaves nothing of what was said or asked. */
const erased = ({ transcript, ...after }: Conversation): Conversation => {
  const { undo: _u, fine: _f, given: _g, waiting: _w, dangerAsked: _d, brief: _b, ...rest } = after
  return { ...rest, transcript: transcript.slice(-1), folded: 0 }
}

const stateAfter = (before: Conversation, events: readonly FlowEvent[]): FlowEvent =>
  events.findLast(({ type }) => type !== 'language') ?? events[0] ?? { type: 'missed' }

const choicesFor = (
  before: Conversation,
  events: readonly FlowEvent[],
  { all, pack }: { all: Ran; pack: Pack },
) => {
  const event = stateAfter(before, events)
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
  return losesSomething(events, before) ? ['command.undo', ...choices] : choices
}

const undoneStep = (before: Conversation, { did }: Around): Stepped => {
  const conversation = undone(before)
  const isAsking = stateName(conversation.value).startsWith('notice.')
  const said: Say[] = [
    { say: 'text', kind: 'info', key: 'chat:undone' },
    ...(isAsking ? questionSay(contextOf(conversation, undefined as never), true) : []),
  ]
  const transcript: TranscriptEntry[] = [
    ...markTaken(before.transcript, did.choice),
    ...(did.text === undefined ? [] : [{ by: 'citizen', text: did.text } as const]),
    { by: 'assistant', say: said, choices: conversation.offered },
  ]
  return { conversation: { ...conversation, transcript }, said }
}

/** Everything a message or a button means, in order: the conversation after it, and what is to be said. */
export const step = (
  before: Conversation,
  given: FlowEvent | readonly FlowEvent[],
  around: Around,
): Stepped => {
  const { pack, did, now } = around
  const events = withWaiting(before, [given].flat() as FlowEvent[])
  if (before.undo !== undefined && events.some(({ type }) => type === 'command.undo'))
    return undoneStep(before, around)
  const all = ran(before, events, pack)
  const kept = withoutCrisis(before.transcript)
  const goesBack = all.done.some(({ effect }) => effect === 'sayEarlier')
  const earlier = goesBack ? withoutLastExchange(kept) : kept
  const saying = { transcript: earlier, now, lastHelp: helpIn(before.transcript), given: before.given ?? {} }
  const said = saidBy(before, all, saying)
  if (events.every(({ type }) => type === 'language')) return inOtherWords(before, all.context, said)
  if (goesBack)
    return shownAgain({ ...withContext(before, all.context), value: all.value, transcript: earlier }, said)
  const offered = [...choicesFor(before, events, { all, pack }), ...(did.alsoOffer ?? [])]
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

/** A field is being asked for only inside the notice, or where one is told anew. */
const settled = (context: FlowContext, state: string): FlowContext => {
  if (state.startsWith('notice.') || state === 'retelling' || context.asking === undefined) return context
  return { ...context, asking: undefined, asked: context.asked.filter(field => field !== context.asking) }
}

const shownAgain = (conversation: Conversation, said: Say[]): Stepped => {
  const last = conversation.transcript.at(-1)
  const offered = last?.by === 'assistant' ? last.choices : conversation.offered
  return { conversation: { ...conversation, offered }, said }
}

const citizenEntry = (events: readonly FlowEvent[], did: Did): TranscriptEntry[] =>
  did.text === undefined || events.some(tellsOfDanger) ? [] : [{ by: 'citizen', text: did.text }]

const alternativesIn = (events: readonly FlowEvent[], before: string[], offered: string[]): string[] => {
  const now = offered.filter(choice => choice.startsWith('alternative.'))
  const isNewChain = events.some(event => event.type === 'question' && !event.followUp)
  return [...new Set(isNewChain ? now : [...before, ...now])]
}
