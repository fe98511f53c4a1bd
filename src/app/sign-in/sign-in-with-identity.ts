import * as z from 'zod'
import { DomainError } from '../../core/errors.ts'
import type { Identity } from '../../ports.ts'
import { personOf } from '../staff/prove-session.ts'
import type { AccessDeps, StaffSession } from '../staff/staff-session.ts'
import { signedInAs } from './signed-in-as.ts'

/** A sealing purpose of its own; it is never a conversation's, even if a municipality had this name. */
const purpose = 'staff:sign-in'
const longestMinutes = 10

const pendingSignIn = z.object({
  state: z.string(),
  nonce: z.string(),
  verifier: z.string(),
  again: z.boolean().optional(),
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
  { next, again = false }: { next?: string; again?: boolean },
): Promise<{ url: string; pending: string }> => {
  const now = deps.clock()
  const { url, pending } = await identityOf(deps).begin(again)
  const kept = { ...pending, at: now.getTime(), ...(next !== undefined && { next }) }
  return { url, pending: deps.seal.close(kept, purpose, now) }
}

/** The session of somebody who comes back once, in time, with the state they left with. */
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
  const staff = personOf(deps, who)
  if (staff === undefined) throw new DomainError('not_allowed')
  const { providerSession, proof, shownAgain: shown = false } = who
  const session = await signedInAs(deps, { by: 'oidc', staff, providerSession, proof, shown })
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
