import { Hono, type MiddlewareHandler } from 'hono'
import { compress } from 'hono/compress'
import { followStops } from '../app/oversight/live-stops.ts'
import { followDepartments } from '../app/staff/live-departments.ts'
import { DomainError } from '../core/errors.ts'
import { api, restOfApi } from './api/api.ts'
import { caseApi } from './api/case-api.ts'
import { contractFirst } from './api/contract-first.ts'
import { openapi } from './api/openapi.ts'
import type { AppEnv } from './app-env.ts'
import { calendarFeed } from './citizen/calendar-feed.ts'
import { choose } from './citizen/choose.tsx'
import { conversationPages } from './citizen/conversation-pages.tsx'
import { demo } from './citizen/demo.tsx'
import { documents } from './citizen/documents.ts'
import { formPages } from './citizen/form-pages.tsx'
import { comparePage, informationPages } from './citizen/information-pages.tsx'
import { proofPage } from './citizen/proof.tsx'
import { resumePages } from './citizen/resume-pages.tsx'
import { sheets } from './citizen/sheets.ts'
import { statusPages } from './citizen/status-pages.tsx'
import { stopMailPages } from './citizen/stop-mail.tsx'
import type { HttpDeps } from './http-deps.ts'
import { type Admit, admission } from './middleware/admission.ts'
import { errorAnswer } from './middleware/errors.tsx'
import { refuseForeignForms } from './middleware/foreign-forms.ts'
import { securityHeaders } from './middleware/security-headers.ts'
import { health } from './operations/health.ts'
import { mark } from './operations/mark.ts'
import { metrics } from './operations/metrics.ts'
import { timed } from './operations/request-times.ts'
import { securityText } from './operations/security-text.ts'
import { staticFiles } from './operations/static-files.ts'

/** The whole HTTP app over its dependencies. The entries add the staff pages with their sessions. */
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
  // Registered before admission, so that a refused form is handed back as a form of our own, to be sent again.
  app.use(refuseForeignForms(deps.settings.publicUrl))
  app.use(admitted(admit))
  app.use(stopsFollowed(deps))
  app.route('/', choose(deps))
  if (more.staff) app.route('/', more.staff)
  app.route('/', calendarFeed(deps))
  app.route('/', statusPages(deps))
  app.route('/', stopMailPages(deps))
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
    await followDepartments(deps)
    await next()
  }

/** Only what is asked for by address: an answer that repeats what was sent is never packed with a secret (BREACH). */
const packed = (): MiddlewareHandler<AppEnv> => {
  const pack = compress()
  return async function packPages(c, next) {
    return c.req.method === 'GET' ? pack(c, next) : next()
  }
}
