import * as z from 'zod'
import { mixes } from '../../core/notice/decision/meetings.ts'
import { outcomes } from '../../core/notice/decision/outcome-questions.ts'
import { contact } from '../../core/notice/fields/field-schema.ts'
import { pointNames } from '../../core/notice/lifecycle/points.ts'

/**
 * The public shapes of a notice (architecture.md 4). Fixed, because other programs use them. Types and OpenAPI are
 * made from here; nothing is validated by them while the program runs.
 */

const text = z.string()
const moment = z.iso.datetime({ offset: true })

export const documentLink = z.object({
  name: z.enum(['notice', 'decision']),
  kind: z.enum(['html', 'pdf', 'text', 'json']),
  url: text,
  sha256: text.optional(),
})

export const receipt = z.object({
  reference: text,
  receivedAt: moment,
  code: text,
  statusUrl: text,
  link: text,
  documents: z.array(documentLink.extend({ name: z.literal('notice') })),
})

export const status = z.object({
  reference: text,
  version: z.int(),
  outcome: z.enum(outcomes).optional(),
  mix: z
    .enum(mixes)
    .optional()
    .describe('How the meetings differ in what was answered: the outcome alone does not say.'),
  points: z.array(z.object({ point: z.enum(pointNames), at: moment.optional() })),
  documents: z.array(documentLink),
  can: z.object({ change: z.boolean(), withdraw: z.boolean(), reply: z.boolean() }),
  contact: contact.describe('Who sent it, and how they are answered.'),
})
