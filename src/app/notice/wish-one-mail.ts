import { decide } from '../../core/notice/lifecycle/decide.ts'
import type { Deps } from '../deps.ts'
import { deliverSoon } from '../mail/deliver-soon.ts'
import { changeRecord } from '../records/notice-record.ts'
import { heldMail } from './held-mail.ts'
import { provenNotice, type StatusInput } from './proven-notice.ts'
import type { StatusView } from './status.ts'
import { statusView } from './status-view.ts'

/** The citizen ticks, or unticks, one mail when there is an answer, although the address is not proven. */
export const wishOneMail = async (deps: Deps, input: StatusInput & { on: boolean }): Promise<StatusView> => {
  const row = await provenNotice(deps, input)
  const record = await changeRecord(deps, { row, actor: { kind: 'citizen' } }, ({ key, notice }) => ({
    events: decide(notice, { type: 'wish_one_mail', on: input.on }, deps.clock()),
    // If an answer is waiting already, its mail is sent now.
    also: async () => (input.on ? heldMail(deps, key) : []),
  }))
  deliverSoon(deps)
  return statusView(deps, record)
}
