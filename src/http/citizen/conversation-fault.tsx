import type { Context } from 'hono'
import { startConversation } from '../../app/conversation/start-conversation.ts'
import type { ConversationView } from '../../app/conversation/turn.ts'
import { viewConversation } from '../../app/conversation/view-conversation.ts'
import { DomainError } from '../../core/errors.ts'
import { isLanguage } from '../../core/language.ts'
import type { AppEnv } from '../app-env.ts'
import type { HttpDeps } from '../http-deps.ts'
import { asDomainError, errorAnswer, errorLanguage, retryAfter } from '../middleware/errors.tsx'
import { problemOf } from '../middleware/problem.ts'
import { heldForm } from '../middleware/read-body.ts'
import { statusOf } from '../middleware/statuses.ts'
import { ConversationPage } from '../pages/conversation/conversation-page.tsx'
import { keptFrom } from '../pages/layout/kept-fields.tsx'
import { pageContext } from '../pages/layout/page-context.ts'

const contactFaults = ['name', 'reply', 'email', 'phone', 'address', 'confirmed']

/** An error inside a conversation keeps the conversation, and what was written, on the page. */
export const conversationFault =
  (deps: HttpDeps, { embedded }: { embedded: boolean }) =>
  async (error: unknown, c: Context<AppEnv>) => {
    const known = asPeopleKnowIt(asDomainError(error))
    const form = c.get('form') ?? heldForm(c)
    c.set('form', form)
    const municipality = c.req.param('municipality') ?? ''
    if (form === undefined || known.code === 'unavailable' || known.code === 'unknown_municipality')
      return errorAnswer(deps)(error, c)
    const view = await conversationBefore(deps, c, { municipality, form, known })
    const context = pageContext(deps, c, { municipality, language: view.turn.language, embedded })
    const problem = problemOf(known, context.t)
    const onlyContact = Object.keys(problem.fields ?? {}).every(name => contactFaults.includes(name))
    const asFields = known.code === 'invalid_fields' && view.check !== undefined && onlyContact
    retryAfter(known, c)
    return c.html(
      <ConversationPage
        context={context}
        view={view}
        kept={keptFrom(form)}
        confirmed={form.has('confirmed')}
        text={form.get('text') ?? undefined}
        {...(asFields ? { faults: inPageOrder(problem.fields ?? {}) } : { fault: faultOf(problem, known) })}
      />,
      statusOf[known.code],
    )
  }

/** The idempotency key belongs to the page: somebody who goes Back and sends something else has sent it already. */
const asPeopleKnowIt = (error: DomainError): DomainError =>
  error.code === 'key_reused' ? new DomainError('already_sent', { cause: error }) : error

/** The summary lists the faults in the order of the fields. */
const inPageOrder = (fields: Record<string, string>) =>
  Object.fromEntries(contactFaults.flatMap(name => (fields[name] ? [[name, fields[name]]] : [])))

type FaultContext = { municipality: string; form: URLSearchParams; known: DomainError }

/** The conversation before the error; a new one when it can no longer be opened. */
const conversationBefore = async (
  deps: HttpDeps,
  c: Context<AppEnv>,
  { municipality, form, known }: FaultContext,
): Promise<ConversationView> => {
  if (known.code !== 'state_invalid') {
    const state = form.get('state') ?? ''
    const view = await viewConversation(deps, { state, municipality }).catch(() => undefined)
    if (view) return view
  }
  const { language } = known.facts ?? {}
  return startConversation(deps, {
    municipality,
    language: isLanguage(language) ? language : errorLanguage(deps, c),
  })
}

const faultOf = ({ title, detail, fields }: ReturnType<typeof problemOf>, { code }: DomainError) => {
  const [first] = Object.values(fields ?? {})
  return { title, detail: code === 'invalid_fields' && first !== undefined ? first : detail }
}
