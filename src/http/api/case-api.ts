import { type Context, Hono } from 'hono'
import { type CaseSystem, caseSystemOf, fetchCase, fileCase, listCases } from '../../app/systems/case-api.ts'
import { DomainError } from '../../core/errors.ts'
import type { AppEnv } from '../app-env.ts'
import type { HttpDeps } from '../http-deps.ts'
import { jsonHeaders } from '../middleware/json-headers.ts'
import { jsonBody } from '../middleware/read-body.ts'
import { patterns } from '../routes.ts'
import { parsed } from './bodies.ts'
import { caseList, fetchQuery, filedBody, listQuery } from './case-bodies.ts'

/** What case systems ask with a key of their own (docs/operations.md, Other systems); open also while the chat is closed. */
export const caseApi = (deps: HttpDeps): Hono<AppEnv> => {
  const headers = jsonHeaders(deps)
  const signedIn = (c: Context<AppEnv>): Promise<CaseSystem> =>
    caseSystemOf(deps, bearerIn(c), deps.http.clientAddress(c))
  return new Hono<AppEnv>()
    .get(patterns.cases.list, async c => {
      const query = parsed(listQuery, c.req.query())
      const list = await listCases(deps, await signedIn(c), {
        ...(query.status !== undefined && { status: query.status }),
        ...(query.after !== undefined && { after: query.after }),
        ...(query.limit !== undefined && { limit: query.limit }),
      })
      return c.body(JSON.stringify(caseList.parse(list)), 200, headers(c))
    })
    .get(patterns.cases.fetch, async c => {
      const { need } = parsed(fetchQuery, c.req.query())
      const about = { reference: c.req.param('reference'), withNeed: need === 'yes' }
      const { bytes, contentType, fileName } = await fetchCase(deps, await signedIn(c), about)
      return c.body(new Uint8Array(bytes), 200, {
        ...headers(c),
        'content-type': contentType,
        'content-disposition': `attachment; filename="${fileName}"`,
      })
    })
    .post(patterns.cases.filed, async c => {
      const system = await signedIn(c)
      const { number } = parsed(filedBody, await jsonBody(c))
      await fileCase(deps, system, { reference: c.req.param('reference'), number })
      return c.body(null, 204, headers(c))
    })
}

const bearerIn = (c: Context): string => {
  const [, secret] = /^Bearer ([\w-]{20,100})$/.exec(c.req.header('authorization') ?? '') ?? []
  if (secret === undefined) throw new DomainError('not_signed_in')
  return secret
}
