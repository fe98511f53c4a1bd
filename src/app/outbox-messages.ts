import type { UnitNews } from '../core/documents/mail.ts'
import type { Contact } from '../core/notice/fields.ts'
import type { Notice } from '../core/notice/notice.ts'
import type { NoticeKey, Write } from '../ports.ts'
import type { Deps } from './deps.ts'

export type MessageEvent = 'received' | 'changed' | 'withdrawn' | 'replied' | 'answered'

type About = { key: NoticeKey; notice: Notice; contact: Contact }

/** Who is told about what: the unit of everything but its own answers, the citizen by mail if they chose mail. */
const toldUnit: readonly MessageEvent[] = ['received', 'changed', 'withdrawn', 'replied']
const toldCitizen: readonly MessageEvent[] = ['received', 'answered']

/** A word to the unit that is about no notice: no number stands in it, only where to look. */
export const unitNews = (
  deps: Deps,
  { municipality, template, key }: { municipality: string; template: UnitNews; key: string },
): Extract<Write, { into: 'outbox' }> => {
  const at = deps.clock().toISOString()
  return {
    into: 'outbox',
    row: {
      municipality,
      key: `${key}.unit`,
      noticeId: '',
      template,
      recipient: 'unit',
      version: 0,
      state: 'pending',
      attempts: 0,
      nextAt: at,
      createdAt: at,
      sentAt: null,
      lastError: null,
    },
  }
}

/** The messages of one event, to go in the same atomic write as the event itself. */
export const noticeMessages = (deps: Deps, { key, notice, contact }: About, event: MessageEvent): Write[] => {
  const at = deps.clock().toISOString()
  const message = (recipient: 'unit' | 'citizen'): Write => ({
    into: 'outbox',
    row: {
      municipality: key.municipality,
      key: `${key.noticeId}.${notice.version}.${event}.${recipient}`,
      noticeId: key.noticeId,
      // The first mail asks the citizen to prove the address; nothing else goes there before.
      template: recipient === 'citizen' && event === 'received' ? 'prove' : event,
      recipient,
      version: notice.version,
      state: 'pending',
      attempts: 0,
      nextAt: at,
      createdAt: at,
      sentAt: null,
      lastError: null,
    },
  })
  const byMail = contact.reply === 'email' && contact.email !== undefined
  return [
    ...(toldUnit.includes(event) ? [message('unit')] : []),
    ...(toldCitizen.includes(event) && byMail ? [message('citizen')] : []),
  ]
}
