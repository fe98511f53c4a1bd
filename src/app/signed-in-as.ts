import { writeAudit } from './notice-record.ts'
import { type AccessDeps, actorIn, municipalitiesOf, type StaffSession } from './staff-session.ts'

/** A session that begins now, noted in the audit of every municipality it opens. */
export const signedInAs = async (
  deps: AccessDeps,
  { staff, by }: Pick<StaffSession, 'staff' | 'by'>,
): Promise<StaffSession> => {
  const session: StaffSession = { staff, by, language: 'da', signedInAt: deps.clock().getTime() }
  for (const municipality of municipalitiesOf(session))
    await writeAudit(deps, {
      municipality,
      actor: actorIn(session, municipality),
      action: 'sign_in',
      subject: by,
    })
  return session
}
