import { DomainError } from '../../core/errors.ts'
import { decide } from '../../core/notice/lifecycle/decide.ts'
import type { Deps } from '../deps.ts'
import { deliverSoon } from '../mail/deliver-soon.ts'
import { digitMails, emailDigits, hasExpired } from '../mail/email-digits.ts'
import { contactOf } from '../records/notice-attachments.ts'
import { changeRecord } from '../records/notice-record.ts'
import { heldMail } from './held-mail.ts'
import { provenNotice, type StatusInput } from './proven-notice.ts'
import type { StatusView } from './status.ts'
import { statusView } from './status-view.ts'

/** Five wrong attempts an hour for one notice: six digits are few. */
const limit = 'digits'

/**
 * The citizen has received the mail with the code: from now on they get mail when there is news. Before that nothing
 * else goes to the address. Mail that waited is sent now.
 */
export const proveEmail = async (
  deps: Deps,
  input: StatusInput & { digits: string },
): Promise<StatusView> => {
  const row = await provenNotice(deps, input)
  if (input.digits.trim() === '') throw new DomainError('invalid_fields', { fields: { digits: 'required' } })
  const now = deps.clock()
  const retryAfter = deps.limiter.take(limit, row.reference, now)
  if (retryAfter > 0) throw new DomainError('too_many', { facts: { retryAfter } })
  const record = await changeRecord(deps, { row, actor: { kind: 'citizen' } }, async record => {
    const { email } = await contactOf(deps, record.key)
    const mail = digitMails(await deps.store.outbox(record.key)).at(-1)
    const given = input.digits.replace(/\D/g, '')
    const fits =
      email !== undefined &&
      mail !== undefined &&
      deps.sameSecret(given, emailDigits(deps, record, { email, mail }))
    if (!fits) throw new DomainError('invalid_fields', { fields: { digits: 'invalid' } })
    if (hasExpired(mail, now)) throw new DomainError('invalid_fields', { fields: { digits: 'expired' } })
    return {
      events: decide(record.notice, { type: 'prove_contact' }, now),
      also: () => heldMail(deps, record.key),
    }
  })
  deps.limiter.giveBack(limit, row.reference)
  deliverSoon(deps)
  return statusView(deps, record)
}
