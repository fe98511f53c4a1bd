import { type Context, Hono } from 'hono'
import type { AppEnv } from './app-env.ts'
import type { HttpDeps } from './http-deps.ts'
import { startLanguage } from './language.ts'
import { AccessibilityPage } from './pages/accessibility-page.tsx'
import { pageContext } from './pages/page-context.ts'
import { PrivacyPage } from './pages/privacy-page.tsx'
import { patterns } from './routes.ts'

/** Pages that only tell: the same for everybody, so any cache may keep them for a little while. */
export const informationPages = (deps: HttpDeps, { embedded }: { embedded: boolean }): Hono<AppEnv> => {
  const about = (c: Context<AppEnv>) => {
    c.header('vary', 'accept-language')
    return pageContext(deps, c, {
      municipality: c.req.param('municipality') ?? '',
      language: startLanguage(c.req.query('lang'), c.req.header('accept-language')),
      embedded,
    })
  }
  return new Hono<AppEnv>()
    .get(patterns.privacy, c => c.html(<PrivacyPage context={about(c)} />))
    .get(patterns.accessibility, c => c.html(<AccessibilityPage context={about(c)} />))
}
