import type { PublicFields } from '../lifecycle/event.ts'
import type { Need, NoticeFields } from './field-schema.ts'

/** The confidential part of a notice: an attachment of its own, encrypted with a key of its own (duties 13). */
export type NeedAttachment = { need: Need[]; needText?: string }

/** The fields that every handler of the notice sees, and the need apart from them. */
export const withoutNeed = ({
  need,
  needText,
  ...fields
}: NoticeFields): { fields: PublicFields; need?: NeedAttachment } => {
  if ((need === undefined || need.length === 0) && needText === undefined) return { fields }
  return { fields, need: { need: need ?? [], ...(needText === undefined ? {} : { needText }) } }
}

/** They chose "prefer not to say" and wrote nothing more. That is no reason to refuse (duties 15). */
export const isWithheld = (need: NeedAttachment | undefined): boolean =>
  need !== undefined && need.needText === undefined && need.need.every(one => one === 'prefer_not_to_say')
