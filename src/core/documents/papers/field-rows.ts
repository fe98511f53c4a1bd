import type { FieldRow } from '../../../../flows/field-row.ts'
import { fieldsWhere, isA } from '../../../../flows/fields.ts'
import { readyValues, unknownDepartment } from '../../notice/fields/field-kinds.ts'
import type { Contact, FieldName, NoticeFields } from '../../notice/fields/field-schema.ts'
import { meetingText } from '../../notice/fields/field-text.ts'
import { lacksName, whoseNeed } from '../../notice/fields/represented.ts'
import { capital } from '../../text/capital.ts'
import { onOneLine, printable } from '../formats/printable.ts'
import type { Row } from '../model.ts'
import { nameWordingOf, type Wording, type Written, wordingOf } from './own-words.ts'

/** The document's own labels: neutral, so that citizen and caseworker read the same sheet. */
const label = (field: FieldName, { translate }: Written): string => translate(`notice:label.${field}`)

/** One of the values offered as a button, in words; undefined for words of the citizen's own. */
const readyWord = (field: FieldName, value: string, { translate }: Written): string | undefined => {
  const ready = field === 'department' && value === unknownDepartment ? 'unknown' : value
  return readyValues(field).includes(ready) ? translate(`notice:value.${field}.${ready}`) : undefined
}

type Mark = (text: string, written: Written) => Wording

const row = (field: FieldName, fields: NoticeFields, written: Written, mark: Mark = wordingOf): Row[] => {
  const value = fields[field]
  if (value === undefined) return []
  const named = { label: label(field, written) }
  if (typeof value === 'boolean') {
    return [{ ...named, value: written.translate(value ? 'letters:yes' : 'letters:no') }]
  }
  if (typeof value === 'string') {
    const ready = readyWord(field, value, written)
    return [ready ? { ...named, value: capital(ready) } : { ...named, ...ownValue(value, written, mark) }]
  }
  const words = value.map(each => readyWord(field, each, written) ?? each)
  return words.length ? [{ ...named, value: capital(words.join(', ')) }] : []
}

const ownValue = (value: string, written: Written, mark: Mark): Wording & { value: string } =>
  mark === nameWordingOf
    ? { value: onOneLine(value), ...mark(value, written) }
    : { value: printable(value), ...mark(value, written) }

type Part = NonNullable<FieldRow['letter']>

const rowsIn = (part: Part, fields: NoticeFields, written: Written): Row[] =>
  fieldsWhere(({ letter }) => letter === part).flatMap(field =>
    row(field, fields, written, isA('oneLine', field) ? nameWordingOf : wordingOf),
  )

export const meetingRows = (fields: NoticeFields, written: Written): Row[] => [
  ...whenRow(fields, written),
  ...rowsIn('meeting', fields, written),
]

export const whenRow = ({ meetingAt, meetingUnknown }: NoticeFields, written: Written): Row[] => {
  const named = { label: label('meetingAt', written) }
  if (meetingAt) return [{ ...named, value: meetingText(meetingAt, written.language) }]
  return meetingUnknown ? [{ ...named, value: written.translate('letters:notice.meetingUnknown') }] : []
}

/** What a recording is, as a letter repeats it: no other people's names, and not what staff may do. */
export const askedRows = (fields: NoticeFields, written: Written): Row[] =>
  fieldsWhere(({ letter }) => letter === 'recording')
    .filter(field => !isA('personal', field) && !isA('fixed', field))
    .flatMap(field => row(field, fields, written).map(one => toAddressee(field, fields, { ...written, one })))

/** The sender of a notice is who its letter is to: a value that names the sender must not mean the authority there. */
const toAddressee = (
  field: FieldName,
  fields: NoticeFields,
  { one, translate }: Written & { one: Row },
): Row =>
  field === 'listeners' && fields.listeners === 'own'
    ? { ...one, value: translate('letters:letter.listenersOwn') }
    : one

export const needRows = (fields: NoticeFields, written: Written): Row[] => row('need', fields, written)

export const recordingRows = (fields: NoticeFields, written: Written): Row[] =>
  rowsIn('recording', fields, written)

export const helpRows = (fields: NoticeFields, written: Written): Row[] => rowsIn('help', fields, written)

export const personRows = (fields: NoticeFields, contact: Contact | undefined, written: Written): Row[] => [
  ...(contact ? contactRows(contact, written) : []),
  ...rowsIn('person', fields, written),
]

/** Whose meeting it is, in a letter to somebody else. What they call the other is no name for the authority to use. */
export const representedRow = (fields: NoticeFields, written: Written): Row[] => {
  if (['own', 'helped'].includes(whoseNeed(fields))) return []
  return fields.represented === undefined || lacksName(fields)
    ? [
        {
          label: label('represented', written),
          value: written.translate('letters:letter.representedUnnamed'),
        },
      ]
    : row('represented', fields, written, nameWordingOf)
}

/** The other meetings they wrote about. */
export const severalRow = (fields: NoticeFields, written: Written): Row[] =>
  row('severalMeetings', fields, written)

const contactRows = (contact: Contact, written: Written): Row[] => {
  const { translate } = written
  const address = { email: contact.email, phone: contact.phone, letter: contact.address }[contact.reply]
  // The address is joined here and not by a translation: a citizen's words must never be a template.
  const how = capital(translate(`letters:notice.contact.${contact.reply}`))
  return [
    { label: translate('letters:notice.contact.name'), ...ownValue(contact.name, written, nameWordingOf) },
    {
      label: translate('letters:notice.contact.reply'),
      value: address ? `${how}: ${onOneLine(address)}` : how,
      ...(address ? nameWordingOf(address, written) : {}),
    },
  ]
}
