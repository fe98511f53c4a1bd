import { refusedMeetings } from '../../core/notice/decision/meetings.ts'
import type { Proposed } from '../../core/notice/decision/proposed.ts'
import type { Deps, StaffActor } from '../deps.ts'

/**
 * Where the authority requires four eyes, somebody without the role `release` writes an answer that another person
 * sends. A no to one meeting is read by two where a no is.
 */
export const mayAlone = (
  { settings }: Deps,
  { roles }: StaffActor,
  { municipality, proposed }: { municipality: string; proposed: Proposed },
): boolean => {
  const four = settings.casework?.[municipality]?.fourEyes ?? []
  const saysNo = refusedMeetings(proposed).length > 0 && four.includes('refused')
  return roles.includes('release') || !(saysNo || four.includes(proposed.outcome))
}
