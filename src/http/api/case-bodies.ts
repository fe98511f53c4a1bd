import * as z from 'zod'
import { mixes } from '../../core/notice/decision/meetings.ts'

/** Requests and answers of case systems: validated with these schemas, and described in OpenAPI from them. */
export const listQuery = z.strictObject({
  status: z.enum(['waiting', 'asked', 'answered', 'withdrawn']).optional(),
  after: z.string().max(200).optional(),
  limit: z.coerce.number().int().min(1).max(200).optional(),
})

export const fetchQuery = z.strictObject({ need: z.enum(['yes', 'no']).optional() })

export const filedBody = z.strictObject({ number: z.string().trim().min(1).max(60) })

export const caseLine = z.strictObject({
  reference: z.string(),
  receivedAt: z.iso.datetime(),
  status: z.string(),
  outcome: z.string().optional(),
  mix: z.enum(mixes).optional().describe('How the meetings differ in what was answered.'),
  version: z.int(),
  reachedAt: z.iso.datetime().optional(),
})

export const caseList = z.strictObject({ cases: z.array(caseLine), next: z.string().optional() })
