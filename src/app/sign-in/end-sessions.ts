import type { Store } from '../../ports.ts'
import type { Actor } from '../deps.ts'
import { writeAudit } from '../records/notice-record.ts'
import { type AccessDeps, keptIn, municipalitiesOf, sessionRow } from '../staff/staff-session.ts'

type Ending = {
  whose: Parameters<Store['sessionsOf']>[0]
  /** Only sessions that began before then: a late logout message ends no new session. */
  begunBefore?: Date
  by: Actor
}

/** Ends every session of somebody, at once and everywhere, and returns how many there were. */
export const endSessions = async (deps: AccessDeps, { whose, begunBefore, by }: Ending): Promise<number> => {
  const places = new Set<string>()
  let ended = 0
  let staffId = ''
  for (const { id } of await deps.store.sessionsOf(whose)) {
    const gone = await endSession(deps, id, begunBefore)
    if (gone === undefined) continue
    ended += 1
    staffId = gone.staff.id
    for (const place of municipalitiesOf(gone)) places.add(place)
  }
  for (const municipality of places)
    await writeAudit(deps, {
      municipality,
      actor: by,
      action: 'end_sessions',
      subject: staffId,
      details: { sessions: ended },
    })
  return ended
}

/** Undefined when it had ended already or began later; else whose session was ended. */
export const endSession = async (deps: AccessDeps, id: string, begunBefore?: Date) => {
  for (;;) {
    const row = await deps.store.session(id)
    if (row === undefined || row.what === 'ended') return undefined
    const kept = keptIn(deps, row)
    if (begunBefore !== undefined && kept.signedInAt >= begunBefore.getTime()) return undefined
    const last = sessionRow(deps, { ...row, sequence: row.sequence + 1, what: 'ended' }, kept)
    if ((await deps.store.write([{ into: 'sessions', row: last }])) === 'written') return kept
  }
}

/** Signing out: a copied cookie no longer works. */
export const signOutHere = async (deps: AccessDeps, token: string | undefined): Promise<void> => {
  const opened = token === undefined ? undefined : await deps.access.tokens.open(token, deps.clock())
  if (typeof opened?.id === 'string') await endSession(deps, opened.id)
}
