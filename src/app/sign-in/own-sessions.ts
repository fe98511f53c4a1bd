import { DomainError } from '../../core/errors.ts'
import type { SessionRow } from '../../ports.ts'
import { writeAudit } from '../records/notice-record.ts'
import { askEveryMinutes } from '../staff/prove-session.ts'
import {
  type AccessDeps,
  actorIn,
  idleMinutes,
  keptIn,
  lastMoment,
  municipalitiesOf,
  type StaffSession,
} from '../staff/staff-session.ts'
import { endSession } from './end-sessions.ts'

/** Ending one's other sessions needs a recent sign-in: somebody at an unlocked desk cannot end them. */
const shownWithinMinutes = 10

const minute = 60_000

export type OwnSession = { id: string; by: StaffSession['by']; since: Date; used: Date; here: boolean }

/** The sessions of this person, newest first. `used` is right to within a few minutes. */
export const ownSessions = async (deps: AccessDeps, session: StaffSession): Promise<OwnSession[]> => {
  const rows = await deps.store.sessionsOf({ staffId: session.staff.id })
  return rows
    .flatMap(row => openIn(deps, row))
    .map(one => ({ ...one, here: one.id === session.id }))
    .sort((one, other) => other.since.getTime() - one.since.getTime())
}

/** Ended, past its maximum length, or idle for so long that its cookie has expired. */
const openIn = (deps: AccessDeps, row: SessionRow): Omit<OwnSession, 'here'>[] => {
  if (row.what === 'ended') return []
  const kept = keptIn(deps, row)
  const { by, signedInAt } = kept
  const now = deps.clock().getTime()
  const used = Date.parse(row.at)
  // Only where the provider is asked every few minutes does the row say when it was last used.
  const asked = by === 'oidc' && deps.access.identity !== undefined
  const idle = asked && now >= used + (idleMinutes + askEveryMinutes) * minute
  return idle || now >= lastMoment(kept)
    ? []
    : [{ id: row.id, by, since: new Date(signedInAt), used: new Date(used) }]
}

export const mayEndOthers = ({ clock }: Pick<AccessDeps, 'clock'>, { shownAt }: StaffSession): boolean =>
  shownAt !== undefined && clock().getTime() < shownAt + shownWithinMinutes * minute

/** Ends one of one's own sessions elsewhere, or all of them; says how many. What is not theirs is not there. */
export const endOwnSessions = async (
  deps: AccessDeps,
  session: StaffSession,
  which: { id: string } | 'others',
): Promise<number> => {
  if (!mayEndOthers(deps, session)) throw new DomainError('not_allowed', { facts: { why: 'not_shown' } })
  const elsewhere = (await ownSessions(deps, session)).filter(({ here }) => !here)
  const chosen = which === 'others' ? elsewhere : elsewhere.filter(({ id }) => id === which.id)
  if (which !== 'others' && chosen.length === 0) throw new DomainError('not_found')
  let ended = 0
  for (const { id } of chosen) if ((await endSession(deps, id)) !== undefined) ended += 1
  for (const municipality of ended === 0 ? [] : municipalitiesOf(session))
    await writeAudit(deps, {
      municipality,
      actor: actorIn(session, municipality),
      action: 'end_own_sessions',
      subject: session.staff.id,
      details: { sessions: ended },
    })
  return ended
}
