import { DomainError } from '../core/errors.ts'
import { type AccessDeps, type StaffSession, signSession } from './staff-session.ts'

/** Development: whoever holds the line printed at start is this person, once. */
const tryingOut = {
  id: 'development',
  name: 'Ida Prøvesen',
  title: 'Sagsbehandler',
  roles: ['read', 'handle', 'release', 'audit', 'admin'],
} satisfies Partial<StaffSession['staff']>

/** Signs in with a one-time token; never in production, whatever the token. */
export const signInOnce = async (
  deps: AccessDeps,
  { token }: { token: string },
): Promise<{ session: StaffSession; signed: string }> => {
  const now = deps.clock()
  if (deps.settings.mode !== 'development' || !deps.access.once.redeem(token, now))
    throw new DomainError('not_signed_in')
  const session: StaffSession = {
    staff: { ...tryingOut, roles: [...tryingOut.roles], municipalities: deps.settings.municipalities },
    language: 'da',
    signedInAt: now.getTime(),
  }
  return { session, signed: await signSession(deps, session) }
}
