import type { Context } from 'hono'
import { signOutHere } from '../../../app/sign-in/end-sessions.ts'
import { signInOnce } from '../../../app/sign-in/sign-in-once.ts'
import { actorIn, municipalitiesOf, type StaffSession } from '../../../app/staff/staff-session.ts'
import { DomainError } from '../../../core/errors.ts'
import { isLanguage } from '../../../core/language.ts'
import { startLanguage } from '../../language.ts'
import { formBody } from '../../middleware/read-body.ts'
import { shellContext } from '../page-context.ts'
import { safeNext, staffUrls } from '../routes.ts'
import type { StaffDeps, StaffEnv } from '../staff-env.ts'
import { beginHere, dropCookie, readCookie, writeCookie } from './cookie.ts'
import { SignInPage } from './sign-in-page.tsx'

type Request = Context<StaffEnv>

const language = (c: Request) => startLanguage(c.req.query('lang'), c.req.header('accept-language'))

export const signInPage = (deps: StaffDeps) => async (c: Request) => {
  const once = c.req.query('once')
  if (once === undefined || isPrefetch(c)) return c.html(page(deps, c, news(deps, c), await endUrl(deps, c)))
  try {
    const session = await signInOnce(deps, { token: once })
    await beginHere(deps, c, session)
    return c.redirect(afterSignIn(session, c.req.query('next')), 303)
  } catch (error) {
    if (!(error instanceof DomainError) || error.code !== 'not_signed_in') throw error
    return c.html(page(deps, c, 'used'), 401)
  }
}

/** Where they were going, if they may go there; else the queue of their first municipality. */
export const afterSignIn = (session: StaffSession, next: string | undefined): string =>
  safeNext(next) ?? firstPage(session)

/** The queue for people who have one; auditors and administrators begin on their overview. */
const firstPage = (session: StaffSession): string => {
  const [municipality = ''] = municipalitiesOf(session)
  const { roles } = actorIn(session, municipality)
  if (roles.some(role => role === 'read' || role === 'handle' || role === 'release'))
    return staffUrls.inbox(municipality)
  return staffUrls.overview(municipality)
}

/** A prefetch by the browser must not use up a token that works once. */
const isPrefetch = (c: Request) =>
  /prefetch|preview/.test(c.req.header('sec-purpose') ?? c.req.header('purpose') ?? '')

const news = (deps: StaffDeps, c: Request) => {
  if (c.req.query('out') !== undefined) return 'out'
  return c.req.query('next') === undefined ? undefined : toGoOn(deps, c)
}

/** Only a browser that still has a session cookie was signed in before. */
const toGoOn = (deps: StaffDeps, c: Request): 'first' | 'again' =>
  readCookie(deps, c) === undefined ? 'first' : 'again'

export const signInWay = ({
  settings,
  access,
}: StaffDeps): 'production' | 'development' | 'notConfigured' => {
  if (access.identity !== undefined) return 'production'
  return settings.mode === 'development' ? 'development' : 'notConfigured'
}

/** After signing out here, a link to sign out at the provider; absent if the provider does not answer. */
const endUrl = async ({ access, settings }: StaffDeps, c: Request): Promise<string | undefined> => {
  if (access.identity === undefined || c.req.query('out') === undefined) return undefined
  return access.identity
    .endUrl(`${settings.publicUrl}${staffUrls.signIn({ out: '1' })}`)
    .catch(() => undefined)
}

const page = (
  deps: StaffDeps,
  c: Request,
  said: 'used' | 'out' | 'first' | 'again' | undefined,
  ended?: string,
) => (
  <SignInPage
    context={shellContext(deps, c, language(c))}
    way={signInWay(deps)}
    next={safeNext(c.req.query('next')) ?? ''}
    endUrl={ended}
    {...(said && { news: said })}
  />
)

export const signOut = (deps: StaffDeps) => async (c: Request) => {
  await signOutHere(deps, readCookie(deps, c))
  dropCookie(deps, c)
  // The browser also deletes what it has stored of the staff pages; on http, in development, it is not asked to.
  c.header('clear-site-data', '"cache", "storage"')
  return c.redirect(staffUrls.signIn({ out: '1' }), 303)
}

/** Staff who are signed in and open `/staff` land in the queue of their first municipality. */
export const staffHome = () => (c: Request) => c.redirect(firstPage(c.get('session')), 303)

export const switchLanguage = (deps: StaffDeps) => async (c: Request) => {
  const wanted = (await formBody(c)).get('language')
  const session = c.get('session')
  await writeCookie(deps, c, { ...session, language: isLanguage(wanted) ? wanted : session.language })
  return c.redirect(cameFrom(c) ?? '/staff', 303)
}

/** Only the path of the page before is used, and only when it is one of ours to go to. */
const cameFrom = (c: Request): string | undefined => {
  const referrer = c.req.header('referer')
  return referrer !== undefined && URL.canParse(referrer) ? safeNext(new URL(referrer).pathname) : undefined
}
