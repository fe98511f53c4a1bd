import { type Context, Hono } from 'hono'
import { resumeDraft } from '../../app/conversation/resume-draft.ts'
import { DomainError } from '../../core/errors.ts'
import type { AppEnv } from '../app-env.ts'
import type { HttpDeps } from '../http-deps.ts'
import { startLanguage } from '../language.ts'
import { asDomainError, errorAnswer } from '../middleware/errors.tsx'
import { formBody, heldForm } from '../middleware/read-body.ts'
import { statusOf } from '../middleware/statuses.ts'
import { ConversationPage } from '../pages/conversation/conversation-page.tsx'
import { ResumePage } from '../pages/conversation/draft-page.tsx'
import { mostTyped } from '../pages/layout/fields.tsx'
import { keptFrom } from '../pages/layout/kept-fields.tsx'
import { pageContext } from '../pages/layout/page-context.ts'
import { patterns } from '../routes.ts'
import { conversationCache } from './conversation-pages.tsx'
import { afterHash } from './pasted-link.ts'

/** Coming back to a kept draft (duties 31): the draft comes in the body, never in an address a log could hold. */
export const resumePages = (deps: HttpDeps): Hono<AppEnv> =>
  new Hono<AppEnv>()
    .get(patterns.resume, c => {
      c.header('cache-control', conversationCache)
      return c.html(<ResumePage context={contextOf(deps, c)} />)
    })
    .post(patterns.resume, async c => {
      c.header('cache-control', conversationCache)
      const municipality = c.req.param('municipality')
      const form = await formBody(c)
      const pasted = form.getAll('token').find(token => token.trim() !== '') ?? ''
      const draft = afterHash(pasted) ?? pasted.trim()
      if (draft === '') throw new DomainError('invalid_fields', { fields: { token: 'required' } })
      const view = await resumeDraft(deps, { draft, municipality })
      const context = pageContext(deps, c, { municipality, language: view.turn.language, embedded: false })
      return c.html(<ConversationPage context={context} view={view} kept={keptFrom(form)} />)
    })
    .onError((error, c) => {
      const known = asDomainError(error)
      const isEmpty = known.fields?.token === 'required'
      if (known.code !== 'state_invalid' && !isEmpty) return errorAnswer(deps)(error, c)
      const context = contextOf(deps, c)
      const { t } = context
      const problem = isEmpty
        ? t('pages:resume.empty')
        : `${t('pages:resume.tooOld')}. ${t('pages:resume.tooOldDetail')}`
      const typed = heldForm(c)?.get('token')?.slice(0, mostTyped)
      const page = <ResumePage context={context} problem={problem} typed={typed} />
      return c.html(page, statusOf[known.code])
    })

const contextOf = (deps: HttpDeps, c: Context<AppEnv>) =>
  pageContext(deps, c, {
    municipality: c.req.param('municipality') ?? '',
    language: startLanguage(c.req.query('lang'), c.req.header('accept-language')),
    embedded: false,
  })
