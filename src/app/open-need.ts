import { DomainError } from '../core/errors.ts'
import { decide } from '../core/notice/decide.ts'
import type { Deps, StaffActor } from './deps.ts'
import { attachmentOf } from './notice-attachments.ts'
import { changeRecord } from './notice-record.ts'
import { handlerOf, staffNoticeRow } from './staff-access.ts'
import type { OpenedNeed } from './staff-notice.ts'

/** Opens the confidential need: one logged act, each time (duties 13). */
export const openNeed = async (
  deps: Deps,
  actor: StaffActor,
  input: { municipality: string; reference: string },
): Promise<OpenedNeed> => {
  const { row } = await staffNoticeRow(deps, actor, { ...input, roles: ['handle'] })
  const { key } = await changeRecord(deps, { row, actor }, ({ notice }) => ({
    events: decide(notice, { type: 'open_need', by: handlerOf(actor) }, deps.clock()),
    audit: { municipality: input.municipality, actor, action: 'open_need', subject: row.reference },
  }))
  const need = await attachmentOf(deps, key, { name: 'need' })
  if (need === undefined) throw new DomainError('not_found')
  return { ...need, openedAt: deps.clock().toISOString() }
}
