import * as z from 'zod'
import { DomainError } from '../core/errors.ts'
import type { OnceTokens, SessionTokens } from '../ports.ts'
import type { Deps, StaffActor } from './deps.ts'

/** Signed in and nothing done for this long: signed out. */
const idleMinutes = 30
/** Signed in this long, whatever was done: signed out. A working day and a little. */
const longestHours = 10

const minute = 60_000

const session = z.object({
  staff: z.object({
    id: z.string(),
    name: z.string(),
    title: z.string(),
    roles: z.array(z.enum(['read', 'handle', 'release', 'audit', 'admin'])),
    municipalities: z.array(z.string()),
  }),
  language: z.enum(['da', 'en']),
  signedInAt: z.number().int(),
})

export type StaffSession = z.infer<typeof session>

/** How staff get in; built by the entries beside `Deps`. */
export type StaffAccess = { tokens: SessionTokens; once: OnceTokens }
export type AccessDeps = Pick<Deps, 'clock' | 'content' | 'settings'> & { access: StaffAccess }

/** The signed token for a session as it stands now; it lives until idle too long, never past the longest. */
export const signSession = (deps: AccessDeps, current: StaffSession): Promise<string> => {
  const now = deps.clock()
  const last = current.signedInAt + longestHours * 60 * minute
  const until = new Date(Math.min(now.getTime() + idleMinutes * minute, last))
  return deps.access.tokens.sign(current, { now, until })
}

/** The session a cookie carries; `not_signed_in` when there is none that still counts. */
export const sessionOf = async (deps: AccessDeps, token: string | undefined): Promise<StaffSession> => {
  const now = deps.clock()
  const opened = token === undefined ? undefined : await deps.access.tokens.open(token, now)
  const read = session.safeParse(opened)
  if (!read.success) throw new DomainError('not_signed_in')
  if (now.getTime() >= read.data.signedInAt + longestHours * 60 * minute)
    throw new DomainError('not_signed_in')
  return read.data
}

export const actorOf = ({ staff }: StaffSession): StaffActor => ({ kind: 'staff', ...staff })
