import { Hono, type MiddlewareHandler } from 'hono'
import { compress } from 'hono/compress'
import { followStops } from '../app/oversight/live-stops.ts'
import { DomainError } from '../core/errors.ts'
import { type Admit, admission } from './admission.ts'
import { api, restOfApi } from './api.ts'
import type { AppEnv } from './app-env.ts'
import { calendarFeed } from './calendar-feed.ts'
import { caseApi } from './case-api.ts'
import { choose } from './choose.tsx'
import { contractFirst } from './contract-first.ts'
import { conversationPages } from './conversation-pages.tsx'
import { demo } from './demo.tsx'
import { documents } from './documents.ts'
import { errorAnswer } from './errors.tsx'
import { refuseForeignForms } from './foreign-forms.ts'
import { formPages } from './form-pages.tsx'
import { health } from './health.ts'
import type { HttpDeps } from './http-deps.ts'
import { comparePage, informationPages } from './information-pages.tsx'
import { mark } from './mark.ts'
import { metrics } from './metrics.ts'
import { openapi } from './openapi.ts'
import { proofPage } from './proof.tsx'
import { timed } from './request-times.ts'
import { resumePages } from './resume-pages.tsx'
import { securityHeaders } from './security-headers.ts'
import { securityText } from './security-text.ts'
import { sheets } from './sheets.ts'
import { staticFiles } from './static-files.ts'
import { statusPages } from './status-pages.tsx'

/** The whole transport over its dependencies. The entries add the staff pages, whose sessions are theirs. */
export const createApp = (deps: HttpDeps, more: { staff?: Hono<AppEnv> } = {}): Hono<AppEnv> => {
  const app = new Hono<AppEnv>({ router: contractFirst() })
  const admit = admission(deps)
  app.use(timed(deps))
  app.route('/', api(deps, admit))
  app.route('/', caseApi(deps))
  if (deps.http.compress) app.use(packed())
  app.use(securityHeaders(deps))
  app.route('/', staticFiles(deps.assets))
  app.route('/', health(deps))
  app.route('/', metrics(deps))
  app.route('/', openapi(deps))
  app.route('/', securityText(deps))
  app.route('/', restOfApi(deps))
  // Before admission: what is turned away there is handed back to be sent again, as a form of our own.
  app.use(refuseForeignForms(deps.settings.publicUrl))
  app.use(admitted(admit))
  app.use(stopsFollowed(deps))
  app.route('/', choose(deps))
  if (more.staff) app.route('/', more.staff)
  app.route('/', calendarFeed(deps))
  app.route('/', statusPages(deps))
  app.route('/', demo(deps))
  app.route('/', comparePage(deps))
  app.route('/', proofPage(deps))
  app.route('/', resumePages(deps))
  for (const embedded of [true, false]) {
    const base = embedded ? '/embed' : '/'
    app.route(base, informationPages(deps, { embedded }))
    app.route(base, formPages(deps, { embedded }))
    app.route(base, conversationPages(deps, { embedded }))
  }
  app.route('/', mark(deps))
  app.route('/', documents(deps))
  app.route('/', sheets(deps))
  app.notFound(c => {
    const { pathname, search } = new URL(c.req.url)
    // One slash too many at the end; only ever a path, so that the redirect cannot leave this site.
    if (c.req.method === 'GET' && /^\/[^/].*\/$/.test(pathname))
      return c.redirect(pathname.replace(/\/+$/, '') + search, 301)
    throw new DomainError('not_found')
  })
  app.onError(errorAnswer(deps))
  return app
}

const admitted = (admit: Admit): MiddlewareHandler<AppEnv> =>
  async function admitRequest(c, next) {
    admit(c)
    await next()
  }

/** What an administrator has stopped holds from the next page on. */
const stopsFollowed = (deps: HttpDeps): MiddlewareHandler<AppEnv> =>
  async function follow(_c, next) {
    await followStops(deps)
    await next()
  }

/** Only what is asked for by address: an answer that repeats what was sent is never packed with a secret (BREACH). */
const packed = (): MiddlewareHandler<AppEnv> => {
  const pack = compress()
  return async function packPages(c, next) {
    return c.req.method === 'GET' ? pack(c, next) : next()
  }
}
