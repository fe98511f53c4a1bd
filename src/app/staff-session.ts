import * as z from 'zod'
import { DomainError } from '../core/errors.ts'
import type { Deps, StaffAccess, StaffActor } from './deps.ts'

/** Signed in and nothing done for this long: signed out. */
const idleMinutes = 30
/** Signed in this long, whatever was done: signed out. A working day and a little. */
const longestHours = 10

const minute = 60_000
const hour = 60 * minute

export const role = z.enum(['read', 'handle', 'release', 'audit', 'admin'])

const session = z.object({
  staff: z.object({
    id: z.string().min(1),
    name: z.string().min(1),
    title: z.string(),
    unit: z.string().optional(),
    phone: z.string().optional(),
    /** What they may do, municipality by municipality: a role in one is nothing in another. */
    grants: z.record(z.string(), z.array(role)),
  }),
  language: z.enum(['da', 'en']),
  signedInAt: z.number().int(),
  by: z.enum(['once', 'oidc']),
})

export type StaffSession = z.infer<typeof session>

export type AccessDeps = Deps & { access: StaffAccess }

/** The signed token for a session as it stands now; it lives until idle too long, never past the longest. */
export const signSession = (deps: AccessDeps, current: StaffSession): Promise<string> => {
  const now = deps.clock()
  const last = current.signedInAt + longestHours * hour
  const until = new Date(Math.min(now.getTime() + idleMinutes * minute, last))
  return deps.access.tokens.sign(current, { now, until })
}

/** The session a cookie carries; `not_signed_in` when there is none that still counts. */
export const sessionOf = async (deps: AccessDeps, token: string | undefined): Promise<StaffSession> => {
  const now = deps.clock()
  const opened = token === undefined ? undefined : await deps.access.tokens.open(token, now)
  const read = session.safeParse(opened)
  if (!read.success || now.getTime() >= read.data.signedInAt + longestHours * hour)
    throw new DomainError('not_signed_in')
  return read.data
}

/** The person as they act in one municipality. Where they have no grant, the place is not there for them. */
export const actorIn = ({ staff }: StaffSession, municipality: string): StaffActor => {
  const { grants, ...person } = staff
  const roles = Object.hasOwn(grants, municipality) ? grants[municipality] : undefined
  if (roles === undefined || roles.length === 0) throw new DomainError('not_found')
  return { kind: 'staff', ...person, roles, municipalities: [municipality] }
}

export const municipalitiesOf = ({ staff }: StaffSession): string[] => Object.keys(staff.grants)
