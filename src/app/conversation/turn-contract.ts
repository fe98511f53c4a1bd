import * as z from 'zod'
import { block } from '../../core/documents/block.ts'
import { languages } from '../../core/language.ts'
import { noticeFields } from '../../core/notice/fields/field-schema.ts'
import { stanceNames } from '../../core/policy/stance.ts'

/**
 * The public shapes of a conversation (architecture.md 4). Fixed, because other programs use them. Types and OpenAPI
 * are made from here; nothing is validated by them while the program runs.
 */

const text = z.string()

export const source = z.object({ id: text, label: text, url: text, checked: text })

/** A number to call. Without `number` nobody has checked one, and `href` leads to the website. */
export const call = z.object({ label: text, href: text, number: text.optional(), hours: text.optional() })

export const message = z.object({
  role: z.literal('assistant'),
  kind: z.enum([
    'greeting',
    'answer',
    'clarify',
    'question',
    'check',
    'handover',
    'crisis',
    'info',
    'receipt',
  ]),
  topic: text.optional(),
  answer: text.optional(),
  question: text.optional().describe('The question it answers: the heading. None where nothing was asked.'),
  text: text.describe('The whole message as plain text.'),
  blocks: z.array(block),
  verdict: text.optional().describe('Of an answer: two to six words that answer the question.'),
  tone: z
    .enum(stanceNames)
    .optional()
    .describe('What the verdict comes to, where it is about whether one may record.'),
  short: text.optional().describe('What stands visible under the verdict.'),
  say: text.optional().describe('The very words to say or write.'),
  more: z
    .array(z.object({ title: text, blocks: z.array(block) }))
    .optional()
    .describe('Folded away, each with its name.'),
  call: call.optional(),
  sources: z.array(source),
  language: text.optional().describe('Where the words are in another language than the conversation.'),
  direction: z.enum(['ltr', 'rtl']).optional(),
})

export const choice = z.object({ id: text, label: text })

export const understood = z.object({
  topic: text.optional().describe('None where nothing is asked: thanks, a date, a command.'),
  topics: z.array(text),
  acts: z
    .array(z.object({ act: text, probability: z.number() }))
    .describe('What the message does, most likely first.'),
  answer: text.optional().describe('The fine answer shown first.'),
  action: z
    .enum(['answer', 'clarify', 'handover', 'notice', 'crisis', 'command', 'talk'])
    .describe('`talk`: acts alone, such as thanks.'),
  score: z.number(),
  alternatives: z.array(z.object({ topic: text, score: z.number() })),
  facets: z.object({
    medium: text.optional(),
    setting: text.optional(),
    aspect: text.optional(),
    actor: text.optional(),
  }),
  slots: z.record(z.string(), z.string()),
  flags: z.array(text),
  because: z.array(z.object({ text, concept: text })),
})

export const progress = z.object({
  fields: noticeFields,
  missing: z.array(text),
  asking: text.optional(),
  complete: z.boolean(),
})

export const turn = z.object({
  state: text.max(24_000).describe('Sealed; send it back with the next message.'),
  municipality: text,
  language: z.enum(languages as ['da', 'en']),
  messages: z.array(message),
  choices: z.array(choice),
  expects: z.enum(['message', 'choice', 'date', 'check', 'nothing']),
  /** Everything told so far, whether a notice is open or not. */
  facts: noticeFields,
  understood: understood.optional(),
  notice: progress.optional(),
})
