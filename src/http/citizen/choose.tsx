import { Hono } from 'hono'
import { fold } from '../../core/text/fold.ts'
import type { AppEnv } from '../app-env.ts'
import type { HttpDeps } from '../http-deps.ts'
import { startLanguage } from '../language.ts'
import { ChoosePage } from '../pages/information/choose-page.tsx'
import { defaultMunicipality, pageContext } from '../pages/layout/page-context.ts'
import { patterns, urls } from '../routes.ts'

const longestName = 60

/** `/` asks which authority it is about. Where only one is served, it leads there. */
export const choose = (deps: HttpDeps): Hono<AppEnv> =>
  new Hono<AppEnv>().get(patterns.root, c => {
    const language = startLanguage(c.req.query('lang'), c.req.header('accept-language'))
    const municipality = defaultMunicipality(deps)
    if (deps.settings.municipalities.length === 1) {
      const lang = c.req.query('lang') ? language : undefined
      return c.redirect(urls.chat({ municipality, embedded: false }, lang), 302)
    }
    const context = { ...pageContext(deps, c, { municipality, language }), neutral: true }
    const searched = (c.req.query('q') ?? '').trim().slice(0, longestName)
    const all = deps.settings.municipalities.flatMap(id => deps.content.packs[id] ?? [])
    const found = all.filter(({ name }) => fold(name[language]).includes(fold(searched)))
    c.header('vary', 'accept-language')
    return c.html(<ChoosePage context={context} all={all} found={found} searched={searched} />)
  })
