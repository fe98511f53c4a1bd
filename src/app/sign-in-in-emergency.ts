import { DomainError, type FieldErrors } from '../core/errors.ts'
import type { Write } from '../ports.ts'
import { deliverSoon } from './deliver-soon.ts'
import type { Role } from './deps.ts'
import { unitNews } from './outbox-messages.ts'
import { signedInAs } from './signed-in-as.ts'
import type { AccessDeps, StaffSession } from './staff-session.ts'

/** What cannot wait while the municipality's own sign-in is down; nobody's access and no log is looked at. */
const roles: Role[] = ['read', 'handle', 'release']
const limit = 'emergency'
const longestWhy = 300

export type EmergencyInput = { secret: string; name: string; title: string; why: string; address: string }

/**
 * The way in when the municipality's own sign-in is down: off unless it has been set up, for an hour, with a
 * name and a reason that stand in the log, a mail to every unit, and a banner on each page.
 */
export const signInInEmergency = async (
  deps: AccessDeps,
  { secret, name, title, why, address }: EmergencyInput,
): Promise<StaffSession> => {
  const opens = deps.access.emergency
  if (opens === undefined) throw new DomainError('not_found')
  assertTries(deps, address)
  const who = { name: name.trim(), title: title.trim(), why: why.trim() }
  const empty: FieldErrors = Object.fromEntries(
    Object.entries(who).flatMap(([field, said]) => (said === '' ? [[field, 'required']] : [])),
  )
  const long: FieldErrors = who.why.length > longestWhy ? { why: 'too_long' } : {}
  if (Object.keys({ ...empty, ...long }).length > 0)
    throw new DomainError('invalid_fields', { fields: { ...empty, ...long } })
  if (!opens(secret)) {
    deps.limiter.failed(limit, address, deps.clock())
    deps.limiter.failed(limit, 'anybody', deps.clock())
    throw new DomainError('invalid_fields', { fields: { secret: 'invalid' } })
  }
  const grants = Object.fromEntries(deps.settings.municipalities.map(place => [place, roles]))
  const staff = { id: `emergency:${deps.newId()}`, name: who.name, title: who.title, grants }
  const session = await signedInAs(deps, {
    by: 'emergency',
    staff,
    shown: true,
    why: `${who.name}: ${who.why}`,
  })
  await deps.store.write(told(deps, session))
  deliverSoon(deps)
  return session
}

const assertTries = (deps: AccessDeps, address: string) => {
  for (const whose of [address, 'anybody']) {
    const retryAfter = deps.limiter.wait(limit, whose, deps.clock())
    if (retryAfter > 0) throw new DomainError('too_many', { facts: { retryAfter } })
  }
}

const told = (deps: AccessDeps, { id }: StaffSession): Write[] =>
  deps.settings.municipalities.map(municipality =>
    unitNews(deps, { municipality, template: 'emergency', key: `emergency.${id}` }),
  )
