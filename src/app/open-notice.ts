import { decide } from '../core/notice/decide.ts'
import type { Deps, StaffActor } from './deps.ts'
import { changeRecord } from './notice-record.ts'
import { handlerOf, handles, staffNoticeRow } from './staff-access.ts'
import type { StaffNotice } from './staff-notice.ts'
import { staffNotice } from './staff-view.ts'
import { seenBy, seenWrite } from './unread.ts'

/** Reads one notice; the read is logged, and the first by a handling role makes it "opened". */
export const openNotice = async (
  deps: Deps,
  staff: StaffActor,
  input: { municipality: string; reference: string; withNeed?: boolean },
): Promise<StaffNotice> => {
  const { row, actor } = await staffNoticeRow(deps, staff, { ...input, roles: ['read', 'handle', 'release'] })
  const before = await seenBy(deps, { municipality: row.municipality, noticeId: row.id }, actor)
  const record = await changeRecord(deps, { row, actor }, ({ notice }) => ({
    events: decide(notice, { type: 'open', by: handlerOf(actor), handles: handles(actor) }, deps.clock()),
    audit: { municipality: input.municipality, actor, action: 'open_notice', subject: row.reference },
    also: after => [seenWrite(actor, after, { before })],
  }))
  return staffNotice(deps, actor, record, input.withNeed)
}
