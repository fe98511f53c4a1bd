import { canonicalJson } from '../../core/canonical-json.ts'
import { DomainError } from '../../core/errors.ts'
import { readContact } from '../../core/notice/fields/contact-faults.ts'
import type { Contact } from '../../core/notice/fields/field-schema.ts'
import { decide } from '../../core/notice/lifecycle/decide.ts'
import type { Write } from '../../ports.ts'
import type { Deps } from '../deps.ts'
import { noticeDocumentWrites } from '../documents/notice-documents.ts'
import { deliverSoon } from '../mail/deliver-soon.ts'
import { newDigits } from '../mail/email-digits.ts'
import { noticeMessages } from '../mail/outbox-messages.ts'
import { attachmentOf, attachmentWrite, contactOf } from '../records/notice-attachments.ts'
import { repliesOf } from '../records/notice-history.ts'
import { changeRecord, type NoticeRecord } from '../records/notice-record.ts'
import { provenNotice, type StatusInput } from './proven-notice.ts'
import type { StatusView } from './status.ts'
import { statusView } from './status-view.ts'

/** `contact`: the whole contact as it should be, checked here as at sending. */
export type MendInput = StatusInput & { version: number; contact: unknown }

/** Corrects the contact after sending. One wrong letter in an address would mean that no answer ever arrives. */
export const mendContact = async (deps: Deps, input: MendInput): Promise<StatusView> => {
  const row = await provenNotice(deps, input)
  const read = readContact(input.contact)
  if ('faults' in read) throw new DomainError('invalid_fields', { fields: read.faults })
  const { contact } = read
  const record = await changeRecord(deps, { row, actor: { kind: 'citizen' } }, async ({ key, notice }) => {
    const before = await contactOf(deps, key)
    const hasNewEmail = contact.email !== before.email
    const command = {
      type: 'change_contact',
      version: input.version,
      reply: contact.reply,
      hasNewEmail,
    } as const
    const events = decide(notice, command, deps.clock())
    if (canonicalJson(contact) === canonicalJson(before)) return { events: [] }
    return { events, name: contact.name, also: after => belongings(deps, after, { contact, hasNewEmail }) }
  })
  deliverSoon(deps)
  return statusView(deps, record)
}

const belongings = async (
  deps: Deps,
  record: NoticeRecord,
  { contact, hasNewEmail }: { contact: Contact; hasNewEmail: boolean },
): Promise<Write[]> => {
  const { key, notice } = record
  const need = notice.hasNeed ? await attachmentOf(deps, key, { name: 'need' }) : undefined
  const replies = await repliesOf(deps, key)
  const changedAt = deps.clock().toISOString()
  const content = { contact, replies, changedAt, ...(need === undefined ? {} : { need }) }
  return [
    attachmentWrite(deps, { key, name: 'contact', version: notice.version }, contact),
    ...noticeDocumentWrites(deps, key, { notice, content }),
    ...noticeMessages(deps, { key, notice, contact }, 'changed'),
    ...(contact.email !== undefined && hasNewEmail ? await newDigits(deps, record) : []),
  ]
}
