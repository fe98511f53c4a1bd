import { DomainError } from '../../core/errors.ts'
import type { Identified, SessionRow } from '../../ports.ts'
import { withDepartments } from './live-departments.ts'
import { grantsOf } from './staff-grants.ts'
import {
  type AccessDeps,
  keptIn,
  type StaffPerson,
  type StaffSession,
  sessionOf,
  sessionRow,
} from './staff-session.ts'

/** How often the municipality's own sign-in is asked whether somebody still has access. */
export const askEveryMinutes = 5
/** For this long, a sign-in that does not answer stops nobody from working. */
const longestUnprovenMinutes = 60

const minute = 60_000

/**
 * The session of a cookie, if the person still has access: somebody who is locked out at the municipality's own
 * sign-in is locked out here a few minutes later, and changed roles take effect here too.
 */
export const provenSession = async (deps: AccessDeps, token: string | undefined): Promise<StaffSession> => {
  const { session, row } = await sessionOf(deps, token)
  if (session.by !== 'oidc' || deps.access.identity === undefined) return session
  const now = deps.clock().getTime()
  if (now - Math.max(session.provenAt, Date.parse(row.at)) < askEveryMinutes * minute)
    return stillGood(deps, session)
  const asked = sessionRow(deps, { ...row, sequence: row.sequence + 1, what: 'asked' }, keptIn(deps, row))
  // One process asks; the others go on with what is known.
  if ((await deps.store.write([{ into: 'sessions', row: asked }])) === 'taken')
    return stillGood(deps, (await sessionOf(deps, token)).session)
  return proven(deps, { session, row: asked })
}

const stillGood = (deps: AccessDeps, session: StaffSession): StaffSession => {
  if (deps.clock().getTime() - session.provenAt >= longestUnprovenMinutes * minute)
    throw new DomainError('unavailable')
  return session
}

const proven = async (
  deps: AccessDeps,
  { session, row }: { session: StaffSession; row: SessionRow },
): Promise<StaffSession> => {
  const { id, language, ...kept } = session
  const answer = await deps.access.identity?.still(session.staff.id, session.proof)
  if (answer === undefined || answer.kind === 'unreachable') return stillGood(deps, session)
  const next = { id, sequence: row.sequence + 1, providerSession: row.providerSession }
  const staff = answer.kind === 'still' ? personOf(deps, answer.who) : undefined
  if (answer.kind === 'ended' || staff === undefined) {
    await deps.store.write([{ into: 'sessions', row: sessionRow(deps, { ...next, what: 'ended' }, kept) }])
    throw new DomainError('not_signed_in')
  }
  const { proof = session.proof } = answer.who
  const now = { ...kept, staff, provenAt: deps.clock().getTime(), ...(proof !== undefined && { proof }) }
  const written = sessionRow(deps, { ...next, what: 'proven' }, now)
  if ((await deps.store.write([{ into: 'sessions', row: written }])) === 'taken')
    // Somebody has ended it meanwhile.
    throw new DomainError('not_signed_in')
  return { id, language, ...now }
}

/** Who the sign-in says they are, with what they may here; undefined when that is nothing. */
export const personOf = (
  deps: Pick<AccessDeps, 'settings' | 'store'>,
  { subject, name, title, unit, phone, roles }: Identified,
): StaffPerson | undefined => {
  const given = grantsOf(roles, withDepartments(deps))
  if (Object.keys(given.grants).length === 0) return undefined
  return {
    id: subject,
    name,
    title: title ?? '',
    ...(unit !== undefined && { unit }),
    ...(phone !== undefined && { phone }),
    ...given,
  }
}
