import type { Pack } from '../../../../flows/policies/pack.ts'
import { spokenTime } from '../../calendar/spoken.ts'
import type { Language, Translate, TranslateIn } from '../../language.ts'
import type { Contact, NoticeFields } from '../../notice/fields/field-schema.ts'
import { isSentForAnother } from '../../notice/fields/represented.ts'
import type { Ruling } from '../../policy/ruling.ts'
import type { Block } from '../block.ts'
import { printable } from '../formats/printable.ts'
import type { DocumentBlock, DocumentModel, Row, Section } from '../model.ts'
import { helpRows, meetingRows, needRows, personRows, recordingRows } from './field-rows.ts'
import { printWords, senderOf } from './letterhead.ts'
import { type LanguageOf, type Written, wordingOf } from './own-words.ts'
import { meetingStands, notAPermission, type ReceiptCase, receiptSentences } from './receipt-sentences.ts'

/**
 * `staff`: Danish labels, the marks about identity and authority, never the need.
 * `citizen`: their own copy, in their language, with the need where `withNeed` says so.
 */
export type NoticeDocumentInput = {
  audience: 'staff' | 'citizen'
  /** Language of labels and sentences; for staff always `da`. */
  language: Language
  /** The language the citizen wrote in: their words are marked with it when it is another one. */
  wroteIn: Language
  /** Which language a text of theirs is in; see `languageReader`. */
  languageOf?: LanguageOf | undefined
  fields: NoticeFields
  /** The need and its words stand in this copy. Never true for `staff` (duties 13). */
  withNeed: boolean
  hasNeed: boolean
  contact?: Contact
  pack: Pack
  ruling: Ruling
  /** The standard rule text for this medium and setting, as shown to the citizen (duties 12). */
  rules?: Block[]
  reference: string
  receivedAt: string
  version: number
  changedAt?: string
  withdrawnAt?: string
  /** What the citizen answered when staff asked, oldest first. */
  replies?: readonly { at: string; text: string }[]
  versions: { pack: string; content: string; privacy?: string; rule?: string; reader?: string }
  trial?: boolean
  statusUrl?: string
  translate: TranslateIn
}

type Drawn = { input: NoticeDocumentInput; words: Written; translate: Translate; about: ReceiptCase }

/** The notice as a document. */
export const noticeDocument = (input: NoticeDocumentInput): DocumentModel => {
  const { audience, language, pack, ruling, reference } = input
  const translate = input.translate(language)
  const words = { language, wroteIn: input.wroteIn, translate, languageOf: input.languageOf }
  const about = { fields: input.fields, pack, ruling, language, translate }
  const drawn = { input, words, translate, about }
  return {
    kind: 'notice',
    language,
    title: translate(`letters:notice.title.${audience}.${ruling.word}`),
    sender: senderOf(pack, language, translate),
    recipient: [],
    reference,
    madeAt: input.changedAt ?? input.receivedAt,
    marks: marksOf(drawn),
    meta: metaOf(drawn),
    sections: sectionsOf(drawn),
    print: printWords(reference, translate),
    ...(input.statusUrl ? { statusUrl: input.statusUrl } : {}),
  }
}

const authorityMark = ({ input: { fields }, translate }: Drawn): string[] =>
  isSentForAnother(fields) ? [translate(`letters:mark.${fields.onBehalfOf ?? 'unknown'}`)] : []

const marksOf = (drawn: Drawn): string[] => {
  const { input, translate } = drawn
  const withdrawn = input.withdrawnAt
    ? [translate('letters:mark.withdrawn', { when: spokenTime(new Date(input.withdrawnAt), input.language) })]
    : []
  const trial = input.trial ? [translate('letters:mark.trial')] : []
  const staff =
    input.audience === 'staff' ? [translate('letters:mark.identity'), ...authorityMark(drawn)] : []
  return [...withdrawn, ...trial, ...staff]
}

const metaOf = ({ input, translate }: Drawn): Row[] => [
  { label: translate('letters:notice.meta.reference'), value: input.reference },
  {
    label: translate('letters:notice.meta.received'),
    value: spokenTime(new Date(input.receivedAt), input.language),
  },
  ...(input.changedAt
    ? [
        {
          label: translate('letters:notice.meta.version'),
          value: translate('letters:notice.meta.versionValue', {
            version: input.version,
            when: spokenTime(new Date(input.changedAt), input.language),
          }),
        },
      ]
    : []),
]

const sectionsOf = (drawn: Drawn): Section[] => {
  const { input, words, translate } = drawn
  const section = (name: string, blocks: DocumentBlock[]): Section[] =>
    blocks.length ? [{ heading: translate(`letters:notice.heading.${name}`), level: 2, blocks }] : []
  return [
    ...section('meeting', facts(meetingRows(input.fields, words))),
    ...section('recording', facts(recordingRows(input.fields, words))),
    ...section('need', needBlocks(drawn)),
    ...section('help', facts(helpRows(input.fields, words))),
    ...section('replies', replyBlocks(drawn)),
    ...section(input.audience, facts(personRows(input.fields, input.contact, words))),
    ...section('rules', input.rules ?? []),
    ...section(input.audience === 'staff' ? 'told' : 'next', closing(drawn)),
  ]
}

const replyBlocks = ({ input: { replies = [], language }, words }: Drawn): DocumentBlock[] =>
  replies.flatMap(({ at, text }): DocumentBlock[] => [
    { kind: 'paragraph', text: spokenTime(new Date(at), language) },
    { kind: 'words', text: printable(text), ...wordingOf(text, words) },
  ])

const facts = (rows: Row[]): DocumentBlock[] => (rows.length ? [{ kind: 'facts', rows }] : [])

/** Staff learn that there is a need and where it lies, never what it is; a need withheld looks the same. */
const needBlocks = ({ input, words, translate }: Drawn): DocumentBlock[] => {
  const { audience, fields, hasNeed, withNeed } = input
  if (audience === 'staff') {
    return [{ kind: 'paragraph', text: translate(`letters:notice.need.${hasNeed ? 'apart' : 'none'}`) }]
  }
  if (!withNeed) return []
  const own: DocumentBlock[] = fields.needText
    ? [{ kind: 'words', text: printable(fields.needText), ...wordingOf(fields.needText, words) }]
    : []
  return [...facts(needRows(fields, words)), ...own]
}

const closing = ({ input, translate, about }: Drawn): DocumentBlock[] => {
  const { audience, statusUrl, versions } = input
  const programme: DocumentBlock = {
    kind: 'caveat',
    text: `${translate(`letters:notice.programme.${audience}`)} ${translate('letters:notice.versions', versions)}.`,
  }
  if (audience === 'staff') {
    return [{ kind: 'paragraph', text: `${notAPermission(about)} ${meetingStands(about)}` }, programme]
  }
  const link: DocumentBlock[] = statusUrl
    ? [{ kind: 'link', label: translate('letters:receipt.status'), href: statusUrl }]
    : []
  const [first = '', ...rest] = receiptSentences(about)
  return [
    { kind: 'lead', text: first },
    ...rest.map((text): DocumentBlock => ({ kind: 'paragraph', text })),
    ...link,
    ...dataNote(input, translate),
    programme,
  ]
}

const dataNote = ({ pack, language }: NoticeDocumentInput, translate: Translate): DocumentBlock[] => {
  const url = pack.contacts.dataProtectionUrl
  const authority = pack.name[language]
  return url ? [{ kind: 'caveat', text: translate('letters:receipt.data', { authority, url }) }] : []
}
