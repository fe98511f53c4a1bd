import type { Context } from 'hono'
import { registerNotice } from '../../../app/casework/register-notice.ts'
import { renewCode } from '../../../app/casework/renew-code.ts'
import { startConversation } from '../../../app/conversation/start-conversation.ts'
import { DomainError } from '../../../core/errors.ts'
import { noticeInput } from '../../citizen/form-input.ts'
import { fieldWords } from '../../middleware/problem.ts'
import { formBody } from '../../middleware/read-body.ts'
import { contactFrom, keptFrom } from '../../pages/layout/kept-fields.tsx'
import { staffContext } from '../page-context.ts'
import type { StaffDeps, StaffEnv } from '../staff-env.ts'
import { CodePage } from './code-page.tsx'
import { RegisterPage } from './register-page.tsx'

type Request = Context<StaffEnv>

/** The idempotency key of the form: two forms are two wishes. */
const freshForm = async (deps: StaffDeps, municipality: string) => {
  const { turn } = await startConversation(deps, { municipality, language: 'da' })
  return { state: turn.state, key: deps.newId() }
}

/** The form has expired: it has registered somebody already, or was open for a day. */
const usedUp: readonly string[] = ['key_reused', 'already_sent', 'state_invalid']

export const registerPage = (deps: StaffDeps) => async (c: Request) => {
  const context = staffContext(deps, c)
  const once = await freshForm(deps, context.municipality)
  return c.html(<RegisterPage context={context} input={{}} kept={{}} faults={{}} once={once} />)
}

export const register = (deps: StaffDeps) => async (c: Request) => {
  const context = staffContext(deps, c)
  const { municipality, actor } = context
  const form = await formBody(c)
  const [input, kept] = [noticeInput(form), keptFrom(form)]
  const once = { state: form.get('state') ?? '', key: form.get('key') ?? '' }
  try {
    const contact = contactFrom(kept)
    const { receipt } = await registerNotice(deps, actor, { municipality, input, contact, ...once })
    return c.html(<CodePage context={context} given={receipt} why="registered" />, 201)
  } catch (error) {
    if (error instanceof DomainError && usedUp.includes(error.code)) {
      const fresh = await freshForm(deps, municipality)
      const page = <RegisterPage context={context} input={input} kept={kept} faults={{}} once={fresh} again />
      return c.html(page, 409)
    }
    if (!(error instanceof DomainError) || error.fields === undefined) throw error
    const faults = fieldWords(error.fields, context.t, 'staff:register.fault')
    const page = <RegisterPage context={context} input={input} kept={kept} faults={faults} once={once} />
    return c.html(page, 422)
  }
}

export const newCode = (deps: StaffDeps) => async (c: Request) => {
  const context = staffContext(deps, c)
  const { municipality, actor } = context
  const given = await renewCode(deps, actor, { municipality, reference: c.req.param('reference') ?? '' })
  return c.html(<CodePage context={context} given={given} why="renewed" />)
}
