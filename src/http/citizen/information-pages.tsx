import { type Context, Hono } from 'hono'
import type { AppEnv } from '../app-env.ts'
import type { HttpDeps } from '../http-deps.ts'
import { startLanguage } from '../language.ts'
import { AccessibilityPage } from '../pages/information/accessibility-page.tsx'
import { ComparePage } from '../pages/information/compare-page.tsx'
import { KitPage, knownKit } from '../pages/information/kit-page.tsx'
import { PrivacyPage } from '../pages/information/privacy-page.tsx'
import { RulesPage } from '../pages/information/rules-page.tsx'
import { defaultMunicipality, pageContext } from '../pages/layout/page-context.ts'
import { patterns } from '../routes.ts'

/** Pages that only inform: the same for everybody, so any cache may keep them for a little while. */
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
    .get(patterns.rules, c => c.html(<RulesPage context={about(c)} />))
    .get(patterns.kit, c => c.html(<KitPage context={about(c)} kit={knownKit(c.req.param('kit'))} />))
    .get(patterns.privacy, c => c.html(<PrivacyPage context={about(c)} />))
    .get(patterns.accessibility, c => c.html(<AccessibilityPage context={about(c)} />))
}

const mostCompared = 4

/** Served authorities can be compared, at most four at a time, and only those that were asked for. */
export const comparePage = (deps: HttpDeps): Hono<AppEnv> =>
  new Hono<AppEnv>().get(patterns.compare, c => {
    const language = startLanguage(c.req.query('lang'), c.req.header('accept-language'))
    const municipality = defaultMunicipality(deps)
    // Where several authorities are served, the page belongs to none of them.
    const neutral = deps.settings.municipalities.length > 1
    const context = { ...pageContext(deps, c, { municipality, language }), neutral }
    const all = deps.settings.municipalities.flatMap(id => deps.content.packs[id] ?? [])
    const asked = c.req.queries('with') ?? []
    const chosen = all.filter(({ municipality }) => asked.includes(municipality)).slice(0, mostCompared)
    c.header('vary', 'accept-language')
    return c.html(<ComparePage context={context} all={all} chosen={chosen} />)
  })
