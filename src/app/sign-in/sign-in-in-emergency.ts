import { DomainError, type FieldErrors } from '../../core/errors.ts'
import { withoutCpr } from '../../core/notice/fields/without-cpr.ts'
import type { Write } from '../../ports.ts'
import type { Role } from '../deps.ts'
import { deliverSoon } from '../mail/deliver-soon.ts'
import { unitNews } from '../mail/outbox-messages.ts'
import { type AccessDeps, emergencyId, type StaffSession } from '../staff/staff-session.ts'
import { signedInAs } from './signed-in-as.ts'

/** What cannot wait while the municipality's own sign-in is down. It cannot change access or read logs. */
const roles: Role[] = ['read', 'handle', 'release']
const limit = 'emergency'
const longest = { name: 100, title: 100, why: 300 }

/**
 * Stored in the log in the clear, for ever: one line, without a CPR number. It is masked and not asked for again,
 * because the person is in a hurry.
 */
const kept = (text: string): string => withoutCpr(text.replace(/\s+/g, ' ').trim(), 'da')

export type EmergencyInput = { secret: string; name: string; title: string; why: string; address: string }

/**
 * The emergency account, for when the municipality's own sign-in is down. Off unless it has been set up. It lasts an
 * hour, with a name and a reason in the log, a mail to every unit, and a banner on each page.
 */
export const signInInEmergency = async (
  deps: AccessDeps,
  { secret, name, title, why, address }: EmergencyInput,
): Promise<StaffSession> => {
  const opens = deps.access.emergency
  if (opens === undefined) throw new DomainError('not_found')
  const who = { name: kept(name), title: kept(title), why: kept(why) }
  const empty: FieldErrors = Object.fromEntries(
    Object.entries(who).flatMap(([field, said]) => (said === '' ? [[field, 'required']] : [])),
  )
  const long: FieldErrors = Object.fromEntries(
    Object.entries(longest).flatMap(([field, most]) =>
      who[field as keyof typeof who].length > most ? [[field, 'too_long']] : [],
    ),
  )
  if (Object.keys({ ...empty, ...long }).length > 0)
    throw new DomainError('invalid_fields', { fields: { ...empty, ...long } })
  assertTries(deps, address)
  if (!opens(secret)) throw new DomainError('invalid_fields', { fields: { secret: 'invalid' } })
  deps.limiter.giveBack(limit, address)
  const grants = Object.fromEntries(deps.settings.municipalities.map(place => [place, roles]))
  const staff = { id: emergencyId(deps.newId()), name: who.name, title: who.title, grants }
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

/**
 * Limited by address only, so that nobody elsewhere can lock it in the hours it is needed. The secret has 160 bits.
 */
const assertTries = (deps: AccessDeps, address: string) => {
  const retryAfter = deps.limiter.take(limit, address, deps.clock())
  if (retryAfter > 0) throw new DomainError('too_many', { facts: { retryAfter } })
}

const told = (deps: AccessDeps, { id }: StaffSession): Write[] =>
  deps.settings.municipalities.map(municipality =>
    unitNews(deps, { municipality, template: 'emergency', key: `emergency.${id}` }),
  )
