import type { Pack } from '../../../flows/policies/pack.ts'
import { canonicalJson } from '../../core/canonical-json.ts'
import { DomainError, type FieldErrors } from '../../core/errors.ts'
import { fittingFields } from '../../core/notice/fields/applicable.ts'
import { faultsOf } from '../../core/notice/fields/contact-faults.ts'
import { type NoticeFields, noticeFields } from '../../core/notice/fields/field-schema.ts'
import { meetingFault } from '../../core/notice/fields/meeting-ahead.ts'
import { missingFields } from '../../core/notice/fields/missing.ts'
import { keepsItsEnd } from '../../core/notice/fields/moved-fields.ts'
import { isWithheld, type NeedAttachment, withoutNeed } from '../../core/notice/fields/need.ts'
import { normalisedFields } from '../../core/notice/fields/normalised-fields.ts'
import { fieldsWithoutCpr } from '../../core/notice/fields/without-cpr.ts'
import { decide } from '../../core/notice/lifecycle/decide.ts'
import type { Notice } from '../../core/notice/lifecycle/notice.ts'
import type { Write } from '../../ports.ts'
import { servedPack } from '../conversation/open-conversation.ts'
import type { Deps } from '../deps.ts'
import { noticeDocumentWrites } from '../documents/notice-documents.ts'
import { deliverSoon } from '../mail/deliver-soon.ts'
import { noticeMessages } from '../mail/outbox-messages.ts'
import { attachmentOf, attachmentWrite, contactOf } from '../records/notice-attachments.ts'
import { repliesOf } from '../records/notice-history.ts'
import { changeRecord, type NoticeRecord } from '../records/notice-record.ts'
import { provenNotice, type StatusInput } from './proven-notice.ts'
import type { StatusView } from './status.ts'
import { statusView } from './status-view.ts'

/** `fields`: what changes; `null` removes a field. Unknown or invalid fields throw `invalid_fields`. */
export type ChangeInput = StatusInput & { version: number; fields: Record<string, unknown> }

/** A new version of the notice with documents of its own. Staff see what changed. */
export const changeNotice = async (deps: Deps, input: ChangeInput): Promise<StatusView> => {
  const row = await provenNotice(deps, input)
  const record = await changeRecord(deps, { row, actor: { kind: 'citizen' } }, async ({ key, notice }) => {
    const before = await attachmentOf(deps, key, { name: 'need' })
    const { fields, need } = withoutNeed(
      changed(deps, { key, notice, need: before }, fieldsWithoutCpr(input.fields, notice.language)),
    )
    const needChanged = canonicalJson(need ?? null) !== canonicalJson(before ?? null)
    const about = { hasNeed: need !== undefined, needWithheld: isWithheld(need), needChanged }
    const events = decide(notice, { type: 'change', version: input.version, fields, ...about }, deps.clock())
    return { events, also: after => belongings(deps, after, { need, needChanged }) }
  })
  deliverSoon(deps)
  return statusView(deps, record)
}

type Before = Pick<NoticeRecord, 'key' | 'notice'> & { need: NeedAttachment | undefined }

const changed = (
  deps: Deps,
  { key, notice, need }: Before,
  changes: Record<string, unknown>,
): NoticeFields => {
  const kept = Object.entries({ ...notice.fields, ...need, ...changes }).filter(([, value]) => value !== null)
  const dropped = contradicted(notice.fields, changes)
  const merged = Object.fromEntries(kept.filter(([name]) => !dropped.includes(name)))
  const parsed = noticeFields.safeParse(merged)
  const pack = servedPack(deps, key.municipality)
  const faults = parsed.success
    ? remainingFaults(deps, pack, { notice, fields: normalisedFields(parsed.data) })
    : faultsOf(parsed.error.issues, merged)
  if (!parsed.success || Object.keys(faults).length > 0)
    throw new DomainError('invalid_fields', { fields: faults })
  return fittingFields(normalisedFields(parsed.data), pack)
}

/**
 * Giving the meeting's time removes "I do not know when", and the other way round. An end goes with its beginning.
 */
const contradicted = (fields: NoticeFields, changes: Record<string, unknown>): string[] => {
  const { meetingAt, meetingUnknown, meetingEnd } = changes
  if (meetingAt == null) return meetingUnknown === true ? ['meetingAt', 'meetingEnd'] : []
  const isOld = meetingEnd === undefined && !keepsItsEnd(fields.meetingAt, String(meetingAt))
  return ['meetingUnknown', ...(isOld ? ['meetingEnd'] : [])]
}

const remainingFaults = (
  deps: Deps,
  pack: Pack,
  { notice, fields }: { notice: Notice; fields: NoticeFields },
): FieldErrors => {
  const missing = missingFields(fields, pack).map(field => [field, 'required'])
  const { meetingAt } = fields
  const isMoved = meetingAt !== undefined && meetingAt !== notice.fields.meetingAt
  const fault = isMoved ? meetingFault(meetingAt, deps.clock()) : undefined
  return { ...Object.fromEntries(missing), ...(fault && { meetingAt: fault }) }
}

const belongings = async (
  deps: Deps,
  { key, notice }: NoticeRecord,
  change: { need: NeedAttachment | undefined; needChanged: boolean },
): Promise<Write[]> => {
  const contact = await contactOf(deps, key)
  const { version } = notice
  const need = change.need ?? { need: [] }
  const replies = await repliesOf(deps, key)
  const content = {
    contact,
    replies,
    changedAt: deps.clock().toISOString(),
    ...(change.need === undefined ? {} : { need }),
  }
  return [
    ...(change.needChanged ? [attachmentWrite(deps, { key, name: 'need', version }, need)] : []),
    ...noticeDocumentWrites(deps, key, { notice, content }),
    ...noticeMessages(deps, { key, notice, contact }, 'changed'),
  ]
}
