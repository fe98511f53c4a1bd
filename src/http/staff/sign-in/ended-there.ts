import type { Context } from 'hono'
import { endSessions } from '../../../app/sign-in/end-sessions.ts'
import { DomainError } from '../../../core/errors.ts'
import { formBody } from '../../middleware/read-body.ts'
import type { StaffDeps, StaffEnv } from '../staff-env.ts'

/**
 * OpenID Connect Back-Channel Logout 1.0: the municipality's own sign-in says that somebody has signed out, and every
 * session of theirs ends here at once. The answer says only whether the message was understood.
 */
export const endedThere = (deps: StaffDeps) => async (c: Context<StaffEnv>) => {
  const { identity } = deps.access
  if (identity === undefined) throw new DomainError('not_found')
  try {
    const { whose, at } = await identity.loggedOut((await formBody(c)).get('logout_token') ?? '')
    await endSessions(deps, { whose, begunBefore: at, by: { kind: 'system', name: 'sign-in' } })
    return c.body(null, 200)
  } catch (error) {
    if (!(error instanceof DomainError) || error.code !== 'malformed') throw error
    return c.json({ error: 'invalid_request' }, 400)
  }
}
