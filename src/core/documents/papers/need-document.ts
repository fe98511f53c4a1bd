import type { Pack } from '../../../../flows/policies/pack.ts'
import { spokenTime } from '../../calendar/spoken.ts'
import type { Language, TranslateIn } from '../../language.ts'
import type { NoticeFields } from '../../notice/fields/field-schema.ts'
import { printable } from '../formats/printable.ts'
import type { DocumentBlock, DocumentModel } from '../model.ts'
import { needRows } from './field-rows.ts'
import { printWords, senderOf } from './letterhead.ts'
import { type LanguageOf, wordingOf } from './own-words.ts'

export type NeedDocumentInput = {
  need: Pick<NoticeFields, 'need' | 'needText'>
  pack: Pack
  reference: string
  receivedAt: string
  wroteIn: Language
  /** Which language a text of theirs is in; see `languageReader`. */
  languageOf?: LanguageOf | undefined
  translate: TranslateIn
}

/** The confidential attachment: the need and the citizen's words about it, and nothing else (duties 13). */
export const needDocument = (input: NeedDocumentInput): DocumentModel => {
  const { need, pack, reference } = input
  const translate = input.translate('da')
  const written = { wroteIn: input.wroteIn, language: 'da', translate, languageOf: input.languageOf } as const
  const rows = needRows({ need: need.need }, written)
  const own: DocumentBlock = need.needText
    ? { kind: 'words', text: printable(need.needText), ...wordingOf(need.needText, written) }
    : { kind: 'paragraph', text: translate('letters:need.none') }
  return {
    kind: 'need',
    language: 'da',
    title: translate('letters:need.title'),
    sender: senderOf(pack, 'da', translate),
    recipient: [],
    reference,
    madeAt: input.receivedAt,
    marks: [translate('letters:need.mark')],
    meta: [
      { label: translate('letters:notice.meta.reference'), value: reference },
      {
        label: translate('letters:notice.meta.received'),
        value: spokenTime(new Date(input.receivedAt), 'da'),
      },
    ],
    sections: [
      ...(rows.length
        ? [
            {
              heading: translate('letters:need.heading'),
              level: 2,
              blocks: [{ kind: 'facts', rows }],
            } as const,
          ]
        : []),
      { heading: translate('letters:need.own'), level: 2, blocks: [own] },
    ].map(section => ({ ...section, blocks: [...section.blocks] })) as DocumentModel['sections'],
    print: printWords(reference, translate),
  }
}
