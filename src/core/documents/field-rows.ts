import type { Language, Translate } from '../language.ts'
import type { Contact, NoticeFields } from '../notice/fields.ts'
import type { Row } from './model.ts'
import { nameWordingOf, type Written, wordingOf } from './own-words.ts'
import { onOneLine, printable } from './printable.ts'
import { momentInWords } from './when.ts'

export type FieldWords = Written & { translate: Translate; language: Language }

const label = (name: string, { translate }: FieldWords): string => translate(`notice:field.${name}`)

const optionWord = (name: string, value: string, { translate }: FieldWords): string =>
  translate(`notice:option.${name}.${value}`)

const chosen = (name: string, value: string | undefined, words: FieldWords): Row[] =>
  value === undefined ? [] : [{ label: label(name, words), value: optionWord(name, value, words) }]

const several = (name: string, values: readonly string[] | undefined, words: FieldWords): Row[] =>
  values?.length
    ? [{ label: label(name, words), value: values.map(v => optionWord(name, v, words)).join(', ') }]
    : []

const yesOrNo = (name: string, value: boolean | undefined, words: FieldWords): Row[] =>
  value === undefined
    ? []
    : [{ label: label(name, words), value: words.translate(value ? 'letters:yes' : 'letters:no') }]

const named = (name: string, value: string | undefined, words: FieldWords): Row[] =>
  value === undefined
    ? []
    : [{ label: label(name, words), value: onOneLine(value), ...nameWordingOf(value, words) }]

const written = (name: string, value: string | undefined, words: FieldWords): Row[] =>
  value === undefined
    ? []
    : [{ label: label(name, words), value: printable(value), ...wordingOf(value, words) }]

export const meetingRows = (fields: NoticeFields, words: FieldWords): Row[] => [
  ...whenRow(fields, words),
  ...chosen('setting', fields.setting, words),
  ...named('place', fields.place, words),
  ...named('department', fields.department, words),
  ...named('employee', fields.employee, words),
  ...named('caseNumber', fields.caseNumber, words),
]

const whenRow = ({ meetingAt, meetingUnknown }: NoticeFields, words: FieldWords): Row[] => {
  if (meetingAt)
    return [{ label: label('meetingAt', words), value: momentInWords(meetingAt, words.translate) }]
  if (!meetingUnknown) return []
  return [{ label: label('meetingAt', words), value: words.translate('letters:notice.meetingUnknown') }]
}

export const recordingRows = (fields: NoticeFields, words: FieldWords): Row[] => [
  ...chosen('medium', fields.medium, words),
  ...written('scope', fields.scope, words),
  ...chosen('listeners', fields.listeners, words),
  ...written('othersPresent', fields.othersPresent, words),
  ...yesOrNo('staffMayRecord', fields.staffMayRecord, words),
  ...written('cameraPosition', fields.cameraPosition, words),
  ...yesOrNo('switchOff', fields.switchOff, words),
]

export const needRows = (fields: NoticeFields, words: FieldWords): Row[] =>
  several('need', fields.need, words)

export const helpRows = (fields: NoticeFields, words: FieldWords): Row[] => [
  ...several('alternatives', fields.alternatives, words),
  ...named('language', fields.language, words),
  ...yesOrNo('easyRead', fields.easyRead, words),
]

export const personRows = (fields: NoticeFields, contact: Contact | undefined, words: FieldWords): Row[] => [
  ...(contact ? contactRows(contact, words) : []),
  ...chosen('onBehalfOf', fields.onBehalfOf, words),
  ...written('authority', fields.authority, words),
]

const contactRows = (contact: Contact, words: FieldWords): Row[] => {
  const { translate } = words
  const address = { email: contact.email, phone: contact.phone, letter: contact.address }[contact.reply]
  // The address is joined here, never handed to the translator: a citizen's words are not a template.
  const how = translate(`letters:notice.contact.${contact.reply}`)
  return [
    {
      label: translate('letters:notice.contact.name'),
      value: onOneLine(contact.name),
      ...nameWordingOf(contact.name, words),
    },
    {
      label: translate('letters:notice.contact.reply'),
      value: address ? `${how}: ${onOneLine(address)}` : how,
      ...(address ? nameWordingOf(address, words) : {}),
    },
  ]
}
