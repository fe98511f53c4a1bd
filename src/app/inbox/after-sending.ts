import { addressesNeed } from '../../core/documents/letters/without-need.ts'
import type { Contact } from '../../core/notice/fields/field-schema.ts'
import { isDue } from '../../core/notice/lifecycle/alarms.ts'
import { isToPassOn } from '../../core/notice/lifecycle/retention.ts'
import { staffNoticeRow } from '../access/staff-access.ts'
import type { Deps, StaffActor } from '../deps.ts'
import { contactOf } from '../records/notice-attachments.ts'
import { loadRecord } from '../records/notice-record.ts'
import { tellsIn } from '../staff/live-departments.ts'

/** What is left to do by hand for an answer that was just sent. */
export type AfterSending = {
  reference: string
  reply: Contact['reply']
  /** The meeting is so near that a letter or mail may come too late. */
  isNear: boolean
  phone?: string
  /** Another department has to answer, and the program told none. */
  passOn: boolean
  /** The letter to print; `tellsNeed` where printing it opens the need. */
  letter?: { version: number; tellsNeed: boolean }
}

const minutes = 60

/** For whoever has just sent it, and nobody else: reading it here is part of that act and no view of its own. */
export const afterSending = async (
  deps: Deps,
  actor: StaffActor,
  about: { municipality: string; reference: string },
): Promise<AfterSending | undefined> => {
  const { row } = await staffNoticeRow(deps, actor, { ...about, roles: ['handle', 'release'] })
  const { key, notice } = await loadRecord(deps, row)
  const answer = notice.decisions.at(-1)
  const now = deps.clock()
  if (answer === undefined || (answer.releasedBy ?? answer.by).id !== actor.id) return undefined
  if (now.getTime() - Date.parse(answer.at) > minutes * 60_000) return undefined
  const { meetingAt } = notice.fields
  const { reply, phone } = await contactOf(deps, key)
  const tellsNeed = addressesNeed(notice.hasNeed, answer)
  return {
    reference: notice.reference,
    reply,
    isNear: meetingAt !== undefined && isDue({ meetingAt, receivedAt: notice.receivedAt }, now),
    passOn: isToPassOn(notice, tellsIn(deps, key.municipality)),
    ...(phone !== undefined && { phone }),
    ...(reply === 'letter' && { letter: { version: answer.version, tellsNeed } }),
  }
}
