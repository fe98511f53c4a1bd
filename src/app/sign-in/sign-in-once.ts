import { DomainError } from '../../core/errors.ts'
import type { Role } from '../deps.ts'
import type { AccessDeps, StaffSession } from '../staff/staff-session.ts'
import { signedInAs } from './signed-in-as.ts'

const everyRole: Role[] = ['read', 'handle', 'release', 'audit', 'admin']

/** Development: the line printed at start signs in this person, once. Never in production. */
export const signInOnce = async (deps: AccessDeps, { token }: { token: string }): Promise<StaffSession> => {
  if (deps.settings.mode !== 'development' || !deps.access.once.redeem(token, deps.clock()))
    throw new DomainError('not_signed_in')
  return signedInAs(deps, {
    by: 'once',
    shown: true,
    staff: {
      id: 'development',
      name: 'Ida Prøvesen',
      title: 'Sagsbehandler',
      grants: Object.fromEntries(deps.settings.municipalities.map(id => [id, everyRole])),
    },
  })
}
