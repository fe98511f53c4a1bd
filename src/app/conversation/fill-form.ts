import { fieldRow, fieldsWhere } from '../../../flows/fields.ts'
import type { Pack } from '../../../flows/policies/pack.ts'
import { type Conversation, lastReply } from '../../core/dialogue/conversation/conversation.ts'
import { saidBefore } from '../../core/dialogue/conversation/said-before.ts'
import { stateName } from '../../core/dialogue/flow/flow.ts'
import { start } from '../../core/dialogue/start.ts'
import { type Stepped, step } from '../../core/dialogue/step.ts'
import { DomainError, type FieldErrors } from '../../core/errors.ts'
import { isLanguage } from '../../core/language.ts'
import { hasOccasion } from '../../core/notice/fields/applicable.ts'
import { readyValues } from '../../core/notice/fields/field-kinds.ts'
import type { NoticeFields } from '../../core/notice/fields/field-schema.ts'
import { type FormInput, fieldsFromForm } from '../../core/notice/fields/form-fields.ts'
import { missingFields } from '../../core/notice/fields/missing.ts'
import { withoutOldEnd } from '../../core/notice/fields/moved-fields.ts'
import { withoutCpr } from '../../core/notice/fields/without-cpr.ts'
import type { Deps } from '../deps.ts'
import { viewOf } from './conversation-view.ts'
import { openConversation, servedPack } from './open-conversation.ts'
import type { ConversationView } from './turn.ts'

export type FillFormInput = {
  municipality: string
  language?: string | undefined
  /** The conversation the citizen came from. Without one, a new one begins. */
  state?: string | undefined
  input: FormInput
}

/** Day and time of day have formats of their own, which no CPR number fits. */
const timesTyped: readonly string[] = ['meetingDay', 'meetingTime']

const masked = (input: FormInput, language: 'da' | 'en'): FormInput =>
  Object.fromEntries(
    Object.entries(input).map(([name, value]) => [
      name,
      Array.isArray(value)
        ? value.map(each => withoutCpr(each, language))
        : value === undefined || timesTyped.includes(name)
          ? value
          : withoutCpr(value, language),
    ]),
  )

/** A day with an invalid time of day does not count as missing. */
const isTold = (field: string, errors: FieldErrors): boolean =>
  field === 'meetingAt' && (errors.meetingDay ?? errors.meetingTime) !== undefined

const missingErrors = (missing: readonly string[]): FieldErrors =>
  Object.fromEntries(missing.map(field => [field === 'meetingAt' ? 'meetingDay' : field, `missing_${field}`]))

/**
 * Words in a field that does not apply are reported, not dropped silently. A choice in such a field is dropped,
 * because a radio button cannot be cleared.
 */
const withoutPlace = (fields: NoticeFields): FieldErrors => {
  // A tie alone has its question beside it here: by what right they write.
  const { relation: _tie, ...beside } = fields
  return Object.fromEntries(
    fieldsWhere(({ kind, when }) => kind === 'words' && when !== undefined)
      .filter(field => readyValues(field).length === 0)
      .filter(field => fields[field] !== undefined && !hasOccasion(field, beside))
      .map(field => [field, `no_place_${fieldRow(field).when}`]),
  )
}

/**
 * The whole notice from one plain form: same fields, same rules, same check page as the chat. Throws `invalid_fields`
 * with every fault at once.
 */
export const fillForm = async (deps: Deps, given: FillFormInput): Promise<ConversationView> => {
  const pack = servedPack(deps, given.municipality)
  const before = conversationBefore(deps, given, pack)
  const now = deps.clock()
  const { fields, errors } = fieldsFromForm(masked(given.input, before.language), now)
  const missing = missingFields(fields, pack).filter(field => !isTold(field, errors))
  const faults = { ...missingErrors(missing), ...withoutPlace(fields), ...errors }
  if (Object.keys(faults).length > 0) throw new DomainError('invalid_fields', { fields: faults })
  const { conversation, said } = checking(filled(before, fields, pack), { pack, now })
  return viewOf({ deps, pack, conversation }, said)
}

/**
 * From the form back to the conversation with everything filled in so far, complete or not. The form shows every
 * field, so a field that was emptied is removed. Throws `invalid_fields` for a value that cannot be an answer.
 */
export const leaveForm = async (deps: Deps, given: FillFormInput): Promise<ConversationView> => {
  const pack = servedPack(deps, given.municipality)
  const before = conversationBefore(deps, given, pack)
  const { fields, errors } = fieldsFromForm(masked(given.input, before.language), deps.clock())
  if (Object.keys(errors).length > 0) throw new DomainError('invalid_fields', { fields: errors })
  const conversation = filled(before, fields, pack)
  return viewOf({ deps, pack, conversation }, lastReply(conversation.transcript)?.say ?? [])
}

/** The conversation the citizen came from, in the form's present language. Without one, a new one. */
const conversationBefore = (deps: Deps, given: FillFormInput, pack: Pack): Conversation => {
  const { municipality, state } = given
  if (state === undefined) {
    const language = isLanguage(given.language) ? given.language : 'da'
    return start(pack, { conversationId: deps.newId(), municipality, language })
  }
  const before = openConversation(deps, state, municipality)
  return isLanguage(given.language) ? { ...before, language: given.language } : before
}

const filled = (before: Conversation, input: NoticeFields, pack: Pack): Conversation => {
  const fields = withoutOldEnd(input, before.fields)
  return { ...before, fields, transcript: saidBefore(before.transcript, before, { fields, pack }) }
}

/**
 * Opening a notice in the chat asks the optional questions. Somebody who filled in the form has seen them all and
 * goes straight to the check page.
 */
const checking = (before: Conversation, rules: { pack: Pack; now: Date }): Stepped => {
  const event = { type: 'notice.check', fields: before.fields } as const
  const opened = step(before, event, { ...rules, did: {} })
  return stateName(opened.conversation.value) === 'notice.checking'
    ? opened
    : step({ ...opened.conversation, transcript: before.transcript }, event, { ...rules, did: {} })
}
