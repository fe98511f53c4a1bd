import { decide } from '../../core/notice/lifecycle/decide.ts'
import type { Deps } from '../deps.ts'
import { deliverSoon } from '../mail/deliver-soon.ts'
import { changeRecord } from '../records/notice-record.ts'
import { heldMail } from './held-mail.ts'
import { provenNotice, type StatusInput } from './proven-notice.ts'
import type { StatusView } from './status.ts'
import { statusView } from './status-view.ts'

/** The citizen wants one mail when there is an answer, although the address is not proven; or no more wants it. */
export const wishOneMail = async (deps: Deps, input: StatusInput & { on: boolean }): Promise<StatusView> => {
  const row = await provenNotice(deps, input)
  const record = await changeRecord(deps, { row, actor: { kind: 'citizen' } }, ({ key, notice }) => ({
    events: decide(notice, { type: 'wish_one_mail', on: input.on }, deps.clock()),
    // An answer that waits already is told of now.
    also: async () => (input.on ? heldMail(deps, key) : []),
  }))
  deliverSoon(deps)
  return statusView(deps, record)
}
