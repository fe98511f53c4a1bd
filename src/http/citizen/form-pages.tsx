import { type Context, Hono } from 'hono'
import { fillForm, leaveForm } from '../../app/conversation/fill-form.ts'
import { openConversation } from '../../app/conversation/open-conversation.ts'
import { isLanguage, type Language } from '../../core/language.ts'
import { dayAndTime } from '../../core/notice/fields/meeting-halves.ts'
import { missingFields } from '../../core/notice/fields/missing.ts'
import type { AppEnv } from '../app-env.ts'
import type { HttpDeps } from '../http-deps.ts'
import { startLanguage } from '../language.ts'
import { asDomainError, errorAnswer, errorLanguage, retryAfter } from '../middleware/errors.tsx'
import { problemOf } from '../middleware/problem.ts'
import { formBody, heldForm } from '../middleware/read-body.ts'
import { statusOf } from '../middleware/statuses.ts'
import { ConversationPage } from '../pages/conversation/conversation-page.tsx'
import { keptFrom } from '../pages/layout/kept-fields.tsx'
import { pageContext } from '../pages/layout/page-context.ts'
import { FormPage } from '../pages/notice/form-page.tsx'
import { inputFrom } from '../pages/notice/notice-inputs.tsx'
import { pageLanguage, patterns } from '../routes.ts'
import { conversationCache } from './conversation-pages.tsx'
import { type FormTyped, noticeInput } from './form-input.ts'

/** The notice as one plain form. It leads to the same check page as the chat, and back from there. */
export const formPages = (deps: HttpDeps, { embedded }: { embedded: boolean }): Hono<AppEnv> =>
  new Hono<AppEnv>()
    .get(patterns.form, c => {
      c.header('cache-control', conversationCache)
      const language = startLanguage(c.req.query('lang'), c.req.header('accept-language'))
      return c.html(formPage(deps, c, { embedded, language, input: {} }))
    })
    .post(patterns.form, async c => {
      c.header('cache-control', conversationCache)
      const form = await formBody(c)
      c.set('form', form)
      const state = form.get('state') || undefined
      const wished = form.get(pageLanguage)
      const language = formLanguage(deps, c)
      if (form.get('ask') === 'form') {
        const input = inputFrom(knownFields(deps, c, state), dayAndTime, deps.content.translate(language))
        return c.html(formPage(deps, c, { embedded, language, input }))
      }
      if (isLanguage(wished))
        return c.html(formPage(deps, c, { embedded, language, input: noticeInput(form) }))
      const municipality = c.req.param('municipality')
      const filled = { municipality, language, state, input: noticeInput(form) }
      const view = await (form.get('to') === 'chat' ? leaveForm(deps, filled) : fillForm(deps, filled))
      const context = pageContext(deps, c, { municipality, language: view.turn.language, embedded })
      return c.html(<ConversationPage context={context} view={view} kept={keptFrom(form)} />)
    })
    .onError(formFault(deps, { embedded }))

/** The language chosen just now, else the form's, else the conversation's or the browser's. */
const formLanguage = (deps: HttpDeps, c: Context<AppEnv>): Language => {
  const chosen = [c.get('form')?.get(pageLanguage), c.req.query('lang')].find(isLanguage)
  return chosen ?? errorLanguage(deps, c)
}

const knownFields = (deps: HttpDeps, c: Context<AppEnv>, state: string | undefined) =>
  state ? openConversation(deps, state, c.req.param('municipality')).fields : {}

type Shown = FormTyped & { embedded: boolean; language: Language }

const formPage = (deps: HttpDeps, c: Context<AppEnv>, { embedded, language, faults, ...shown }: Shown) => {
  const context = pageContext(deps, c, {
    municipality: c.req.param('municipality') ?? '',
    language,
    embedded,
  })
  const form = c.get('form') ?? new URLSearchParams()
  return (
    <FormPage
      context={context}
      state={form.get('state') || undefined}
      kept={keptFrom(form)}
      mandatory={missingFields({}, context.pack)}
      faults={faults ?? {}}
      {...shown}
    />
  )
}

/** After any error every field keeps what was written in it. */
const formFault =
  (deps: HttpDeps, { embedded }: { embedded: boolean }) =>
  (error: unknown, c: Context<AppEnv>) => {
    const known = asDomainError(error)
    const form = c.get('form') ?? heldForm(c)
    c.set('form', form)
    if (form === undefined || known.code === 'unavailable' || known.code === 'unknown_municipality')
      return errorAnswer(deps)(error, c)
    const language = formLanguage(deps, c)
    const { fields, title, detail } = problemOf(known, deps.content.translate(language))
    // A conversation that cannot be opened is dropped; the form itself stays.
    if (known.code === 'state_invalid') form.delete('state')
    retryAfter(known, c)
    const problem = fields ? undefined : { title, detail }
    return c.html(
      formPage(deps, c, { embedded, language, input: noticeInput(form), faults: fields ?? {}, problem }),
      statusOf[known.code],
    )
  }
