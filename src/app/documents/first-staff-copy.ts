import { DomainError } from '../../core/errors.ts'
import { noticeFrom } from '../../core/notice/lifecycle/notice.ts'
import type { NoticeKey } from '../../ports.ts'
import type { Deps } from '../deps.ts'
import { eventsIn } from '../records/event-log.ts'
import { attachmentOf } from '../records/notice-attachments.ts'
import { staffCopy } from './notice-documents.ts'

/**
 * The notice as it arrived, for staff: made from its first event and the contact that came with it. The rule text is
 * the one the citizen was shown, taken from their stored JSON.
 */
export const firstStaffCopy = async (deps: Deps, key: NoticeKey, ownJson: string): Promise<string> => {
  const received = (await deps.store.events(key)).slice(0, 1)
  const contact = await attachmentOf(deps, key, { name: 'contact', version: 1 })
  if (received.length === 0 || contact === undefined) throw new DomainError('not_found')
  const { data } = JSON.parse(ownJson) as { data?: { rules?: string } }
  const notice = noticeFrom(eventsIn(deps, received))
  return staffCopy(deps, key, { notice, content: { contact }, told: data?.rules })
}
