import * as z from 'zod'
import { DomainError } from '../core/errors.ts'
import type { Identified, Identity } from '../ports.ts'
import type { Role } from './deps.ts'
import { signedInAs } from './signed-in-as.ts'
import { type AccessDeps, role, type StaffSession } from './staff-session.ts'

/** A sealed state for one purpose; never a conversation's, whatever municipality is called so. */
const purpose = 'staff:sign-in'
const longestMinutes = 10

const pendingSignIn = z.object({
  state: z.string(),
  nonce: z.string(),
  verifier: z.string(),
  at: z.number(),
  next: z.string().optional(),
})

const identityOf = ({ access }: AccessDeps): Identity => {
  if (access.identity === undefined) throw new DomainError('not_found')
  return access.identity
}

/** Where to send the browser, and what it must bring back: state, nonce and verifier, sealed. */
export const beginSignIn = async (
  deps: AccessDeps,
  { next }: { next?: string },
): Promise<{ url: string; pending: string }> => {
  const now = deps.clock()
  const { url, pending } = await identityOf(deps).begin()
  const kept = { ...pending, at: now.getTime(), ...(next !== undefined && { next }) }
  return { url, pending: deps.seal.close(kept, purpose, now) }
}

/** The session of whoever came back, once, in time, with the state they left with. */
export const finishSignIn = async (
  deps: AccessDeps,
  { callback, pending }: { callback: URL; pending: string },
): Promise<{ session: StaffSession; next?: string }> => {
  const now = deps.clock()
  const opened = pendingSignIn.safeParse(openedOrNothing(deps, pending))
  if (!opened.success || now.getTime() >= opened.data.at + longestMinutes * 60_000)
    throw new DomainError('not_signed_in')
  const { next, ...expected } = opened.data
  const who = await identityOf(deps).finish(callback, expected)
  const grants = grantsOf(who.roles, deps.settings.municipalities)
  if (Object.keys(grants).length === 0) throw new DomainError('not_allowed')
  const session = await signedInAs(deps, { by: 'oidc', staff: { ...personOf(who), grants } })
  return { session, ...(next !== undefined && { next }) }
}

const openedOrNothing = ({ seal, clock }: AccessDeps, pending: string): unknown => {
  try {
    return seal.open(pending, clock(), purpose).payload
  } catch (error) {
    if (error instanceof DomainError) return undefined
    throw error
  }
}

const personOf = ({ subject, name, title, unit, phone }: Identified) => ({
  id: subject,
  name,
  title: title ?? '',
  ...(unit !== undefined && { unit }),
  ...(phone !== undefined && { phone }),
})

/** `kolding.handle`: a role in one municipality. What is not written so gives nothing. */
export const grantsOf = (claimed: readonly string[], served: readonly string[]): Record<string, Role[]> => {
  const grants: Record<string, Role[]> = {}
  for (const claim of claimed) {
    const [municipality = '', named] = claim.split('.')
    const known = role.safeParse(named)
    if (known.success && served.includes(municipality))
      grants[municipality] = [...new Set([...(grants[municipality] ?? []), known.data])]
  }
  return grants
}
