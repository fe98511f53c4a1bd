import { outcomeRow } from '../../../../flows/outcomes.ts'
import type { Translate } from '../../language.ts'
import { type WishRow, wishRows } from '../../notice/decision/wish-rows.ts'
import { isBringingSomebody, type Wish, type WishId } from '../../notice/decision/wishes.ts'
import { readyValues } from '../../notice/fields/field-kinds.ts'
import type { NoticeFields } from '../../notice/fields/field-schema.ts'
import { onOneLine, printable } from '../formats/printable.ts'
import type { DocumentBlock } from '../model.ts'
import { wordingOf } from '../papers/own-words.ts'
import { occasion } from '../papers/receipt-sentences.ts'
import { type DecisionLetterInput, paragraph, staffWords, type Telling } from './telling.ts'

/** What they asked for besides: each wish is answered, or the letter says that it is not answered here. */
export const wishBlocks = (telling: Telling): DocumentBlock[] => {
  const { fields, outcome } = telling.input
  const { isOnTheMatter, by } = outcomeRow(outcome)
  if (!isOnTheMatter || by !== 'staff') return []
  const { translate } = telling
  const rows = wishRows(telling.input)
  const ready = rows.filter(({ wish }) => wish !== 'other_meetings' && wish !== 'other')
  const items = [
    ...(isBringingSomebody(fields) ? [bisidderText(telling)] : []),
    ...ready.map(({ id, wish }) => `${wishText(wish, fields, translate)}: ${answerTo(id, telling)}`),
  ]
  return [
    ...(items.length > 0 ? [{ kind: 'list', items } as const] : []),
    ...rows.filter(({ wish }) => wish === 'other').flatMap(row => ownWishBlocks(row, telling)),
    ...whyNo(telling),
  ]
}

/** A yes with a no to a wish: what staff wrote is the ground of that no, and stands with it. */
export const explainsNo = ({ outcome, wishes = {} }: DecisionLetterInput): boolean => {
  const { permits = false, letter } = outcomeRow(outcome)
  return (
    permits &&
    !letter.offers &&
    Object.entries(wishes).some(([id, answer]) => id !== 'other_meetings' && answer === 'no')
  )
}

const whyNo = (telling: Telling): DocumentBlock[] => {
  const { input, translate } = telling
  const words = explainsNo(input) ? staffWords('message', telling) : []
  const name = onOneLine(input.signer.name)
  return words.length === 0 ? [] : [paragraph(translate('letters:letter.whyNo', { name })), ...words]
}

/** A wish in a few words. An interpreter is of no use in another language than the one they named. */
export const wishText = (
  name: Wish | 'bisidder',
  { language }: Pick<NoticeFields, 'language'>,
  translate: Translate,
): string => {
  const words = translate(`letters:letter.wished.${name}`)
  if (language === undefined || language === 'da' || !inLanguage.includes(name)) return words
  // Joined here and not by a translation: a citizen's words must never be a template.
  return `${words} (${isReady(language) ? translate(`notice:value.language.${language}`) : onOneLine(language)})`
}

const inLanguage: readonly string[] = ['interpreter', 'language']
const isReady = (language: string): boolean => readyValues('language').includes(language)

/** A right and no favour (forvaltningsloven § 8): the letter reminds them of it and permits nothing. */
const bisidderText = ({ input: { fields }, translate }: Telling): string => {
  const said = translate('letters:letter.wish.bisidder', { occasion: occasion(fields, translate) })
  return `${wishText('bisidder', fields, translate)}: ${said}`
}

const answerTo = (id: WishId, { input, translate }: Telling): string =>
  translate(`letters:letter.wish.${input.wishes?.[id] ?? 'none'}`, { name: onOneLine(input.signer.name) })

/** A wish in their own words is quoted: a promise must say what it is of. */
const ownWishBlocks = ({ id, words = '' }: WishRow, telling: Telling): DocumentBlock[] => {
  const { input, language, translate } = telling
  const written = { wroteIn: input.language, language, translate, languageOf: input.languageOf }
  return [
    paragraph(`${wishText('other', input.fields, translate)}:`),
    { kind: 'words', text: printable(words), ...wordingOf(words, written) },
    paragraph(answerTo(id, telling)),
  ]
}
