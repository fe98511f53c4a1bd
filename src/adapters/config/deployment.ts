import * as z from 'zod'
import { answers } from '../../../flows/answers/index.ts'
import { type Pack, packSchema } from '../../../flows/policies/pack.ts'
import type { Brand, MunicipalCasework } from '../../app/deps.ts'
import { brand } from './brand.ts'
import { casework } from './deployed-casework.ts'

/**
 * What a municipality sets when it starts to use the program, without editing code (duties 7): who approved it, the
 * staffed mailbox, its privacy text, its telephone hours, and answers it withdraws until they are corrected.
 */
/** How the municipality files what it exports: its own case system, subject (KLE), keeping time and CVR number. */
const filing = z.strictObject({
  cvr: z
    .string()
    .regex(/^\d{8}$/)
    .optional(),
  caseSystem: z.string().min(1).optional(),
  kle: z
    .strictObject({
      subject: z.string(),
      facet: z.string().optional(),
      version: z.string(),
      label: z.string(),
    })
    .optional(),
  retention: z.string().min(1).optional(),
  memo: z.enum(['1.1', '1.2']).optional(),
})

/** Lets citizens have a question kept that was not understood. Absent: nothing is offered or kept. */
const missedQuestions = z.strictObject({ days: z.number().int().min(1).max(90) })

const forOne = packSchema
  .pick({
    approvedBy: true,
    mailbox: true,
    privacy: true,
    answerTime: true,
    validFrom: true,
    validTo: true,
    reviewBy: true,
    withdrawnAnswers: true,
  })
  .extend({ contacts: packSchema.shape.contacts.partial(), filing, casework, missedQuestions, brand })
  .partial()

const schema = z.record(z.string(), forOne)

export type Deployment = z.infer<typeof schema>

/** The settings of a deployment file in JSON, or every line that is wrong with it. */
export const parseDeployment = (
  text: string,
  packIds: string[],
): { deployment: Deployment } | { wrong: string[] } => {
  const json = parsedJson(text)
  if (json === undefined) return { wrong: ['is not JSON'] }
  const parsed = schema.safeParse(json)
  if (!parsed.success)
    return { wrong: parsed.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`) }
  const unknown = Object.keys(parsed.data).filter(id => !packIds.includes(id))
  if (unknown.length > 0) return { wrong: unknown.map(id => `there is no pack ${id}`) }
  const noAnswer = Object.values(parsed.data)
    .flatMap(({ withdrawnAnswers = [] }) => withdrawnAnswers)
    .filter(id => !(id in answers))
  if (noAnswer.length > 0) return { wrong: noAnswer.map(id => `there is no answer ${id} to take back`) }
  return { deployment: parsed.data }
}

const parsedJson = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** The packs, completed with what their municipalities have set. */
export const deployedPacks = (packs: Record<string, Pack>, deployment: Deployment): Record<string, Pack> =>
  Object.fromEntries(Object.entries(packs).map(([id, pack]) => [id, deployed(pack, deployment[id])]))

const deployed = (pack: Pack, given: Deployment[string] | undefined): Pack => {
  if (given === undefined) return pack
  const {
    contacts,
    filing: _filing,
    casework: _casework,
    missedQuestions: _missed,
    brand: _brand,
    ...rest
  } = given
  return packSchema.parse({ ...pack, ...rest, contacts: { ...pack.contacts, ...contacts } })
}

/** How each municipality files exports, where it has set that. */
export const filingOf = (deployment: Deployment): Record<string, NonNullable<Deployment[string]['filing']>> =>
  Object.fromEntries(
    Object.entries(deployment).flatMap(([id, { filing }]) => (filing === undefined ? [] : [[id, filing]])),
  )

/** How each municipality has chosen to work with notices, where it has set that. */
export const caseworkOf = (deployment: Deployment): Record<string, MunicipalCasework> =>
  Object.fromEntries(
    Object.entries(deployment).flatMap(([id, { casework }]) =>
      casework === undefined ? [] : [[id, casework]],
    ),
  )

/** For how many days each municipality keeps questions that were not understood, where it has turned that on. */
export const missedQuestionsOf = (deployment: Deployment): Record<string, { days: number }> =>
  Object.fromEntries(
    Object.entries(deployment).flatMap(([id, { missedQuestions: given }]) =>
      given === undefined ? [] : [[id, given]],
    ),
  )

/** How each municipality's pages look, where it has set that. */
export const brandsOf = (deployment: Deployment): Record<string, Brand> =>
  Object.fromEntries(
    Object.entries(deployment).flatMap(([id, { brand: given }]) =>
      given === undefined ? [] : [[id, given]],
    ),
  )
