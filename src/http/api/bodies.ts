import * as z from 'zod'
import { DomainError, type FieldErrors } from '../../core/errors.ts'
import { languages } from '../../core/language.ts'

/** Half of a pair of surrogates cannot be stored or shown; it becomes the replacement character. */
const text = z
  .string()
  .overwrite(given => given.toWellFormed().trim())
  .min(1)
  .max(2000)

const language = z.enum(languages as ['da', 'en'])

export const startBody = z.strictObject({
  municipality: z.string().optional(),
  language: language.optional(),
  context: z
    .strictObject({
      topic: z.string().max(60).optional(),
      setting: z.string().max(60).optional(),
      department: z.string().trim().max(200).optional(),
    })
    .optional(),
})

export const turnBody = z
  .strictObject({
    state: z.string(),
    text: text.optional(),
    choice: z.string().optional(),
    language: language.optional(),
  })
  .refine(body => [body.text, body.choice, body.language].filter(one => one !== undefined).length === 1, {
    path: ['text'],
    params: { key: 'exactly_one' },
  })

export const noticeBody = z.strictObject({ state: z.string(), contact: z.unknown(), confirmed: z.unknown() })

const whose = { reference: z.string().max(100), code: z.string().max(100) }
export const statusBody = z.strictObject(whose)
export const changeBody = z.strictObject({
  ...whose,
  version: z.int(),
  fields: z.record(z.string(), z.unknown()).refine(fields => Object.keys(fields).length > 0, {
    params: { key: 'required' },
  }),
})
export const contactBody = z.strictObject({ ...whose, version: z.int(), contact: z.unknown() })
export const withdrawBody = z.strictObject({ ...whose, version: z.int() })

/** The body as its schema says, or `invalid_fields` naming each field that is not. */
export const parsed = <Schema extends z.ZodType>(schema: Schema, body: unknown): z.output<Schema> => {
  const result = schema.safeParse(body)
  if (result.success) return result.data
  throw new DomainError('invalid_fields', { fields: fieldErrors(result.error) })
}

type Issue = z.core.$ZodIssue

const fieldErrors = (error: z.ZodError): FieldErrors => {
  const fields = new Map<string, string>()
  for (const issue of error.issues)
    for (const name of namesOf(issue)) if (!fields.has(name)) fields.set(name, keyOf(issue))
  return Object.fromEntries(fields)
}

const namesOf = (issue: Issue): string[] => {
  const path = issue.path.map(String)
  if (issue.code === 'unrecognized_keys') return issue.keys.map(key => [...path, key].join('.').slice(0, 100))
  return [path.join('.') || 'body']
}

const keyOf = (issue: Issue): string => {
  if (issue.code === 'custom') return String(issue.params?.key ?? 'invalid')
  if (issue.code === 'unrecognized_keys') return 'unknown'
  if (issue.code === 'too_big') return 'too_long'
  if (issue.code === 'too_small') return 'required'
  if (issue.code === 'invalid_type' && issue.message.endsWith('undefined')) return 'required'
  return 'invalid'
}
