import { mayBeDuplicates } from '../../core/notice/lifecycle/possible-duplicates.ts'
import type { NoticeRow } from '../../ports.ts'
import { departmentOf, mayHandleIn, maySee } from '../access/staff-access.ts'
import type { Deps, StaffActor } from '../deps.ts'
import type { NoticeRecord } from '../records/notice-record.ts'
import { readableSummary } from '../records/notice-record.ts'
import { type Colleague, colleaguesIn } from '../staff/colleagues.ts'
import { departmentsOf } from '../staff/live-departments.ts'
import type { StaffNotice } from './staff-notice.ts'

/** Where a notice can be moved from here: to colleagues who handle notices, and to departments with a name. */
export const placesFor = async (
  deps: Deps,
  actor: StaffActor,
  { key: { municipality }, notice }: NoticeRecord,
): Promise<StaffNotice['places']> => {
  const placed = {
    fields: notice.fields,
    ...(notice.casework.placedIn && { placedIn: notice.casework.placedIn }),
  }
  const department = departmentOf(deps, municipality, placed)
  const colleagues = othersWhoHandle(actor, await colleaguesIn(deps, municipality))
  return {
    colleagues: colleagues.filter(one => mayHandleIn(one, department)).map(({ id, name }) => ({ id, name })),
    departments: departmentsOf(deps, municipality)
      .filter(({ id, retired }) => !retired || id === department)
      .map(({ id, name }) => ({ id, name })),
    ...(department !== undefined && { department }),
  }
}

const othersWhoHandle = (actor: StaffActor, colleagues: readonly Colleague[]): Colleague[] =>
  colleagues.filter(({ id, roles }) => id !== actor.id && roles.includes('handle'))

/** Everybody a notice can be given to. Whether they may have this one is checked when it is given. */
export const colleaguesToGive = (actor: StaffActor, colleagues: readonly Colleague[]) =>
  othersWhoHandle(actor, colleagues).map(({ id, name }) => ({ id, name }))

const most = 20

/**
 * Possible duplicates: notices under the same name for the same recording at the same time. Withdrawn ones are left
 * out.
 */
export const alikeOf = async (
  deps: Deps,
  actor: StaffActor,
  { key: { municipality, noticeId }, notice, name }: NoticeRecord,
): Promise<string[]> => {
  const { meetingAt } = notice.fields
  if (meetingAt === undefined) return []
  const queueAt = new Date(meetingAt).toISOString()
  const rows = await deps.store.queue(municipality, {
    after: { queueAt, receivedAt: '', id: '' },
    limit: most,
    which: notice.rehearsal ? 'rehearsal' : 'real',
  })
  const sought = name.trim().toLowerCase()
  const isSame = (row: NoticeRow): boolean => {
    const summary = readableSummary(deps, row)
    return (
      summary !== undefined &&
      summary.name.trim().toLowerCase() === sought &&
      mayBeDuplicates(summary.fields, notice.fields)
    )
  }
  const isAlike = (row: NoticeRow): boolean =>
    row.id !== noticeId &&
    row.queueAt === queueAt &&
    row.status !== 'withdrawn' &&
    isSame(row) &&
    maySee(deps, actor, row)
  return rows.filter(isAlike).map(({ reference }) => reference)
}
