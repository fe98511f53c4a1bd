import { DomainError } from '../../core/errors.ts'
import { decide } from '../../core/notice/lifecycle/decide.ts'
import type { NoticeEvent } from '../../core/notice/lifecycle/event.ts'
import type { NoticeKey } from '../../ports.ts'
import { handlerOf, needOpeners, staffNoticeRow } from '../access/staff-access.ts'
import type { Deps, Role, StaffActor, StaffUseCase } from '../deps.ts'
import { readMarkOf, readMarkWrite } from '../inbox/read-marks.ts'
import type { AuditEntry } from '../records/audit-log.ts'
import { attachmentOf } from '../records/notice-attachments.ts'
import { changeRecord, loadRecord, type NoticeRecord } from '../records/notice-record.ts'
import type { OpenedNeed } from './staff-notice.ts'

/**
 * The rows that record that somebody opened the need, by whichever way: the page, a letter, or the export. A letter
 * may still quote a need that the citizen has withdrawn since; opening it is logged all the same.
 */
export const openingNeed = (
  deps: Deps,
  actor: StaffActor,
  { key, notice }: Pick<NoticeRecord, 'key' | 'notice'>,
): { events: NoticeEvent[]; audit: AuditEntry } => ({
  events: notice.hasNeed ? decide(notice, { type: 'open_need', by: handlerOf(actor) }, deps.clock()) : [],
  audit: { municipality: key.municipality, actor, action: 'open_need', subject: notice.reference },
})

/** Opens the confidential need: one logged act each time (duties 13). */
export const openNeed: StaffUseCase<{ reference: string; sitting?: string }, OpenedNeed> = async (
  deps,
  actor,
  input,
) => {
  const { row } = await staffNoticeRow(deps, actor, { ...input, roles: needOpeners })
  const { key } = await changeRecord(deps, { row, actor }, async record => {
    if (!record.notice.hasNeed) throw new DomainError('not_found')
    const before = await readMarkOf(deps, record.key, actor)
    const needSession = input.sitting
    return {
      ...openingNeed(deps, actor, record),
      also: after => [readMarkWrite(actor, after, { before, needSession })],
    }
  })
  return openedNeed(deps, key)
}

const openedNeed = async (deps: Deps, key: NoticeKey): Promise<OpenedNeed> => {
  const need = await attachmentOf(deps, key, { name: 'need' })
  if (need === undefined) throw new DomainError('not_found')
  return { ...need, openedAt: deps.clock().toISOString() }
}

/** Opened in this session, and the need is unchanged: it stays open until they sign out, under the one log line. */
export const needStillOpen = async (
  deps: Deps,
  actor: StaffActor,
  { municipality, reference, sitting }: { municipality: string; reference: string; sitting: string },
): Promise<OpenedNeed | undefined> => {
  const { row } = await staffNoticeRow(deps, actor, { municipality, reference, roles: seers })
  const seen = await readMarkOf(deps, { municipality, noticeId: row.id }, actor)
  if (seen?.needSession !== sitting) return undefined
  const { key, notice } = await loadRecord(deps, row)
  return notice.hasNeed && notice.needOpenedBy.includes(actor.id) ? openedNeed(deps, key) : undefined
}

const seers: Role[] = ['read', 'handle', 'release']
