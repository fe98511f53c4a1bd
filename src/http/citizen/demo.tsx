import { Hono } from 'hono'
import type { AppEnv } from '../app-env.ts'
import type { HttpDeps } from '../http-deps.ts'
import { startLanguage } from '../language.ts'
import { DemoPage } from '../pages/information/demo-page.tsx'
import { defaultMunicipality, pageContext } from '../pages/layout/page-context.ts'
import { patterns } from '../routes.ts'

/** The three ways to embed, live on one page (docs/operations.md). */
export const demo = (deps: HttpDeps): Hono<AppEnv> =>
  new Hono<AppEnv>().get(patterns.demo, c => {
    const language = startLanguage(c.req.query('lang'), c.req.header('accept-language'))
    const context = pageContext(deps, c, { municipality: defaultMunicipality(deps), language })
    return c.html(<DemoPage context={context} publicUrl={deps.settings.publicUrl} />)
  })
