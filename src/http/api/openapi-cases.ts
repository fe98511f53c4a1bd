import * as z from 'zod'
import { patterns } from '../routes.ts'
import { fetchQuery, listQuery } from './case-bodies.ts'

type Schema = Record<string, unknown>

const fromZod = (schema: z.ZodType): Schema => {
  const { $schema, ...rest } = z.toJSONSchema(schema, { io: 'output', unrepresentable: 'any' })
  return rest
}

const ref = (name: string) => ({ schema: { $ref: `#/components/schemas/${name}` } })

const asked = ({ shape }: z.ZodObject): Schema[] =>
  Object.entries(shape).map(([name, schema]) => ({
    name,
    in: 'query',
    required: false,
    schema: fromZod(schema as z.ZodType),
  }))

const reference = { name: 'reference', in: 'path', required: true, schema: { type: 'string' } }

type Operation = {
  summary: string
  scope: string
  parameters: Schema[]
  done: { status: number; type?: string; schema?: string }
  refused: number[]
  body?: string
}

const described = ({ summary, scope, parameters, done, refused, body }: Operation): Schema => ({
  summary,
  description: `Scope: ${scope}`,
  security: [{ caseSystem: [] }],
  parameters,
  ...(body && { requestBody: { required: true, content: { 'application/json': ref(body) } } }),
  responses: Object.fromEntries([
    [
      done.status,
      {
        description: 'Done',
        ...(done.type && { content: { [done.type]: done.schema ? ref(done.schema) : {} } }),
      },
    ],
    ...[401, 403, 422, 429, ...refused].map(status => [
      status,
      { description: 'Refused, and why', content: { 'application/problem+json': ref('Problem') } },
    ]),
  ]),
})

const inPath = (pattern: string): string => pattern.replace(/:(\w+)/g, '{$1}')

/** The addresses for case systems, from the same schemas that validate them. */
export const casePaths = (): Record<string, Schema> => ({
  [inPath(patterns.cases.list)]: {
    get: described({
      summary: 'Numbers and where they stand, a page at a time; nothing of what they are about',
      scope: 'list',
      parameters: asked(listQuery),
      done: { status: 200, type: 'application/json', schema: 'CaseList' },
      refused: [404],
    }),
  },
  [inPath(patterns.cases.fetch)]: {
    get: described({
      summary: 'The whole case as a ZIP with a manifest; `need=yes` opens the need, and is logged so',
      scope: 'fetch; with need=yes also need',
      parameters: [reference, ...asked(fetchQuery)],
      done: { status: 200, type: 'application/zip' },
      refused: [404],
    }),
  },
  [inPath(patterns.cases.filed)]: {
    post: described({
      summary: 'Filed under this number; the same number again changes nothing',
      scope: 'file',
      parameters: [reference],
      body: 'FiledBody',
      done: { status: 204 },
      refused: [400, 404, 413, 415],
    }),
  },
})

export const caseSecurity = { caseSystem: { type: 'http', scheme: 'bearer' } }
