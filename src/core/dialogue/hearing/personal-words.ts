import { fieldRow, fieldsWhere, isField } from '../../../../flows/fields.ts'
import type { Language } from '../../language.ts'
import type { FieldName, NoticeFields } from '../../notice/fields/field-schema.ts'
import { type Kind, type Masked, mask } from '../../privacy/mask.ts'
import type { FactRead, MessageReading } from '../../reader/reading.ts'
import type { FlowEvent } from '../conversation/event.ts'
import { bounds } from '../policy/bounds.ts'

/** Kinds that nobody needs in a talk about a meeting. Whom they meet, and where, are facts of the notice. */
const neverRead: readonly Kind[] = ['cpr', 'email', 'phone']

/** The text as the reader sees it: names and places may be facts, numbers never are. */
export const asRead = (text: string, language: Language): Masked => mask(text, language, neverRead)

/** Fields that are the name of somebody, or where or with whom they meet. */
const named: readonly string[] = fieldsWhere(
  ({ is }) => is?.includes('name') === true || is?.includes('personal') === true,
)

const isKept = ({ field, mode, probability }: FactRead): boolean =>
  named.includes(field) && mode === 'said' && probability >= bounds.mentionedPerson

const stand = '\u{E000}'

/** Everything personal is hidden, but for the names that are facts of the notice. */
export const asKept = ({ text, found }: Masked, { facts }: MessageReading, language: Language): Masked => {
  const kept = facts.filter(isKept).sort((one, other) => one.span[0] - other.span[0])
  let open = ''
  let at = 0
  const words: string[] = []
  for (const { span } of kept) {
    if (span[0] < at) continue
    open += text.slice(at, span[0]) + stand
    words.push(text.slice(...span))
    at = span[1]
  }
  const hidden = mask(open + text.slice(at), language)
  const shown = hidden.text.replaceAll(stand, () => words.shift() ?? '')
  return { text: shown, found: [...new Set([...found, ...hidden.found])] }
}

const masked = (fields: NoticeFields, language: Language): NoticeFields =>
  Object.fromEntries(
    Object.entries(fields).map(([field, value]) =>
      typeof value === 'string' && isField(field) && isFree(field)
        ? [field, mask(value, language, besidesNames).text]
        : [field, value],
    ),
  )

const isFree = (field: FieldName): boolean => fieldRow(field).kind === 'words' && !named.includes(field)

/** Names in own words stay: a notice with "[navn]" in it would say nothing. */
const besidesNames: readonly Kind[] = [...neverRead, 'address']

/** Free words are kept without the numbers and addresses in them. */
export const withoutPersonalWords = (events: readonly FlowEvent[], language: Language): FlowEvent[] =>
  events.map(event => {
    const clean = {
      ...('fields' in event && { fields: masked(event.fields, language) }),
      ...('inferred' in event && event.inferred && { inferred: masked(event.inferred, language) }),
      ...('waiting' in event && { waiting: withoutPersonalWords(event.waiting, language) }),
    }
    return { ...event, ...clean } as FlowEvent
  })
