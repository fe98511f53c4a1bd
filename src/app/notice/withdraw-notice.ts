import { decide } from '../../core/notice/lifecycle/decide.ts'
import type { Deps } from '../deps.ts'
import { noticeDocumentWrites } from '../documents/notice-documents.ts'
import { deliverSoon } from '../mail/deliver-soon.ts'
import { noticeMessages } from '../mail/outbox-messages.ts'
import { attachmentOf, contactOf } from '../records/notice-attachments.ts'
import { repliesOf } from '../records/notice-history.ts'
import { changeRecord, type NoticeRecord } from '../records/notice-record.ts'
import { provenNotice, type StatusInput } from './proven-notice.ts'
import type { StatusView } from './status.ts'
import { statusView } from './status-view.ts'

/** Withdraws a notice, also after a yes. It stays at the municipality, marked as withdrawn (duties 30). */
export const withdrawNotice = async (
  deps: Deps,
  input: StatusInput & { version: number },
): Promise<StatusView> => {
  const row = await provenNotice(deps, input)
  const record = await changeRecord(deps, { row, actor: { kind: 'citizen' } }, ({ notice }) => ({
    events: decide(notice, { type: 'withdraw', version: input.version }, deps.clock()),
    also: after => belongings(deps, after),
  }))
  deliverSoon(deps)
  return statusView(deps, record)
}

const belongings = async (deps: Deps, { key, notice }: NoticeRecord) => {
  const contact = await contactOf(deps, key)
  const need = notice.hasNeed ? await attachmentOf(deps, key, { name: 'need' }) : undefined
  const replies = await repliesOf(deps, key)
  const content = {
    contact,
    replies,
    withdrawnAt: deps.clock().toISOString(),
    ...(need === undefined ? {} : { need }),
  }
  return [
    ...noticeDocumentWrites(deps, key, { notice, content }),
    ...noticeMessages(deps, { key, notice, contact }, 'withdrawn'),
  ]
}
