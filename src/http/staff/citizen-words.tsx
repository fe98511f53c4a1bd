import { nameWordingOf, type Wording, wordingOf } from '../../core/documents/papers/own-words.ts'
import type { Language } from '../../core/language.ts'
import type { FieldName, NoticeFields } from '../../core/notice/fields/field-schema.ts'
import { lacksName } from '../../core/notice/fields/represented.ts'
import type { StaffContext } from './page-context.ts'
import { ownWordsIn, staffText } from './staff-text.ts'

type Written = { context: StaffContext; wroteIn: Language }

/** Names of people and places are marked only if they are not in Latin letters. */
const names: readonly string[] = ['place', 'department', 'employee', 'caseNumber', 'language', 'name']

/** How words in another language or alphabet are marked (duties 27): with its code and "Skrevet på engelsk". */
export const wordingHere = (text: string, { context, wroteIn }: Written, field?: string): Wording =>
  (field !== undefined && names.includes(field) ? nameWordingOf : wordingOf)(text, {
    wroteIn,
    language: context.language,
    translate: context.t,
    languageOf: context.readerOf(wroteIn),
  })

/** The citizen's own words, unchanged, marked with their language. */
export const CitizenWords = ({ text, field, ...written }: Written & { text: string; field?: string }) => {
  const { lang, mark } = wordingHere(text, written, field)
  return (
    <>
      <span lang={lang} dir="auto">
        {text}
      </span>
      {mark && <span class="soft"> ({mark})</span>}
    </>
  )
}

/** The text cut at the sentences that are marked in it. */
const piecesOf = (text: string, marked: readonly string[]): string[] =>
  marked.reduce<string[]>(
    (pieces, sentence) =>
      pieces.flatMap(piece => {
        const at = marked.includes(piece) ? -1 : piece.indexOf(sentence)
        return at < 0 ? [piece] : [piece.slice(0, at), sentence, piece.slice(at + sentence.length)]
      }),
    [text],
  )

/** The same as a paragraph of its own. */
export const CitizenQuote = ({
  text,
  marked = [],
  ...written
}: Written & { text: string; marked?: readonly string[] }) => {
  const { lang, mark } = wordingHere(text, written)
  return (
    <>
      <blockquote lang={lang} dir="auto">
        {piecesOf(text, marked).map(piece => (marked.includes(piece) ? <mark>{piece}</mark> : piece))}
      </blockquote>
      {mark && <p class="soft">{mark}</p>}
    </>
  )
}

/** A value as staff read it: the documents' neutral words, or the citizen's own. */
export const FieldValue = ({
  field,
  fields,
  ...written
}: Written & { field: FieldName; fields: NoticeFields }) => {
  const own = ownWordsIn(field, fields)
  const isName = field === 'represented' && !lacksName(fields)
  if (own !== undefined) return <CitizenWords text={own} field={isName ? 'name' : field} {...written} />
  return <>{staffText(field, fields, written.context)}</>
}
