import type { FlowContext } from '../conversation/context.ts'
import { isText, type Say, type TranscriptEntry } from '../conversation/conversation.ts'
import type { FlowEvent, Preface } from '../conversation/event.ts'

/** What an effect needs in order to be said. */
export type Saying = {
  event: FlowEvent
  context: FlowContext
  transcript: TranscriptEntry[]
  now: Date
  /** How often each answer was given before. */
  given?: Record<string, number>
  /** The help that is being given, so that the same is repeated. */
  lastHelp?: Say | undefined
  /** Danger was denied or has passed, though its page is still there. */
  isCalmAgain?: boolean
  /** Help stands on the screen, and nobody has denied the danger. */
  isInCrisis?: boolean
}

type TextSay = Extract<Say, { say: 'text' }>

export const text = (kind: TextSay['kind'], key: string, more: Partial<TextSay> = {}): Say[] => [
  { say: 'text', kind, key, ...more },
]

export const wasSaid = (key: string, { transcript }: Pick<Saying, 'transcript'>): boolean =>
  transcript.some(entry => entry.by === 'assistant' && entry.say.some(said => isText(said, key)))

export const prefaces = (list: readonly Preface[] = []): Say[] =>
  list.flatMap(preface => text('info', `chat:preface.${preface}`))
