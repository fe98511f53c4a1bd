import { type Context, Hono } from 'hono'
import { readStatus, type StatusInput } from '../app/read-status.ts'
import type { StatusView } from '../app/status.ts'
import { withdrawNotice } from '../app/withdraw-notice.ts'
import { DomainError, type FieldErrors } from '../core/errors.ts'
import { isLanguage, type Language } from '../core/language.ts'
import type { AppEnv } from './app-env.ts'
import { asDomainError, errorAnswer, retryAfter } from './errors.tsx'
import type { HttpDeps } from './http-deps.ts'
import { startLanguage } from './language.ts'
import { FindStatusPage } from './pages/find-status-page.tsx'
import { defaultMunicipality, type PageContext, pageContext } from './pages/page-context.ts'
import type { Proof } from './pages/proof.tsx'
import { StatusPage } from './pages/status-page.tsx'
import { WithdrawPage } from './pages/withdraw-page.tsx'
import { problemOf } from './problem.ts'
import { formBody } from './read-body.ts'
import { patterns } from './routes.ts'
import { statusOf } from './statuses.ts'
import { isUnopenedSoon } from './unopened-soon.ts'

/** Number and code (or the receipt's link) show what has happened; the same page changes and withdraws. */
export const statusPages = (deps: HttpDeps): Hono<AppEnv> =>
  new Hono<AppEnv>()
    .use(patterns.status, async (c, next) => {
      await next()
      c.res.headers.set('cache-control', 'no-store')
    })
    .get(patterns.status, c => c.html(<FindStatusPage context={findContext(deps, c)} />))
    .post(patterns.status, async c => {
      const form = await formBody(c)
      c.set('form', form)
      const proof = proofFrom(form)
      const input = { ...proof, address: deps.http.clientAddress(c) }
      const view = await acted(deps, input, form)
      const context = viewContext(deps, c, view, languageOf(form, view))
      if (form.get('action') === 'withdraw')
        return c.html(<WithdrawPage context={context} view={view} proof={proof} />)
      return c.html(
        <StatusPage
          context={context}
          view={view}
          proof={proof}
          unopenedSoon={isUnopenedSoon(view, deps.clock())}
          notice={
            form.get('action') === 'withdraw_confirmed' ? context.t('pages:status.withdrawn') : undefined
          }
        />,
      )
    })
    .onError(statusFault(deps))

const acted = (deps: HttpDeps, input: StatusInput, form: URLSearchParams): Promise<StatusView> =>
  form.get('action') === 'withdraw_confirmed'
    ? withdrawNotice(deps, { ...input, version: Number(form.get('version')) })
    : readStatus(deps, input)

const proofFrom = (form: URLSearchParams): Proof => {
  const token = form.get('token')
  if (token) return { token: token.slice(0, 200) }
  const reference = (form.get('reference') ?? '').trim().slice(0, 100)
  const code = (form.get('code') ?? '').trim().slice(0, 100)
  const faults: FieldErrors = {
    ...(!reference && { reference: 'required' }),
    ...(!code && { code: 'required' }),
  }
  if (Object.keys(faults).length > 0) throw new DomainError('invalid_fields', { fields: faults })
  return { reference, code }
}

const languageOf = (form: URLSearchParams, view: StatusView): Language => {
  const wished = form.get('language')
  return isLanguage(wished) ? wished : view.language
}

const viewContext = (deps: HttpDeps, c: Context<AppEnv>, view: StatusView, language: Language): PageContext =>
  pageContext(deps, c, { municipality: view.municipality, language })

const findContext = (deps: HttpDeps, c: Context<AppEnv>): PageContext => {
  const named = c.req.query('municipality') ?? ''
  return pageContext(deps, c, {
    municipality: deps.settings.municipalities.includes(named) ? named : defaultMunicipality(deps),
    language: startLanguage(c.req.query('lang'), c.req.header('accept-language')),
  })
}

/** What was typed stays in the fields; a newer version is shown as it is now, with the reason. */
const statusFault = (deps: HttpDeps) => async (error: unknown, c: Context<AppEnv>) => {
  const known = asDomainError(error)
  const form = c.get('form')
  if (form === undefined || known.code === 'unavailable') return errorAnswer(deps)(error, c)
  retryAfter(known, c)
  if (known.code === 'stale_version' || known.code === 'not_possible')
    return shownAgain(deps, c, { known, form })
  const context = findContext(deps, c)
  const { fields, ...problem } = problemOf(known, context.t)
  const given = { reference: form.get('reference') ?? '', code: form.get('code') ?? '' }
  return c.html(
    <FindStatusPage
      context={context}
      given={given}
      faults={fields ?? {}}
      problem={fields ? undefined : problem}
    />,
    statusOf[known.code],
  )
}

type Refused = { known: DomainError; form: URLSearchParams }

const shownAgain = async (deps: HttpDeps, c: Context<AppEnv>, { known, form }: Refused) => {
  const proof = proofFrom(form)
  const view = await readStatus(deps, { ...proof, address: deps.http.clientAddress(c) })
  const context = viewContext(deps, c, view, languageOf(form, view))
  return c.html(
    <StatusPage
      context={context}
      view={view}
      proof={proof}
      unopenedSoon={isUnopenedSoon(view, deps.clock())}
      problem={problemOf(known, context.t)}
    />,
    statusOf[known.code],
  )
}
