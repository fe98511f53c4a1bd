import type { Context } from 'hono'
import { beginSignIn, finishSignIn } from '../../../app/sign-in/sign-in-with-identity.ts'
import { DomainError, type ErrorCode } from '../../../core/errors.ts'
import { startLanguage } from '../../language.ts'
import { statusOf } from '../../middleware/statuses.ts'
import { shellContext } from '../page-context.ts'
import { safeNext } from '../routes.ts'
import type { StaffDeps, StaffEnv } from '../staff-env.ts'
import { beginHere, takePending, writePending } from './cookie.ts'
import { afterSignIn, signInWay } from './sign-in.tsx'
import { SignInPage } from './sign-in-page.tsx'

type Request = Context<StaffEnv>

export const startSignIn = (deps: StaffDeps) => (c: Request) =>
  saidOnPage(deps, c, async () => {
    const next = safeNext(c.req.query('next'))
    const { url, pending } = await beginSignIn(deps, {
      again: c.req.query('again') === 'yes',
      ...(next !== undefined && { next }),
    })
    writePending(deps, c, pending)
    return c.redirect(url, 303)
  })

/** Behind a proxy the request's own address differs, so it is rewritten to the public one. */
export const returnFromSignIn = (deps: StaffDeps) => (c: Request) =>
  saidOnPage(deps, c, async () => {
    const { pathname, search } = new URL(c.req.url)
    const callback = new URL(`${deps.settings.publicUrl}${pathname}${search}`)
    const { session, next } = await finishSignIn(deps, { callback, pending: takePending(deps, c) })
    await beginHere(deps, c, session)
    return c.redirect(afterSignIn(session, next), 303)
  })

const news: Partial<Record<ErrorCode, 'refused' | 'noGrant' | 'unreachable'>> = {
  not_signed_in: 'refused',
  not_allowed: 'noGrant',
  unavailable: 'unreachable',
}

const newsOf = ({ code, facts }: DomainError) => (facts?.why === 'too_weak' ? 'tooWeak' : news[code])

/** A failed sign-in is reported on the sign-in page, with a way to try again. */
const saidOnPage = async (
  deps: StaffDeps,
  c: Request,
  attempt: () => Promise<Response>,
): Promise<Response> => {
  try {
    return await attempt()
  } catch (error) {
    const said = error instanceof DomainError ? newsOf(error) : undefined
    if (!(error instanceof DomainError) || said === undefined) throw error
    const language = startLanguage(c.req.query('lang'), c.req.header('accept-language'))
    const context = shellContext(deps, c, language)
    return c.html(<SignInPage context={context} news={said} way={signInWay(deps)} />, statusOf[error.code])
  }
}
