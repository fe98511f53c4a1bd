import * as z from 'zod'
import { DomainError } from '../../core/errors.ts'
import type { SessionRow } from '../../ports.ts'
import type { Deps, StaffAccess, StaffActor } from '../deps.ts'
import { decryptJson, encryptJson, labels } from '../sealed/encrypted.ts'

/** Idle for this long: signed out. */
export const idleMinutes = 30
/** Signed in for this long, active or not: signed out. A working day and a little more. */
const longestHours = 10
/** The emergency account is a person for an hour, and nobody's colleague: nothing comes back to it. */
export const emergencyId = (id: string): string => `emergency:${id}`
export const isEmergencyId = (id: string): boolean => id.startsWith(emergencyId(''))

/** A session of the emergency account is shorter. */
const emergencyMinutes = 60

const minute = 60_000

export const role = z.enum(['read', 'handle', 'release', 'audit', 'admin'])

const person = z.object({
  id: z.string().min(1),
  name: z.string().min(1),
  title: z.string(),
  unit: z.string().optional(),
  phone: z.string().optional(),
  /** Their roles by municipality: a role in one gives nothing in another. */
  grants: z.record(z.string(), z.array(role)),
  /** By municipality and role, the departments it is limited to. A role that is not listed covers all departments. */
  limits: z.record(z.string(), z.partialRecord(role, z.array(z.string()))).optional(),
})
export type StaffPerson = z.infer<typeof person>

const kept = z.object({
  staff: person,
  by: z.enum(['once', 'oidc', 'emergency']),
  signedInAt: z.number().int(),
  /** When the provider last said that they still have access. */
  provenAt: z.number().int(),
  /** When they last authenticated, and did not just have an open session at the provider. */
  shownAt: z.number().int().optional(),
  /** The token to ask the provider with. */
  proof: z.string().optional(),
})
type Kept = z.infer<typeof kept>

export type StaffSession = Kept & { id: string; language: 'da' | 'en' }

const ticket = z.object({ id: z.string().min(1), language: z.enum(['da', 'en']) })

export type AccessDeps = Deps & { access: StaffAccess }

/**
 * The signed token for a session in its present state. It expires when idle for too long, and at the maximum length.
 */
export const signSession = (deps: AccessDeps, { id, language, ...kept }: StaffSession): Promise<string> => {
  const now = deps.clock()
  const until = new Date(Math.min(now.getTime() + idleMinutes * minute, lastMoment(kept)))
  return deps.access.tokens.sign({ id, language }, { now, until })
}

export const lastMoment = ({ by, signedInAt }: Pick<Kept, 'by' | 'signedInAt'>): number =>
  signedInAt + (by === 'emergency' ? emergencyMinutes : longestHours * 60) * minute

/** The session of a cookie, as the store has it. Throws `not_signed_in` when there is none that is still valid. */
export const sessionOf = async (
  deps: AccessDeps,
  token: string | undefined,
): Promise<{ session: StaffSession; row: SessionRow }> => {
  const now = deps.clock()
  const read = ticket.safeParse(token === undefined ? undefined : await deps.access.tokens.open(token, now))
  const row = read.success ? await deps.store.session(read.data.id) : undefined
  if (!read.success || row === undefined || row.what === 'ended') throw new DomainError('not_signed_in')
  const session = { ...keptIn(deps, row), ...read.data }
  if (now.getTime() >= lastMoment(session)) throw new DomainError('not_signed_in')
  return { session, row }
}

/** The vault authenticates that this program wrote it. A row in an older release's form is no session. */
export const keptIn = (deps: Deps, { id, sequence, keyId, data }: SessionRow): Kept => {
  const read = kept.safeParse(decryptJson(deps, { keyId, bytes: data }, labels.session(id, sequence)))
  if (!read.success) throw new DomainError('not_signed_in')
  return read.data
}

type Step = Pick<SessionRow, 'id' | 'sequence' | 'what' | 'providerSession'>

export const sessionRow = (deps: Deps, step: Step, kept: Kept): SessionRow => {
  const { keyId, bytes } = encryptJson(deps, kept, labels.session(step.id, step.sequence))
  return { ...step, at: deps.clock().toISOString(), staffId: kept.staff.id, keyId, data: bytes }
}

/** The person as they act in one municipality. Without a role there it is `not_found` for them. */
export const actorIn = ({ staff }: Pick<Kept, 'staff'>, municipality: string): StaffActor => {
  const { grants, limits = {}, ...who } = staff
  const roles = Object.hasOwn(grants, municipality) ? grants[municipality] : undefined
  if (roles === undefined || roles.length === 0) throw new DomainError('not_found')
  const departments = Object.hasOwn(limits, municipality) ? limits[municipality] : undefined
  return {
    kind: 'staff',
    ...who,
    roles,
    municipalities: [municipality],
    ...(departments !== undefined && { departments }),
  }
}

export const municipalitiesOf = ({ staff }: Pick<Kept, 'staff'>): string[] => Object.keys(staff.grants)
