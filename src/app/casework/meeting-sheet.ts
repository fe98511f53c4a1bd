import { DomainError } from '../../core/errors.ts'
import { outcomeOf } from '../../core/notice/decision/citizen-permissions.ts'
import { meetingTimes } from '../../core/notice/decision/meeting-times.ts'
import { type Sheet, sheetOf, withoutOwnWords } from '../../core/notice/decision/sheet.ts'
import { rule } from '../../core/policy/rule.ts'
import type { Write } from '../../ports.ts'
import { endedKey, isOpen, newAccessKey, openedKey } from '../access/access-keys.ts'
import { staffNoticeRow } from '../access/staff-access.ts'
import { servedPack } from '../conversation/open-conversation.ts'
import type { Actor, Deps, StaffActor } from '../deps.ts'
import { loadRecord, writeAudit } from '../records/notice-record.ts'

type Sought = { municipality: string; reference: string }

const day = 24 * 60 * 60_000
/** How long the link works when the meeting has no date. */
const usualDays = 14
const reader: Actor = { kind: 'system', name: 'sheet' }

/** A link for an employee who meets the citizen and has no access here. It works until the day after the last meeting. */
export const shareSheet = async (
  deps: Deps,
  staff: StaffActor,
  sought: Sought,
): Promise<{ secret: string; until: string }> => {
  const { row, actor } = await staffNoticeRow(deps, staff, { ...sought, roles: ['handle'] })
  const { notice } = await loadRecord(deps, row)
  const last = meetingTimes({ ...notice, decisions: notice.decisions.toReversed() }).at(-1)
  const now = deps.clock().getTime()
  const meeting = last === undefined ? now + (usualDays - 1) * day : Date.parse(last)
  const until = new Date(Math.max(meeting, now) + day).toISOString()
  const { municipality } = sought
  const { secret, write } = newAccessKey(deps, { municipality, kind: 'sheet', about: row.id, until })
  await deps.store.write([write])
  await writeAudit(deps, { municipality, actor, action: 'share_sheet', subject: row.reference })
  return { secret, until }
}

/** Ends every link to the sheet of one notice. */
export const endSheets = async (deps: Deps, staff: StaffActor, sought: Sought): Promise<void> => {
  const { row, actor } = await staffNoticeRow(deps, staff, { ...sought, roles: ['handle'] })
  const { municipality } = sought
  const keys = await deps.store.accessKeys(municipality)
  const open = keys.filter(key => key.kind === 'sheet' && key.about === row.id && isOpen(deps, key))
  await deps.store.write(open.map((key): Write => endedKey(deps, key)))
  await writeAudit(deps, { municipality, actor, action: 'end_sheets', subject: row.reference })
}

/** The current answer and its conditions, without names and never with the need. Each view is logged. */
export const readSharedSheet = async (
  deps: Deps,
  secret: string,
): Promise<{ municipality: string; sheet: Sheet }> => {
  const key = await openedKey(deps, 'sheet', secret)
  const { municipality = '', about: noticeId = '' } = key ?? {}
  const row = key && (await deps.store.notice({ municipality, noticeId }))
  if (row === undefined) throw new DomainError('not_found')
  const { notice } = await loadRecord(deps, row)
  await writeAudit(deps, { municipality, actor: reader, action: 'read_sheet', subject: row.reference })
  const outcome = outcomeOf(notice)
  const { fields, receivedAt, wishesSetAside = [] } = notice
  const decisions = notice.decisions.toReversed()
  const ruling = rule(fields, servedPack(deps, municipality))
  const sheet = sheetOf({
    decisions,
    fields,
    receivedAt,
    ruling,
    wishesSetAside,
    ...(outcome && { outcome }),
  })
  return { municipality, sheet: withoutOwnWords(sheet) }
}
