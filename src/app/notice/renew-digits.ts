import { DomainError } from '../../core/errors.ts'
import type { Deps } from '../deps.ts'
import { deliverSoon } from '../mail/deliver-soon.ts'
import { newDigits } from '../mail/email-digits.ts'
import { contactOf } from '../records/notice-attachments.ts'
import { loadRecord } from '../records/notice-record.ts'
import { provenNotice, type StatusInput } from './proven-notice.ts'
import type { StatusView } from './status.ts'
import { statusView } from './status-view.ts'

/** The citizen asks for another mail with digits. */
export const renewDigits = async (deps: Deps, input: StatusInput): Promise<StatusView> => {
  const record = await loadRecord(deps, await provenNotice(deps, input))
  const { email } = await contactOf(deps, record.key)
  const { contactProvenAt, mailStoppedAt } = record.notice
  if (email === undefined || contactProvenAt !== undefined || mailStoppedAt !== undefined)
    throw new DomainError('not_possible')
  const writes = await newDigits(deps, record)
  if (writes.length > 0) {
    await deps.store.write(writes)
    deliverSoon(deps)
  }
  return statusView(deps, record)
}
