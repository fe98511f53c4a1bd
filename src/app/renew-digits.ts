import { DomainError } from '../core/errors.ts'
import { deliverSoon } from './deliver-soon.ts'
import type { Deps } from './deps.ts'
import { digitMails } from './email-digits.ts'
import { contactOf } from './notice-attachments.ts'
import { loadRecord } from './notice-record.ts'
import { codeMessage } from './outbox-messages.ts'
import { provenNotice, type StatusInput } from './proven-notice.ts'
import type { StatusView } from './status.ts'
import { statusView } from './status-view.ts'

/** For one notice and day; what goes to one address in all is counted where mail is sent. */
const mostADay = 5
const day = 24 * 60 * 60_000

/** A new mail with new digits; those of the one before are worth nothing from now on. */
export const renewDigits = async (deps: Deps, input: StatusInput): Promise<StatusView> => {
  const record = await loadRecord(deps, await provenNotice(deps, input))
  const { email } = await contactOf(deps, record.key)
  if (email === undefined || record.notice.contactProvenAt !== undefined)
    throw new DomainError('not_possible')
  const mails = digitMails(await deps.store.outbox(record.key))
  // One that has not left yet is the newest already.
  if (mails.at(-1)?.state !== 'pending') {
    assertRoom(
      mails.map(({ createdAt }) => Date.parse(createdAt)),
      deps.clock().getTime(),
    )
    await deps.store.write([codeMessage(deps, record, mails.length + 1)])
    deliverSoon(deps)
  }
  return statusView(deps, record)
}

const assertRoom = (at: number[], now: number) => {
  const [oldest, ...later] = at.filter(time => time > now - day).slice(-mostADay)
  if (oldest !== undefined && later.length + 1 >= mostADay)
    throw new DomainError('too_many', { facts: { retryAfter: Math.ceil((oldest + day - now) / 1000) } })
}
