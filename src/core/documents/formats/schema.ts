import * as z from 'zod'
import { outcomes } from '../../notice/decision/outcome-questions.ts'
import { contact, needs, noticeFields } from '../../notice/fields/field-schema.ts'
import type { DocumentModel } from '../model.ts'
import { documentSchema } from './json.ts'

const row = z.strictObject({
  label: z.string(),
  value: z.string(),
  lang: z
    .string()
    .optional()
    .describe('BCP 47; only where the words are not in the language of the document'),
  mark: z.string().optional().describe('Says in words what language or alphabet they are in'),
})

const block = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('lead'), text: z.string(), source: z.string().optional() }),
  z.strictObject({ kind: z.literal('paragraph'), text: z.string(), source: z.string().optional() }),
  z.strictObject({ kind: z.literal('caveat'), text: z.string(), source: z.string().optional() }),
  z.strictObject({ kind: z.literal('list'), items: z.array(z.string()) }),
  z.strictObject({ kind: z.literal('link'), label: z.string(), href: z.string() }),
  z.strictObject({ kind: z.literal('facts'), rows: z.array(row) }),
  z.strictObject({
    kind: z.literal('words'),
    text: z.string(),
    lang: z.string().optional(),
    mark: z.string().optional(),
  }),
  z.strictObject({ kind: z.literal('write'), items: z.array(z.string()) }),
  z.strictObject({ kind: z.literal('boxes'), items: z.array(z.string()) }),
])

const documentOf = (kind: DocumentModel['kind']) =>
  z.strictObject({
    kind: z.literal(kind),
    language: z.enum(['da', 'en']),
    title: z.string(),
    sender: z.strictObject({ name: z.string(), lines: z.array(z.string()) }),
    recipient: z.array(z.string()),
    reference: z.string(),
    madeAt: z.iso.datetime({ offset: true }),
    marks: z.array(z.string()),
    meta: z.array(row),
    sections: z.array(
      z.strictObject({
        heading: z.string().optional(),
        level: z.union([z.literal(2), z.literal(3)]),
        lang: z.enum(['da', 'en']).optional(),
        blocks: z.array(block),
      }),
    ),
    print: z.strictObject({ page: z.string(), glyphsHeading: z.string(), glyphsText: z.string() }),
    statusUrl: z.url().optional(),
  })

const noticeData = {
  municipality: z.string(),
  reference: z.string(),
  receivedAt: z.iso.datetime({ offset: true }),
  version: z
    .number()
    .int()
    .min(1)
    .describe('Counts what changed the matter; a document belongs to one version'),
  word: z.enum(['request', 'notice']).describe('What the rules call it: a request, or a notice'),
  language: z.enum(['da', 'en']).describe('The language the citizen wrote in'),
  fields: noticeFields.omit({ need: true, needText: true }),
  hasNeed: z.boolean().describe('Whether a need was given; it is never in the staff copy'),
  versions: z.strictObject({
    pack: z.string(),
    content: z.string(),
    privacy: z.string().optional(),
    rule: z.string().optional(),
    reader: z.string().optional().describe('What read the messages, by the hash of all it was made from'),
  }),
  trial: z.boolean(),
  rehearsal: z.literal(true).optional().describe('Made up by staff to practise on; nobody sent it'),
  replies: z
    .array(z.strictObject({ at: z.iso.datetime({ offset: true }), text: z.string() }))
    .optional()
    .describe('What the citizen answered when staff asked, oldest first'),
  rules: z.string().optional().describe('What the citizen was told about exactly this, as it was said then'),
}

/** The notice as stored. `need` and `needText` stand only in the citizen's own copy. */
export const noticeSchema = z.strictObject({
  schema: z.literal(documentSchema('notice')),
  data: z.strictObject({
    ...noticeData,
    contact: contact.optional(),
    need: z.array(z.enum(needs)).optional(),
    needText: z.string().max(500).optional(),
  }),
  document: documentOf('notice'),
})

/** The letter as stored. */
export const decisionSchema = z.strictObject({
  schema: z.literal(documentSchema('decision')),
  data: z.strictObject({
    ...noticeData,
    decision: z.looseObject({ outcome: z.enum(outcomes), at: z.iso.datetime({ offset: true }) }),
  }),
  document: documentOf('decision'),
})

/** The schemas as files for those who read our JSON elsewhere: `docs/schemas`. */
export const schemaFiles = (): Record<string, unknown> => ({
  'notice-1.json': { ...z.toJSONSchema(noticeSchema, { io: 'input' }), title: documentSchema('notice') },
  'decision-1.json': {
    ...z.toJSONSchema(decisionSchema, { io: 'input' }),
    title: documentSchema('decision'),
  },
})
