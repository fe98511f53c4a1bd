import { type Context, Hono } from 'hono'
import { cors } from 'hono/cors'
import { changeNotice } from '../app/change-notice.ts'
import { readStatus } from '../app/read-status.ts'
import { startConversation } from '../app/start-conversation.ts'
import { submitNotice } from '../app/submit-notice.ts'
import { takeTurn } from '../app/take-turn.ts'
import { withdrawNotice } from '../app/withdraw-notice.ts'
import { DomainError } from '../core/errors.ts'
import type { AppEnv } from './app-env.ts'
import { changeBody, noticeBody, parsed, startBody, statusBody, turnBody, withdrawBody } from './bodies.ts'
import type { HttpDeps } from './http-deps.ts'
import { preferredLanguage } from './language.ts'
import { jsonBody } from './read-body.ts'
import { patterns } from './routes.ts'

/** The JSON contract (architecture.md 4): each handler reads, calls one use case and answers. */
export const api = (deps: HttpDeps): Hono<AppEnv> =>
  new Hono<AppEnv>()
    .use(
      '/api/*',
      cors({ origin: deps.http.embedOrigins, allowHeaders: ['content-type', 'idempotency-key'] }),
    )
    .use('/api/*', noStore)
    .post(patterns.api.start, async c => {
      const body = parsed(startBody, await jsonBody(c))
      const language = body.language ?? preferredLanguage(c.req.header('accept-language'))
      c.set('wished', language)
      const { turn } = await startConversation(deps, { ...body, language })
      return c.json(turn, 201)
    })
    .post(patterns.api.turn, async c => {
      const body = await jsonBody(c)
      rememberState(c, body)
      const { turn } = await takeTurn(deps, parsed(turnBody, body))
      return c.json(turn, 200)
    })
    .post(patterns.api.notices, async c => {
      const body = await jsonBody(c)
      rememberState(c, body)
      const key = idempotencyKey(c)
      const { receipt } = await submitNotice(deps, { ...parsed(noticeBody, body), key })
      return c.json(receipt, 201)
    })
    .post(patterns.api.status, async c => {
      const address = deps.http.clientAddress(c)
      const { status } = await readStatus(deps, { ...parsed(statusBody, await jsonBody(c)), address })
      return c.json(status, 200)
    })
    .post(patterns.api.change, async c => {
      const address = deps.http.clientAddress(c)
      const { status } = await changeNotice(deps, { ...parsed(changeBody, await jsonBody(c)), address })
      return c.json(status, 200)
    })
    .post(patterns.api.withdraw, async c => {
      const address = deps.http.clientAddress(c)
      const { status } = await withdrawNotice(deps, { ...parsed(withdrawBody, await jsonBody(c)), address })
      return c.json(status, 200)
    })
    .all('/api/*', () => {
      throw new DomainError('not_found')
    })

const noStore = async (c: Context, next: () => Promise<void>) => {
  await next()
  c.res.headers.set('cache-control', 'no-store')
}

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
