import { DomainError } from '../core/errors.ts'
import { decide } from '../core/notice/decide.ts'
import type { NoticeEvent } from '../core/notice/event.ts'
import type { AuditEntry } from './audit-log.ts'
import type { Deps, StaffActor } from './deps.ts'
import { attachmentOf } from './notice-attachments.ts'
import { changeRecord, type NoticeRecord } from './notice-record.ts'
import { handlerOf, needOpeners, staffNoticeRow } from './staff-access.ts'
import type { OpenedNeed } from './staff-notice.ts'

/**
 * What is written when somebody opens the need, whichever door they come through: the page, a letter, the
 * export. A letter may still say a need that the citizen has taken back since; opening it is logged all the same.
 */
export const openingNeed = (
  deps: Deps,
  actor: StaffActor,
  { key, notice }: Pick<NoticeRecord, 'key' | 'notice'>,
): { events: NoticeEvent[]; audit: AuditEntry } => ({
  events: notice.hasNeed ? decide(notice, { type: 'open_need', by: handlerOf(actor) }, deps.clock()) : [],
  audit: { municipality: key.municipality, actor, action: 'open_need', subject: notice.reference },
})

/** Opens the confidential need: one logged act, each time (duties 13). */
export const openNeed = async (
  deps: Deps,
  actor: StaffActor,
  input: { municipality: string; reference: string },
): Promise<OpenedNeed> => {
  const { row } = await staffNoticeRow(deps, actor, { ...input, roles: needOpeners })
  const { key } = await changeRecord(deps, { row, actor }, record => {
    if (!record.notice.hasNeed) throw new DomainError('not_found')
    return openingNeed(deps, actor, record)
  })
  const need = await attachmentOf(deps, key, { name: 'need' })
  if (need === undefined) throw new DomainError('not_found')
  return { ...need, openedAt: deps.clock().toISOString() }
}
