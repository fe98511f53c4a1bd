import { DomainError } from '../../core/errors.ts'
import { withoutCpr } from '../../core/notice/fields/without-cpr.ts'
import { decide } from '../../core/notice/lifecycle/decide.ts'
import { asWritten } from '../../core/text/as-written.ts'
import type { Deps } from '../deps.ts'
import { noticeDocumentWrites } from '../documents/notice-documents.ts'
import { deliverSoon } from '../mail/deliver-soon.ts'
import { noticeMessages } from '../mail/outbox-messages.ts'
import { attachmentOf, attachmentWrite, contactOf } from '../records/notice-attachments.ts'
import { repliesOf } from '../records/notice-history.ts'
import { changeRecord, type NoticeRecord } from '../records/notice-record.ts'
import { provenNotice, type StatusInput } from './proven-notice.ts'
import type { StatusView } from './status.ts'
import { statusView } from './status-view.ts'

export type ReplyInput = StatusInput & { version: number; text: string }

const longest = 2000

/** The citizen answers a question from staff: a new version, and the notice waits for its answer again. */
export const replyNotice = async (deps: Deps, input: ReplyInput): Promise<StatusView> => {
  const row = await provenNotice(deps, input)
  const text = asWritten(input.text).trim()
  if (text === '') throw new DomainError('invalid_fields', { fields: { text: 'required' } })
  if (text.length > longest) throw new DomainError('invalid_fields', { fields: { text: 'too_long' } })
  const record = await changeRecord(deps, { row, actor: { kind: 'citizen' } }, ({ notice }) => ({
    events: decide(notice, { type: 'reply', version: input.version }, deps.clock()),
    also: after => belongings(deps, after, withoutCpr(text, notice.language)),
  }))
  deliverSoon(deps)
  return statusView(deps, record)
}

const belongings = async (deps: Deps, { key, notice }: NoticeRecord, text: string) => {
  const contact = await contactOf(deps, key)
  const need = notice.hasNeed ? await attachmentOf(deps, key, { name: 'need' }) : undefined
  const at = deps.clock().toISOString()
  const replies = [...(await repliesOf(deps, key)), { at, text }]
  const content = { contact, changedAt: at, replies, ...(need === undefined ? {} : { need }) }
  return [
    attachmentWrite(deps, { key, name: 'reply', version: notice.version }, { text }),
    ...noticeDocumentWrites(deps, key, { notice, content }),
    ...noticeMessages(deps, { key, notice, contact }, 'replied'),
  ]
}
