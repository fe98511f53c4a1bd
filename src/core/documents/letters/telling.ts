import type { Pack } from '../../../../flows/policies/pack.ts'
import type { Language, Translate, TranslateIn } from '../../language.ts'
import type { AnswerText, AnswerTexts, InEnglish } from '../../notice/decision/answer-texts.ts'
import type { OtherMeeting } from '../../notice/decision/meetings.ts'
import type { Outcome } from '../../notice/decision/outcome-questions.ts'
import type { Kept } from '../../notice/decision/promises.ts'
import type { Term } from '../../notice/decision/terms.ts'
import type { WishesAnswered } from '../../notice/decision/wishes.ts'
import type { Contact, NoticeFields } from '../../notice/fields/field-schema.ts'
import type { HeardWish } from '../../notice/lifecycle/heard-wishes.ts'
import type { OwnSetAside } from '../../notice/lifecycle/own-wishes.ts'
import type { SplitWords } from '../../notice/lifecycle/split-wishes.ts'
import type { Ruling } from '../../policy/ruling.ts'
import { printable } from '../formats/printable.ts'
import type { DocumentBlock, Section } from '../model.ts'
import type { LanguageOf } from '../papers/own-words.ts'
import type { ReceiptCase } from '../papers/receipt-sentences.ts'

/** When the citizen last replied or changed the notice: ISO 8601. */
export type ReadToo = { replied?: string; changed?: string }

/** Who signs: a person, never a system (duties 23). */
export type Signer = { name: string; title: string; unit?: string; phone?: string }

export type DecisionLetterInput = AnswerTexts & {
  outcome: Outcome
  english?: InEnglish
  wishes?: WishesAnswered
  meetings?: readonly OtherMeeting[]
  /** Conditions in fixed wording, and what is said where staff record too. */
  terms?: readonly Term[]
  staffRecording?: Record<Language, { basis: string; retention: string }>
  /** A colleague takes part: information, not a condition (duties 21). */
  colleague?: boolean
  signer: Signer
  /** Name and, for a letter on paper, the address. */
  contact: Contact
  /** With the need where the answer limits: a refusal names the need it has weighed. */
  fields: NoticeFields
  /** Wishes of their replies, with the words. */
  heardWishes?: readonly HeardWish[]
  wishesSplit?: readonly SplitWords[]
  wishesSetAside?: readonly OwnSetAside[]
  /** A threat was read in what they wrote of their need: the letter does not quote it. */
  ownWordsLeftOut?: boolean
  pack: Pack
  ruling: Ruling
  reference: string
  receivedAt: string
  decidedAt: string
  version: number
  /** The meeting was moved to this time; `fields` has it too. */
  movedTo?: string
  /** The decision this one replaces (duties 20). */
  replaces?: { decidedAt: string }
  /** What came after the notice or the last letter, and is answered here. */
  readToo?: ReadToo
  /** What an earlier letter promised to find out and this one tells. */
  promisesKept?: readonly Kept[]
  /** The citizen's language: Danish always stands first, English follows where asked for. */
  language: Language
  /** Which language a text of theirs is in; see `languageReader`. */
  languageOf?: LanguageOf | undefined
  statusUrl?: string
  trial?: boolean
  translate: TranslateIn
}

/** One letter told in one language. */
export type Telling = {
  input: DecisionLetterInput
  language: Language
  translate: Translate
  about: ReceiptCase
}

export const paragraph = (text: string): DocumentBlock => ({ kind: 'paragraph', text })

/**
 * What a member of staff wrote, word for word and line by line, marked where the letter around it is in another
 * language.
 */
export const staffWords = (name: AnswerText, { input, language, translate }: Telling): DocumentBlock[] => {
  const english = language === 'en' ? input.english?.[name] : undefined
  const text = english ?? input[name]
  if (!text) return []
  const lines = printable(text).split(/\n+/)
  if (language === 'da' || english !== undefined) return lines.map(paragraph)
  const mark = translate('letters:letter.inDanish')
  return lines.map((line, index) => ({
    kind: 'words',
    text: line,
    lang: 'da',
    ...(index === lines.length - 1 && { mark }),
  }))
}

export const section = (telling: Telling, name: string, blocks: DocumentBlock[]): Section[] =>
  blocks.length ? [{ heading: telling.translate(`letters:letter.heading.${name}`), level: 2, blocks }] : []
