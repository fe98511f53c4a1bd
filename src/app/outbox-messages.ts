import type { UnitNews } from '../core/documents/mail.ts'
import type { Contact } from '../core/notice/fields.ts'
import type { Notice } from '../core/notice/notice.ts'
import type { NoticeKey, OutboxRow, Write } from '../ports.ts'
import type { Deps } from './deps.ts'
import { personRecipient } from './told-writes.ts'

export type MessageEvent = 'received' | 'changed' | 'withdrawn' | 'replied' | 'answered'

type About = { key: NoticeKey; notice: Notice; contact: Contact }
type OutboxWrite = Extract<Write, { into: 'outbox' }>

/** Who is told about what: the unit of everything but its own answers, the citizen by mail if they chose mail. */
const toldUnit: readonly MessageEvent[] = ['received', 'changed', 'withdrawn', 'replied']
const toldCitizen: readonly MessageEvent[] = ['received', 'answered']

const waiting = (
  deps: Deps,
): Omit<OutboxRow, 'municipality' | 'key' | 'noticeId' | 'template' | 'recipient' | 'version'> => {
  const at = deps.clock().toISOString()
  return { state: 'pending', attempts: 0, nextAt: at, createdAt: at, sentAt: null, lastError: null }
}

/** A word to the unit that is about no notice: no number stands in it, only where to look. */
export const unitNews = (
  deps: Deps,
  { municipality, template, key }: { municipality: string; template: UnitNews; key: string },
): OutboxWrite => ({
  into: 'outbox',
  row: {
    ...waiting(deps),
    municipality,
    key: `${key}.unit`,
    noticeId: '',
    template,
    recipient: 'unit',
    version: 0,
  },
})

/** What is unread, to one member of staff; counted when it goes. */
export const personNews = (
  deps: Deps,
  { municipality, person, key }: { municipality: string; person: string; key: string },
): OutboxWrite => ({
  into: 'outbox',
  row: {
    ...waiting(deps),
    municipality,
    key: `${key}.${personRecipient(person)}`,
    noticeId: '',
    template: 'digest',
    recipient: personRecipient(person),
    version: 0,
  },
})

/** That there is something, to the department it has been placed in. */
export const placedMessage = (
  deps: Deps,
  { key, notice }: Omit<About, 'contact'>,
  department: string,
): OutboxWrite => ({
  into: 'outbox',
  row: {
    ...waiting(deps),
    municipality: key.municipality,
    key: `${key.noticeId}.placed-${notice.sequence}-${department}.unit`,
    noticeId: key.noticeId,
    template: 'received',
    recipient: 'unit',
    version: notice.version,
  },
})

/** Another mail with digits, because the citizen has asked for one. */
export const codeMessage = (
  deps: Deps,
  { key, notice }: Omit<About, 'contact'>,
  nth: number,
): OutboxWrite => ({
  into: 'outbox',
  row: {
    ...waiting(deps),
    municipality: key.municipality,
    key: `${key.noticeId}.prove-${nth}.citizen`,
    noticeId: key.noticeId,
    template: 'prove',
    recipient: 'citizen',
    version: notice.version,
  },
})

/** The messages of one event, to go in the same atomic write as the event itself. */
export const noticeMessages = (deps: Deps, { key, notice, contact }: About, event: MessageEvent): Write[] => {
  const message = (recipient: 'unit' | 'citizen'): Write => ({
    into: 'outbox',
    row: {
      ...waiting(deps),
      municipality: key.municipality,
      key: `${key.noticeId}.${notice.version}.${event}.${recipient}`,
      noticeId: key.noticeId,
      // The first mail asks the citizen to prove the address; nothing else goes there before.
      template: recipient === 'citizen' && event === 'received' ? 'prove' : event,
      recipient,
      version: notice.version,
    },
  })
  const byMail = contact.reply === 'email' && contact.email !== undefined
  return [
    ...(toldUnit.includes(event) ? [message('unit')] : []),
    ...(toldCitizen.includes(event) && byMail ? [message('citizen')] : []),
  ]
}
