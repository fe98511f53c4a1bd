import * as z from 'zod'
import { contact, noticeFields } from '../../core/notice/fields/fields.ts'
import {
  changeBody,
  contactBody,
  noticeBody,
  startBody,
  statusBody,
  turnBody,
  withdrawBody,
} from './bodies.ts'

type Schema = Record<string, unknown>

const ref = (name: string): Schema => ({ $ref: `#/components/schemas/${name}` })
const text: Schema = { type: 'string' }
const moment: Schema = { type: 'string', format: 'date-time' }
const listOf = (items: Schema): Schema => ({ type: 'array', items })
const object = (properties: Record<string, Schema>, optional: string[] = []): Schema => ({
  type: 'object',
  properties,
  required: Object.keys(properties).filter(name => !optional.includes(name)),
})
const oneOf = (...values: string[]): Schema => ({ type: 'string', enum: values })

const fromZod = (schema: z.ZodType): Schema => {
  const { $schema, ...rest } = z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' })
  return rest
}

const block: Schema = {
  oneOf: [
    object({ kind: oneOf('lead', 'paragraph', 'caveat'), text, source: text }, ['source']),
    object({ kind: oneOf('list'), items: listOf(text) }),
    object({ kind: oneOf('link'), label: text, href: text }),
    object({ kind: oneOf('facts'), rows: listOf(object({ label: text, value: text })) }),
  ],
}

const message = object(
  {
    role: oneOf('assistant'),
    kind: oneOf(
      'greeting',
      'answer',
      'clarify',
      'question',
      'check',
      'handover',
      'crisis',
      'info',
      'receipt',
    ),
    topic: text,
    answer: text,
    question: { type: 'string', description: 'The question it answers: its heading.' },
    text,
    blocks: listOf(ref('Block')),
    verdict: text,
    tone: oneOf('tell', 'ask', 'closed', 'unknown'),
    short: text,
    say: text,
    more: listOf(object({ title: text, blocks: listOf(ref('Block')) })),
    call: object({ label: text, href: text, number: text, hours: text }, ['number', 'hours']),
    sources: listOf(object({ id: text, label: text, url: text, checked: text })),
  },
  ['topic', 'answer', 'question', 'verdict', 'tone', 'short', 'say', 'more', 'call'],
)

const understood = object(
  {
    topic: text,
    topics: listOf(text),
    action: oneOf('answer', 'clarify', 'handover', 'notice', 'crisis', 'command', 'talk'),
    acts: listOf(object({ act: text, probability: { type: 'number' } })),
    answer: { type: 'string', description: 'The fine answer shown first.' },
    score: { type: 'number' },
    alternatives: listOf(object({ topic: text, score: { type: 'number' } })),
    facets: { type: 'object', additionalProperties: text },
    slots: { type: 'object', additionalProperties: text },
    flags: listOf(text),
    because: listOf(object({ text, concept: text })),
  },
  ['topic', 'answer'],
)

const turn = object(
  {
    state: { type: 'string', maxLength: 24_000, description: 'Sealed; send it back with the next message.' },
    municipality: text,
    language: oneOf('da', 'en'),
    messages: listOf(ref('Message')),
    choices: listOf(object({ id: text, label: text })),
    expects: oneOf('message', 'choice', 'date', 'check', 'nothing'),
    facts: ref('NoticeFields'),
    understood,
    notice: object(
      {
        fields: ref('NoticeFields'),
        missing: listOf(text),
        asking: text,
        complete: { type: 'boolean' },
      },
      ['asking'],
    ),
  },
  ['understood', 'notice'],
)

const document = (names: string[]) =>
  object({ name: oneOf(...names), kind: oneOf('html', 'pdf', 'text', 'json'), url: text, sha256: text }, [
    'sha256',
  ])

const status = object(
  {
    reference: text,
    version: { type: 'integer' },
    outcome: text,
    points: listOf(
      object({ point: oneOf('received', 'sent', 'delivered', 'opened', 'answered'), at: moment }, ['at']),
    ),
    documents: listOf(document(['notice', 'decision'])),
    can: object({
      change: { type: 'boolean' },
      withdraw: { type: 'boolean' },
      reply: { type: 'boolean' },
    }),
    contact: fromZod(contact),
  },
  ['outcome'],
)

const problem = object(
  {
    type: text,
    title: text,
    status: { type: 'integer' },
    code: text,
    detail: text,
    fields: { type: 'object', additionalProperties: text },
    fresh: ref('Turn'),
  },
  ['fields', 'fresh'],
)

const receipt = object({
  reference: text,
  receivedAt: moment,
  code: text,
  statusUrl: text,
  link: text,
  documents: listOf(document(['notice'])),
})

/** What is read comes from the very schemas that read it; what is answered is written out here. */
export const schemas = (): Record<string, Schema> => ({
  StartBody: fromZod(startBody),
  TurnBody: fromZod(turnBody),
  NoticeBody: fromZod(noticeBody.extend({ contact, confirmed: z.literal(true) })),
  StatusBody: fromZod(statusBody),
  ChangeBody: fromZod(changeBody),
  ContactBody: fromZod(contactBody.extend({ contact })),
  WithdrawBody: fromZod(withdrawBody),
  NoticeFields: fromZod(noticeFields),
  Block: block,
  Message: message,
  Turn: turn,
  Receipt: receipt,
  Status: status,
  Problem: problem,
})
