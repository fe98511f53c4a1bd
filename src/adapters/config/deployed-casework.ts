import * as z from 'zod'
import { decisionOutcomes } from '../../core/notice/decision/outcome-questions.ts'

const inBoth = z.strictObject({ da: z.string().min(1), en: z.string().min(1) })

/** The third part of a role: `kolding.handle.jobcenter`. */
const departmentId = z.string().regex(/^[a-z0-9-]{1,40}$/)

/**
 * How a municipality has chosen to work with notices: its departments, the answers that need two people, how much of
 * the log is reviewed, and whether staff record too (which needs its DPO's approval).
 */
export const casework = z.strictObject({
  departments: z
    .array(
      z.strictObject({
        id: departmentId,
        name: z.string().trim().min(1).max(100),
        called: z.array(z.string().trim().min(1).max(100)).optional(),
        mailbox: z.email().optional(),
      }),
    )
    .refine(all => new Set(all.map(({ id }) => id)).size === all.length, 'two departments have one id')
    .optional(),
  fourEyes: z.array(z.enum(decisionOutcomes)).optional(),
  closing: z
    .strictObject({ withinDays: z.number().int().min(30).max(3650), tell: z.email().optional() })
    .optional(),
  review: z
    .strictObject({
      perMonth: z.number().int().min(1).max(200),
      withinDays: z.number().int().min(1).max(90).default(14),
    })
    .optional(),
  staffRecording: z
    .strictObject({
      approvedBy: z.strictObject({ name: z.string().min(1), on: z.iso.date() }),
      basis: inBoth,
      retention: inBoth,
    })
    .optional(),
})
