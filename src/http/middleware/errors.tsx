import type { Context } from 'hono'
import { HTTPException } from 'hono/http-exception'
import { openConversation } from '../../app/conversation/open-conversation.ts'
import { startConversation } from '../../app/conversation/start-conversation.ts'
import { DomainError } from '../../core/errors.ts'
import { faultRecord } from '../../core/fault-record.ts'
import { isLanguage, type Language } from '../../core/language.ts'
import type { AppEnv } from '../app-env.ts'
import type { HttpDeps } from '../http-deps.ts'
import { startLanguage } from '../language.ts'
import { BriefPage } from '../pages/layout/brief-page.tsx'
import { ErrorPage } from '../pages/layout/error-page.tsx'
import { defaultMunicipality, type PageContext, pageContext } from '../pages/layout/page-context.ts'
import { jsonHeaders } from './json-headers.ts'
import { problemOf } from './problem.ts'
import { formBody } from './read-body.ts'
import { noteRefusal } from './refusals.ts'
import { requestId } from './request-id.ts'
import { spelledAddress } from './spelled-address.ts'
import { statusOf } from './statuses.ts'

/** Every error becomes a `DomainError` here, and nowhere else. An unexpected one is `unavailable`. */
export const asDomainError = (error: unknown): DomainError => {
  if (error instanceof DomainError) return error
  if (error instanceof HTTPException && error.status < 500) return new DomainError('not_allowed')
  return new DomainError('unavailable', { cause: error })
}

/** The error handler of the whole app: a problem document for the API, a page for people. */
export const errorAnswer = (deps: HttpDeps) => async (error: unknown, c: Context<AppEnv>) => {
  const known = asDomainError(error)
  const meant =
    known.code === 'unknown_municipality' ? spelledAddress(c, deps.settings.municipalities) : undefined
  if (meant !== undefined) return c.redirect(meant, 301)
  if (known.code === 'unavailable' || known.code === 'not_received') report(deps, known.cause ?? known, c)
  if (known.code === 'not_allowed' || known.code === 'too_many') noteRefusal(deps, c, statusOf[known.code])
  retryAfter(known, c)
  if (known.facts?.allow !== undefined) c.header('allow', String(known.facts.allow))
  c.header('cache-control', 'no-store')
  const isApi = c.req.path.startsWith('/api/') || c.req.path.startsWith('/openapi')
  if (known.facts?.flood !== undefined) {
    await deps.http.holdBack?.()
    // The body of these is not read, and the connection is closed.
    c.header('connection', 'close')
    if (!isApi) return briefAnswer(deps, known, c)
  }
  return isApi ? problemAnswer(deps, known, c) : pageAnswer(deps, known, c)
}

export const retryAfter = (error: DomainError, c: Context) => {
  const seconds = error.facts?.retryAfter ?? (error.code === 'not_received' ? 30 : undefined)
  if (seconds !== undefined) c.header('retry-after', String(seconds))
}

const problemAnswer = async (deps: HttpDeps, error: DomainError, c: Context<AppEnv>) => {
  const language = isLanguage(error.facts?.language) ? error.facts.language : errorLanguage(deps, c)
  const problem = problemOf(error, deps.content.translate(language))
  const fresh =
    error.code === 'state_invalid' ? (await freshConversation(deps, error, language)).turn : undefined
  return c.body(JSON.stringify({ ...problem, ...(fresh && { fresh }) }), statusOf[error.code], {
    ...jsonHeaders(deps)(c),
    'content-type': 'application/problem+json; charset=utf-8',
  })
}

/** Where the old conversation was, when that can be known. */
const freshConversation = (deps: HttpDeps, { facts }: DomainError, language: Language) => {
  const named = deps.settings.municipalities.find(id => id === facts?.municipality)
  return startConversation(deps, { language, municipality: named })
}

const passing: readonly string[] = ['too_many', 'unavailable', 'not_received']

/** What was posted when it may well be taken in a moment: it goes into the page, to be sent again. */
const postedBefore = async (error: DomainError, c: Context<AppEnv>): Promise<URLSearchParams | undefined> => {
  if (c.req.method !== 'POST' || !passing.includes(error.code)) return undefined
  const form = c.get('form') ?? (await formBody(c).catch(() => undefined))
  if (form !== undefined) c.set('form', form)
  return form
}

const briefAnswer = (deps: HttpDeps, error: DomainError, c: Context<AppEnv>) => {
  const language = errorLanguage(deps, c)
  const { title, detail } = problemOf(error, deps.content.translate(language))
  return c.html(<BriefPage language={language} title={title} detail={detail} />, statusOf[error.code])
}

const pageAnswer = async (deps: HttpDeps, error: DomainError, c: Context<AppEnv>) => {
  const posted = await postedBefore(error, c)
  const [, first = '', second = ''] = c.req.path.split('/')
  const named = first === 'embed' ? second : first
  const municipality = deps.settings.municipalities.includes(named) ? named : defaultMunicipality(deps)
  const context: PageContext = {
    ...pageContext(deps, c, {
      municipality,
      language: errorLanguage(deps, c),
      embedded: first === 'embed',
    }),
    neutral: error.code === 'unknown_municipality',
  }
  const { title, detail } = problemOf(error.code === 'closed' ? new DomainError('closed') : error, context.t)
  const again = posted && { action: c.req.path + new URL(c.req.url).search, posted }
  return c.html(
    <ErrorPage
      context={context}
      title={title}
      detail={error.code === 'not_found' ? context.t('pages:error.notFound') : detail}
      lost={error.code === 'not_found'}
      closed={error.code === 'closed' ? String(error.facts?.reason ?? '') : undefined}
      again={again}
    />,
    statusOf[error.code],
  )
}

/** The conversation's language where one was sent along, else the page's or the browser's wish. */
export const errorLanguage = (deps: HttpDeps, c: Context<AppEnv>): Language => {
  const state = c.get('state') ?? c.get('form')?.get('state')
  const wished = c.get('wished') ?? startLanguage(c.req.query('lang'), c.req.header('accept-language'))
  if (!state) return wished
  try {
    const { language } = openConversation(deps, state)
    return isLanguage(language) ? language : wished
  } catch {
    return wished
  }
}

/** One line to find it by. */
const report = (deps: HttpDeps, error: unknown, c: Context) => {
  const request = requestId(deps, c)
  const { method, routePath: route } = c.req
  const at = momentOf(deps)
  console.error(JSON.stringify({ level: 'error', at, request, method, route, ...faultRecord(error) }))
}

/** A clock that fails is a fault to be told of too. */
const momentOf = ({ clock }: HttpDeps): string | undefined => {
  try {
    return clock().toISOString()
  } catch {
    return undefined
  }
}
