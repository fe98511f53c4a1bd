import type { FlowContext } from '../conversation/context.ts'
import { lastReply, type Say, type TranscriptEntry } from '../conversation/conversation.ts'
import type { AnswerRef, FlowEvent } from '../conversation/event.ts'
import type { Facets } from '../conversation/facets.ts'
import { hasOwnWords } from '../policy/own-words.ts'
import { saidOf } from './answering.ts'
import { type Saying, text } from './saying.ts'

type Compose = Extract<FlowEvent, { type: 'compose' }>
type Given = AnswerRef & { facets: Facets }

const answersIn = (entries: readonly TranscriptEntry[]): Given[] =>
  entries
    .flatMap(entry => (entry.by === 'assistant' ? entry.say : []))
    .flatMap(said => (said.say === 'answer' && said.topic !== 'crisis' ? [said] : []))

/**
 * The answer that the words are wished for: the last one. In a notice only if it was given just now, and never where
 * the wish itself tells of a meeting.
 */
const answeredLast = ({ transcript, context: { noticeOpen } }: Saying, { fields }: Compose) => {
  if (Object.keys(fields).length > 0) return undefined
  const reply = lastReply(transcript)
  return answersIn(noticeOpen ? (reply ? [reply] : []) : transcript).at(-1)
}

const hasWords = ({ answer, facets }: Given, { context: { pack } }: Saying): boolean =>
  pack !== undefined && hasOwnWords(answer, facets, pack)

/** The finer answer that was given stands, where the words are wished for the same matter. */
const matterOf = (event: Compose, saying: Saying): Given | undefined => {
  const last = answeredLast(saying, event)
  const own = last !== undefined && hasWords(last, saying) ? last : undefined
  if (event.about === undefined || event.about.topic === own?.topic) return own
  return { ...event.about, facets: event.facets }
}

/** An answer that has no words to give, told as it is. */
const answered = (matter: Given, { given = {}, context }: Saying): Say[] =>
  saidOf(matter, {
    given,
    facets: matter.facets,
    language: context.language,
    pack: context.pack,
    isOneOfTwo: false,
    isOffered: false,
    isChosen: true,
  })

/**
 * Words to send or say: those of the answer talked of, where it has its own; else made of what was told. Nothing is
 * sent by it, and it is said so.
 */
export const composed = (saying: Saying): Say[] => {
  const { event, context } = saying
  if (event.type !== 'compose') return []
  const matter = matterOf(event, saying)
  if (matter === undefined) return copied(madeWords(event, context))
  if (!hasWords(matter, saying)) return answered(matter, saying)
  const { topic, answer, facets } = matter
  return copied({ say: 'words', topic, answer, facets, facts: Object.keys(context.fields) })
}

const madeWords = ({ aloud }: Compose, { facets, fields }: FlowContext): Say => ({
  say: 'composed',
  facets,
  facts: Object.keys(fields),
  ...(aloud && { aloud }),
})

const copied = (words: Say): Say[] => [words, ...text('info', 'compose:notSent')]
