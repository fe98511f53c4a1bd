import type { Write } from '../../ports.ts'
import { writeAudit } from '../records/notice-record.ts'
import { colleaguesIn, colleagueWrite } from '../staff/colleagues.ts'
import {
  type AccessDeps,
  actorIn,
  municipalitiesOf,
  type StaffSession,
  sessionRow,
} from '../staff/staff-session.ts'

type Begun = Pick<StaffSession, 'staff' | 'by'> & {
  providerSession?: string | undefined
  proof?: string | undefined
  /** They authenticated just now. */
  shown: boolean
  /** Why the emergency account was used; written to the log. */
  why?: string
}

/** Begins a session, always a new one, and logs it in every municipality it gives access to. */
export const signedInAs = async (deps: AccessDeps, begun: Begun): Promise<StaffSession> => {
  const { staff, by, providerSession, proof, shown, why } = begun
  const now = deps.clock().getTime()
  const kept = {
    staff,
    by,
    signedInAt: now,
    provenAt: now,
    ...(proof !== undefined && { proof }),
    ...(shown && { shownAt: now }),
  }
  const id = deps.newId()
  const step = { id, sequence: 0, what: 'begun' as const, providerSession: providerSession ?? null }
  const places = municipalitiesOf({ staff })
  await deps.store.write([
    { into: 'sessions', row: sessionRow(deps, step, kept) },
    ...(by === 'emergency' ? [] : await asColleague(deps, kept)),
  ])
  for (const municipality of places)
    await writeAudit(deps, {
      municipality,
      actor: actorIn(kept, municipality),
      action: by === 'emergency' ? 'emergency_sign_in' : 'sign_in',
      subject: by,
      ...(why !== undefined && { details: { why } }),
    })
  return { ...kept, id, language: 'da' }
}

/** Makes them known to colleagues wherever they have a role. What they have set themselves stays. */
const asColleague = (deps: AccessDeps, kept: Pick<StaffSession, 'staff'>): Promise<Write[]> =>
  Promise.all(
    municipalitiesOf(kept).map(async place => {
      const before = (await colleaguesIn(deps, place)).find(({ id }) => id === kept.staff.id)
      return colleagueWrite(deps, actorIn(kept, place), before)
    }),
  )
