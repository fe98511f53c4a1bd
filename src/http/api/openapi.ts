import { Hono } from 'hono'
import type { AppEnv } from '../app-env.ts'
import type { HttpDeps } from '../http-deps.ts'
import { patterns } from '../routes.ts'
import { casePaths, caseSecurity } from './openapi-cases.ts'
import { schemas } from './openapi-schemas.ts'

type Operation = {
  summary: string
  body: string
  success: { status: number; schema: string }
  problems: number[]
  key?: true
}

const always = [400, 413, 415, 422, 429]

/** What is asked with number and code is answered with where the notice stands. */
const ofNotice = (summary: string, body: string, problems = [404, 409]): Operation => ({
  summary,
  body,
  success: { status: 200, schema: 'Status' },
  problems,
})

const operations: Record<string, Operation> = {
  [patterns.api.start]: {
    summary: 'Start a conversation',
    body: 'StartBody',
    success: { status: 201, schema: 'Turn' },
    problems: [404],
  },
  [patterns.api.turn]: {
    summary: 'Say something, choose something, or switch language: exactly one of them',
    body: 'TurnBody',
    success: { status: 200, schema: 'Turn' },
    problems: [409, 410],
  },
  [patterns.api.notices]: {
    summary: 'Send the notice of a complete conversation; the same key sends it once',
    body: 'NoticeBody',
    success: { status: 201, schema: 'Receipt' },
    problems: [409, 410, 503],
    key: true,
  },
  [patterns.api.status]: ofNotice('What has happened to a notice', 'StatusBody', [404]),
  [patterns.api.change]: ofNotice('Change a notice; a new version', 'ChangeBody'),
  [patterns.api.contact]: ofNotice(
    'Put right who sent a notice and how they are answered; a new version',
    'ContactBody',
  ),
  [patterns.api.withdraw]: ofNotice('Withdraw a notice', 'WithdrawBody'),
}

const ref = (name: string) => ({ $ref: `#/components/schemas/${name}` })
const content = (type: string, schema: string) => ({ content: { [type]: { schema: ref(schema) } } })

const described = ({ summary, body, success, problems, key }: Operation) => ({
  post: {
    summary,
    parameters: key
      ? [
          {
            name: 'Idempotency-Key',
            in: 'header',
            required: true,
            schema: { type: 'string', maxLength: 255 },
          },
        ]
      : [],
    requestBody: { required: true, ...content('application/json', body) },
    responses: Object.fromEntries([
      [success.status, { description: 'Done', ...content('application/json', success.schema) }],
      ...[...always, ...problems].map(status => [
        status,
        { description: 'Refused, and why', ...content('application/problem+json', 'Problem') },
      ]),
    ]),
  },
})

/** The JSON contract as OpenAPI 3.1, from which clients can be generated. */
export const openapi = (deps: HttpDeps): Hono<AppEnv> => {
  const description = {
    openapi: '3.1.0',
    info: { title: 'Lydhør', version: deps.content.version },
    servers: [{ url: deps.settings.publicUrl }],
    paths: {
      ...Object.fromEntries(
        Object.entries(operations).map(([path, operation]) => [path, described(operation)]),
      ),
      ...casePaths(),
    },
    components: { schemas: schemas(), securitySchemes: caseSecurity },
  }
  const json = JSON.stringify(description)
  return new Hono<AppEnv>().get(patterns.openapi, c =>
    c.body(json, 200, {
      'content-type': 'application/json',
      'cache-control': 'public, max-age=300',
      'access-control-allow-origin': '*',
    }),
  )
}
