import type { UnitNews } from '../../core/documents/letters/mail.ts'
import type { Contact } from '../../core/notice/fields/field-schema.ts'
import type { Notice } from '../../core/notice/lifecycle/notice.ts'
import type { NoticeKey, Write } from '../../ports.ts'
import type { Deps } from '../deps.ts'
import { personRecipient } from '../records/staff-news-writes.ts'
import { type WaitingMessage, waitingMessage } from '../records/waiting-message.ts'

export type MessageEvent = 'received' | 'changed' | 'withdrawn' | 'replied' | 'answered'

type NoticeNow = { key: NoticeKey; notice: Notice }
type NoticeMessage = NoticeNow & { contact: Contact }

/** Who is told about what: the unit about everything but its own answers, the citizen by mail if they chose mail. */
const toldUnit: readonly MessageEvent[] = ['received', 'changed', 'withdrawn', 'replied']
const toldCitizen: readonly MessageEvent[] = ['received', 'answered']

const noNotice = { noticeId: '', version: 0 }

/** A mail to the unit that is about no single notice: no reference, only where to look. */
export const unitNews = (
  deps: Deps,
  { key, ...about }: { municipality: string; template: UnitNews; key: string },
): WaitingMessage => waitingMessage(deps, { ...about, ...noNotice, name: key, recipient: 'unit' })

/** The unread news of one member of staff, counted when the mail is sent. */
export const personNews = (
  deps: Deps,
  { municipality, person, key }: { municipality: string; person: string; key: string },
): WaitingMessage =>
  waitingMessage(deps, {
    municipality,
    ...noNotice,
    name: key,
    template: 'digest',
    recipient: personRecipient(person),
  })

/** A message about a notice in its present state. */
const ofNotice = (
  deps: Deps,
  { key, notice }: NoticeNow,
  { name, ...rest }: Pick<Parameters<typeof waitingMessage>[1], 'name' | 'template' | 'recipient'>,
): WaitingMessage =>
  waitingMessage(deps, { ...key, ...rest, name: `${key.noticeId}.${name}`, version: notice.version })

/** That there is something, to the department it has been placed in. */
export const placedMessage = (deps: Deps, { key, notice }: NoticeNow, department: string): WaitingMessage =>
  ofNotice(
    deps,
    { key, notice },
    {
      name: `placed-${notice.sequence}-${department}`,
      template: 'received',
      recipient: 'unit',
    },
  )

/** Another mail with digits, because the citizen has asked for one. */
export const codeMessage = (deps: Deps, about: NoticeNow, nth: number): WaitingMessage =>
  ofNotice(deps, about, { name: `prove-${nth}`, template: 'prove', recipient: 'citizen' })

/** The messages of one event, written in the same atomic write as the event itself. */
export const noticeMessages = (
  deps: Deps,
  { key, notice, contact }: NoticeMessage,
  event: MessageEvent,
): Write[] => {
  const message = (recipient: 'unit' | 'citizen'): Write =>
    ofNotice(
      deps,
      { key, notice },
      {
        name: `${notice.version}.${event}`,
        // The first mail asks the citizen to prove the address. Nothing else goes there before.
        template: recipient === 'citizen' && event === 'received' ? 'prove' : event,
        recipient,
      },
    )
  const byMail = contact.reply === 'email' && contact.email !== undefined
  return [
    ...(toldUnit.includes(event) ? [message('unit')] : []),
    ...(toldCitizen.includes(event) && byMail ? [message('citizen')] : []),
  ]
}
