import type { ShownLetter } from '../../core/documents/formats/blocks.ts'
import { type DayToRecall, dayToRecall } from '../../core/notice/decision/tasks.ts'
import { decide } from '../../core/notice/lifecycle/decide.ts'
import { meetingDates } from '../../core/notice/lifecycle/meeting-dates.ts'
import type { Notice } from '../../core/notice/lifecycle/notice.ts'
import { staffNoticeRow } from '../access/staff-access.ts'
import type { StaffUseCase } from '../deps.ts'
import { letterAfter } from '../documents/letter-after.ts'
import { loadRecord } from '../records/notice-record.ts'
import { answerCommand, type DecisionInput } from './decide-notice.ts'

export type DecisionPreview = {
  reference: string
  version: number
  /** How the citizen wants to be told. No mail goes to an address they have not proven. */
  reply: 'email' | 'unproven_email' | 'one_mail' | 'stopped_email' | 'phone' | 'letter'
  letter: ShownLetter
  /** False where a second person has to send it. */
  alone: boolean
  /** A day by which it promises something and that nobody is to be reminded of. */
  recall?: DayToRecall
}

/**
 * The letter exactly as deciding would send it: same rules, same letter, nothing written. Throws what deciding would
 * throw where something is missing or stale.
 */
export const previewDecision: StaffUseCase<DecisionInput, DecisionPreview> = async (deps, staff, input) => {
  const { row, actor } = await staffNoticeRow(deps, staff, { ...input, roles: ['handle'] })
  const record = await loadRecord(deps, row)
  const { notice } = record
  const command = await answerCommand(deps, { actor, input }, notice)
  const { by, proposed, alone } = command
  const [event] = decide(notice, command, deps.clock())
  const at = deps.clock().toISOString()
  const replaced = event?.type === 'decided' || event?.type === 'proposed' ? event.replaces : undefined
  const meetings = meetingDates(notice)
  const recall = dayToRecall(proposed, { now: deps.clock(), meetings })
  const decided = { type: 'decided' as const, at, by, ...proposed }
  return {
    reference: notice.reference,
    version: notice.version,
    reply: replyOf(notice),
    // Somebody who limits has opened the need, or `decide` has thrown, so they see the letter exactly as it will be
    // sent.
    letter: await letterAfter(deps, record, {
      decided: replaced === undefined ? decided : { ...decided, replaces: replaced },
      withNeed: notice.needOpenedBy.includes(actor.id),
    }),
    alone,
    ...(recall && { recall }),
  }
}

const replyOf = (notice: Notice): DecisionPreview['reply'] => {
  if (notice.reply !== 'email' || notice.contactProvenAt !== undefined) return notice.reply
  if (notice.mailStoppedAt !== undefined) return 'stopped_email'
  return notice.oneMail ? 'one_mail' : 'unproven_email'
}
