import { type Context, Hono } from 'hono'
import { cors } from 'hono/cors'
import type * as z from 'zod'
import { startConversation } from '../../app/conversation/start-conversation.ts'
import { takeTurn } from '../../app/conversation/take-turn.ts'
import type { Deps } from '../../app/deps.ts'
import { changeNotice } from '../../app/notice/change-notice.ts'
import { mendContact } from '../../app/notice/mend-contact.ts'
import { readStatus } from '../../app/notice/read-status.ts'
import type { StatusView } from '../../app/notice/status.ts'
import { submitNotice } from '../../app/notice/submit-notice.ts'
import { withdrawNotice } from '../../app/notice/withdraw-notice.ts'
import { followStops } from '../../app/oversight/live-stops.ts'
import { DomainError } from '../../core/errors.ts'
import type { AppEnv } from '../app-env.ts'
import type { HttpDeps } from '../http-deps.ts'
import { preferredLanguage } from '../language.ts'
import type { Admit } from '../middleware/admission.ts'
import { jsonHeaders } from '../middleware/json-headers.ts'
import { jsonBody } from '../middleware/read-body.ts'
import { patterns } from '../routes.ts'
import {
  changeBody,
  contactBody,
  noticeBody,
  parsed,
  startBody,
  statusBody,
  turnBody,
  withdrawBody,
} from './bodies.ts'

/** Answers with the JSON of the use case. */
type Reply = (c: Context<AppEnv>) => Promise<string>

/**
 * The JSON contract (architecture.md 4): each handler reads, calls one use case and answers. The handlers stand
 * before all middleware and need none of it: admission is a call, and the headers come with the answer.
 */
export const api = (deps: HttpDeps, admit: Admit): Hono<AppEnv> => {
  const headers = jsonHeaders(deps)
  const answering = (status: 200 | 201, reply: Reply) => async (c: Context<AppEnv>) => {
    admit(c)
    await followStops(deps)
    return new Response(await reply(c), { status, headers: headers(c) })
  }
  /** A request with reference and code, from an address whose wrong attempts are limited. */
  const ofNotice = <Body extends object>(
    schema: z.ZodType<Body>,
    use: (deps: Deps, input: Body & { address: string }) => Promise<StatusView>,
  ) =>
    answering(200, async c => {
      const address = deps.http.clientAddress(c)
      const body = parsed(schema, await jsonBody(c))
      return JSON.stringify((await use(deps, { ...body, address })).status)
    })
  return new Hono<AppEnv>()
    .post(
      patterns.api.start,
      answering(201, async c => {
        const body = parsed(startBody, await jsonBody(c))
        const language = body.language ?? preferredLanguage(c.req.header('accept-language'))
        c.set('wished', language)
        return JSON.stringify((await startConversation(deps, { ...body, language })).turn)
      }),
    )
    .post(
      patterns.api.turn,
      answering(200, async c => {
        const body = await jsonBody(c)
        rememberState(c, body)
        return JSON.stringify((await takeTurn(deps, parsed(turnBody, body))).turn)
      }),
    )
    .post(
      patterns.api.notices,
      answering(201, async c => {
        const body = await jsonBody(c)
        rememberState(c, body)
        const key = idempotencyKey(c)
        return JSON.stringify((await submitNotice(deps, { ...parsed(noticeBody, body), key })).receipt)
      }),
    )
    .post(patterns.api.status, ofNotice(statusBody, readStatus))
    .post(patterns.api.change, ofNotice(changeBody, changeNotice))
    .post(patterns.api.contact, ofNotice(contactBody, mendContact))
    .post(patterns.api.withdraw, ofNotice(withdrawBody, withdrawNotice))
}

const otherMethods = ['GET', 'PUT', 'PATCH', 'DELETE']

/** What else may be asked under `/api`: whether another site may ask at all. */
export const restOfApi = ({ http }: HttpDeps): Hono<AppEnv> =>
  new Hono<AppEnv>()
    .options(
      '/api/*',
      cors({
        origin: http.embedOrigins,
        allowHeaders: ['content-type', 'idempotency-key'],
        allowMethods: ['POST'],
      }),
    )
    .on(otherMethods, Object.values(patterns.api), () => {
      throw new DomainError('wrong_method', { facts: { allow: 'POST' } })
    })
    .all('/api/*', () => {
      throw new DomainError('not_found')
    })

/** An error is said in the language of the conversation it happened in. */
const rememberState = (c: Context<AppEnv>, body: unknown) => {
  if (typeof body === 'object' && body !== null && 'state' in body && typeof body.state === 'string')
    c.set('state', body.state)
}

const idempotencyKey = (c: Context): string => {
  const key = c.req.header('idempotency-key')?.trim() ?? ''
  if (!/^[\x21-\x7e]{1,255}$/.test(key)) throw new DomainError('key_missing')
  return key
}
