import { DomainError } from '../../core/errors.ts'
import { noticeFrom } from '../../core/notice/lifecycle/notice.ts'
import type { NoticeKey } from '../../ports.ts'
import type { Deps } from '../deps.ts'
import { eventsIn } from '../records/event-log.ts'
import { attachmentOf } from '../records/notice-attachments.ts'
import { staffCopy } from './notice-documents.ts'

/**
 * The notice as it came, for staff: from its first event and the contact that came with it. What the
 * citizen was told stands as it was told them, in the JSON they got.
 */
export const firstStaffCopy = async (deps: Deps, key: NoticeKey, ownJson: string): Promise<string> => {
  const received = (await deps.store.events(key)).slice(0, 1)
  const contact = await attachmentOf(deps, key, { name: 'contact', version: 1 })
  if (received.length === 0 || contact === undefined) throw new DomainError('not_found')
  const { data } = JSON.parse(ownJson) as { data?: { rules?: string } }
  const notice = noticeFrom(eventsIn(deps, received))
  return staffCopy(deps, key, { notice, content: { contact }, told: data?.rules })
}
