import { type Context, Hono } from 'hono'
import { stopAsked, stopMail } from '../../app/mail/stop-mail.ts'
import type { AppEnv } from '../app-env.ts'
import type { HttpDeps } from '../http-deps.ts'
import { startLanguage } from '../language.ts'
import { formBody } from '../middleware/read-body.ts'
import { pageContext } from '../pages/layout/page-context.ts'
import { StopMailPage } from '../pages/notice/stop-mail-page.tsx'
import { patterns } from '../routes.ts'

/** "Not you? Stop" from a mail: asks once, and says the same whether or not there was anything to stop. */
export const stopMailPages = (deps: HttpDeps): Hono<AppEnv> =>
  new Hono<AppEnv>()
    .use(patterns.stopMail, async (c, next) => {
      await next()
      c.res.headers.set('cache-control', 'no-store')
    })
    .get(patterns.stopMail, c => c.html(page(deps, c, false)))
    .post(patterns.stopMail, async c => {
      // The body is empty; a large one is refused as everywhere.
      await formBody(c)
      await stopMail(deps, tokenOf(c))
      return c.html(page(deps, c, true))
    })

const tokenOf = (c: Context<AppEnv>): string => c.req.param('token') ?? ''

const page = (deps: HttpDeps, c: Context<AppEnv>, done: boolean) => {
  const token = tokenOf(c)
  const { municipality } = stopAsked(deps, token)
  const language = startLanguage(c.req.query('lang'), c.req.header('accept-language'))
  return <StopMailPage context={pageContext(deps, c, { municipality, language })} token={token} done={done} />
}
