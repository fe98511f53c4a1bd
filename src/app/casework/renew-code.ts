import { decide } from '../../core/notice/lifecycle/decide.ts'
import { handlerOf, staffNoticeRow } from '../access/staff-access.ts'
import type { StaffUseCase } from '../deps.ts'
import { receiptOf } from '../notice/receipt.ts'
import { changeRecord } from '../records/notice-record.ts'

export type NewCode = { reference: string; code: string; link: string; statusUrl: string }

/**
 * A new code for somebody who has lost theirs and has identified themselves at the desk (duties 11). The old code
 * stops working at once. The receipt key stays, so that the addresses of documents do not change.
 */
export const renewCode: StaffUseCase<{ reference: string }, NewCode> = async (deps, actor, input) => {
  const { row } = await staffNoticeRow(deps, actor, { ...input, roles: ['handle'] })
  const renewed = await changeRecord(deps, { row, actor }, record => ({
    events: decide(
      record.notice,
      { type: 'renew_code', by: handlerOf(actor), receiptKey: record.notice.receiptKey },
      deps.clock(),
    ),
    audit: { municipality: input.municipality, actor, action: 'renew_code', subject: row.reference },
  }))
  const { reference, code, link, statusUrl } = receiptOf(deps, renewed, [])
  return { reference, code, link, statusUrl }
}
