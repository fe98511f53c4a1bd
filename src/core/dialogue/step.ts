import { flowVersion, guidance } from '../../../flows/guidance.ts'
import type { Pack } from '../../../flows/policies/pack.ts'
import type { Language } from '../language.ts'
import { choicesAfter } from './choices.ts'
import { emptyContext, type FlowContext } from './context.ts'
import { type Conversation, lastReply, type Say, type TranscriptEntry } from './conversation.ts'
import { type FlowEvent, tellsOfDanger } from './event.ts'
import { moved, stateName } from './flow.ts'
import { sayingsOf } from './sayings.ts'

const contextOf = (conversation: Conversation, pack: Pack): FlowContext => ({
  fields: conversation.fields,
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
  const { pack: _pack, asking, topic, sent, ...plain } = context
  const { asking: _asking, topic: _topic, sent: _sent, ...kept } = conversation
  return {
    ...kept,
    ...plain,
    ...(asking === undefined ? {} : { asking }),
    ...(topic === undefined ? {} : { topic }),
    ...(sent === undefined ? {} : { sent }),
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

/** Switching language says the last things again in the new one: nothing is added, nothing is lost. */
const inOtherWords = (conversation: Conversation, context: FlowContext, said: Say[]): Stepped => ({
  conversation: withContext(conversation, context),
  said,
})

/** One event through the pure machine: the conversation after it, and what is to be said. */
export const step = (
  before: Conversation,
  event: FlowEvent,
  { pack, did, now }: { pack: Pack; did: Did; now: Date },
): Stepped => {
  const after = moved({ value: before.value, context: contextOf(before, pack) }, event)
  const context = settled(after.context, stateName(after.value))
  const kept = withoutCrisis(before.transcript)
  const goesBack = after.effects.includes('sayEarlier')
  const earlier = goesBack ? withoutLastExchange(kept) : kept
  const saying = { event, context, transcript: earlier, now, lastHelp: helpIn(before.transcript) }
  const said: Say[] = []
  for (const effect of after.effects) said.push(...sayingsOf(effect, saying))
  if (event.type === 'language') return inOtherWords(before, context, said)
  if (goesBack)
    return shownAgain({ ...withContext(before, context), value: after.value, transcript: earlier }, said)
  const choices =
    event.type === 'command.repeat'
      ? before.offered
      : choicesAfter({
          state: stateName(after.value),
          event,
          context,
          pack,
          alternativesOffered: before.alternativesOffered,
        })
  const offered = [...choices, ...(did.alsoOffer ?? [])]
  return {
    conversation: {
      ...withContext(before, context),
      value: after.value,
      offered,
      alternativesOffered: alternativesIn(event, before.alternativesOffered, offered),
      transcript: [
        ...markTaken(kept, did.choice),
        ...citizenEntry(event, did),
        { by: 'assistant', say: said, choices: offered },
      ],
    },
    said,
  }
}

/** A field is being asked for only inside the notice; an interrupted question is asked again on return. */
const settled = (context: FlowContext, state: string): FlowContext => {
  if (state.startsWith('notice.') || context.asking === undefined) return context
  return { ...context, asking: undefined, asked: context.asked.filter(field => field !== context.asking) }
}

const shownAgain = (conversation: Conversation, said: Say[]): Stepped => {
  const last = conversation.transcript.at(-1)
  const offered = last?.by === 'assistant' ? last.choices : conversation.offered
  return { conversation: { ...conversation, offered }, said }
}

const citizenEntry = (event: FlowEvent, did: Did): TranscriptEntry[] =>
  did.text === undefined || tellsOfDanger(event) ? [] : [{ by: 'citizen', text: did.text }]

const alternativesIn = (event: FlowEvent, before: string[], offered: string[]): string[] => {
  const now = offered.filter(choice => choice.startsWith('alternative.'))
  const isNewChain = event.type === 'question' && !event.followUp
  return [...new Set(isNewChain ? now : [...before, ...now])]
}
