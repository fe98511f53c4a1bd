import { decide } from '../../core/notice/lifecycle/decide.ts'
import type { NoticeRow } from '../../ports.ts'
import { handlerOf, handles, staffNoticeRow } from '../access/staff-access.ts'
import type { Deps, StaffActor, StaffUseCase } from '../deps.ts'
import { readMarkOf, readMarkWrite } from '../inbox/read-marks.ts'
import { changeRecord } from '../records/notice-record.ts'
import { didInSitting } from '../records/sitting.ts'
import type { StaffNotice } from './staff-notice.ts'
import { staffNotice } from './staff-view.ts'

/**
 * Opens one notice. The view is logged once for as long as somebody works with it. The first view by a handling role
 * marks the notice as opened.
 */
export const openNotice: StaffUseCase<{ reference: string; withNeed?: boolean }, StaffNotice> = async (
  deps,
  staff,
  input,
) => {
  const { row, actor } = await staffNoticeRow(deps, staff, { ...input, roles: ['read', 'handle', 'release'] })
  const before = await readMarkOf(deps, { municipality: row.municipality, noticeId: row.id }, actor)
  const again = await openedLately(deps, actor, row)
  const record = await changeRecord(deps, { row, actor }, ({ notice }) => ({
    events: decide(notice, { type: 'open', by: handlerOf(actor), handles: handles(actor) }, deps.clock()),
    ...(!again && {
      audit: { municipality: input.municipality, actor, action: 'open_notice', subject: row.reference },
    }),
    also: after => [readMarkWrite(actor, after, { before })],
  }))
  return staffNotice(deps, actor, record, input.withNeed)
}

/** Going back and forth between a notice and its letter is one view. */
const openedLately = async (deps: Deps, actor: StaffActor, row: NoticeRow): Promise<boolean> => {
  const { municipality, reference: subject } = row
  const lines = await deps.store.auditAbout({ municipality, subject })
  return didInSitting(deps, actor, { lines, action: 'open_notice' })
}
