import { type RehearsalId, rehearsals } from '../../../flows/rehearsals.ts'
import { addDays, isoAt, wallClock } from '../../core/calendar/copenhagen.ts'
import { workingDaysFrom } from '../../core/calendar/working-days.ts'
import type { Conversation } from '../../core/dialogue/conversation/conversation.ts'
import { start } from '../../core/dialogue/start.ts'
import { DomainError } from '../../core/errors.ts'
import { type Contact, noticeFields } from '../../core/notice/fields/field-schema.ts'
import { assertMay, handlerOf, staffNoticeRow } from '../access/staff-access.ts'
import { servedPack } from '../conversation/open-conversation.ts'
import type { Deps, StaffUseCase } from '../deps.ts'
import { queueRow } from '../inbox/queue-row.ts'
import type { Receipt } from '../notice/status.ts'
import { submitNotice } from '../notice/submit-notice.ts'
import { writeAudit } from '../records/notice-record.ts'
import { colleaguesIn } from '../staff/colleagues.ts'
import type { QueueRow } from './staff-notice.ts'

/** A made-up notice goes the whole way of a real one, and is marked as made up everywhere. */
export const makeRehearsal: StaffUseCase<{ id: RehearsalId }, Receipt> = async (
  deps,
  actor,
  { municipality, id },
) => {
  assertMay(deps, actor, { municipality, roles: ['handle'] })
  const conversation = conversationFor(deps, municipality, id)
  const { receipt } = await submitNotice(deps, {
    state: deps.seal.close(conversation, municipality, deps.clock()),
    contact: contactFor(deps, id),
    confirmed: true,
    key: deps.newId(),
    municipality,
    registeredBy: handlerOf(actor),
    rehearsal: true,
  })
  await writeAudit(deps, { municipality, actor, action: 'make_rehearsal', subject: receipt.reference })
  return receipt
}

const conversationFor = (deps: Deps, municipality: string, id: RehearsalId): Conversation => {
  const { fields, language, meetingIn } = rehearsals[id]
  const t = deps.content.translate(language)
  const begun = start(servedPack(deps, municipality), {
    conversationId: deps.newId(),
    municipality,
    language,
  })
  // That day, or the next working day.
  const day = workingDaysFrom(addDays(wallClock(deps.clock()), meetingIn - 1), 1)
  return {
    ...begun,
    draft: 1,
    noticeOpen: true,
    reviewing: true,
    fields: noticeFields.parse({
      ...fields,
      meetingAt: isoAt({ ...day, hour: 10, minute: 0 }).iso,
      department: t(`rehearsal:${id}.department`),
      needText: t(`rehearsal:${id}.needText`),
    }),
  }
}

/** Nobody's name, number or address. */
const contactFor = ({ content }: Deps, id: RehearsalId): Contact => {
  const { reply, language } = rehearsals[id]
  const t = content.translate(language)
  const name = t(`rehearsal:${id}.name`)
  return reply === 'phone'
    ? { name, reply, phone: '00 00 00 00' }
    : { name, reply, address: t('rehearsal:address') }
}

const most = 100

/** The notices that are being practised on. */
export const listRehearsals: StaffUseCase<object, QueueRow[]> = async (deps, actor, { municipality }) => {
  assertMay(deps, actor, { municipality, roles: ['handle'] })
  const rows = await deps.store.queue(municipality, { limit: most, which: 'rehearsal' })
  const colleagues = await colleaguesIn(deps, municipality)
  return rows.map(row => queueRow(deps, row, colleagues))
}

/** Takes a made-up notice away, with everything that belongs to it. For a real one there is no such thing. */
export const removeRehearsal: StaffUseCase<{ reference: string }, void> = async (deps, actor, about) => {
  const { municipality } = about
  const { row } = await staffNoticeRow(deps, actor, { ...about, roles: ['handle'] })
  if (row.rehearsal !== 1) throw new DomainError('not_found')
  await writeAudit(deps, { municipality, actor, action: 'remove_rehearsal', subject: row.reference })
  await deps.store.removeRehearsal({ municipality, noticeId: row.id })
}
