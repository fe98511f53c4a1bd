import type { FieldRow } from '../../../../flows/field-row.ts'
import { fieldRow, fieldsWhere, isChosen } from '../../../../flows/fields.ts'
import type { Pack } from '../../../../flows/policies/pack.ts'
import type { Language, Translate, TranslateIn } from '../../language.ts'
import { hasAPlaceHere, readyValuesHere } from '../../notice/fields/applicable.ts'
import type { FieldName } from '../../notice/fields/field-schema.ts'
import { inForce } from '../../policy/in-force.ts'
import type { Ruling } from '../../policy/ruling.ts'
import { capital } from '../../text/capital.ts'
import type { DocumentBlock, DocumentModel, Section } from '../model.ts'
import { printWords, reachOf, senderOf } from './letterhead.ts'
import { isEnoughHere } from './receipt-sentences.ts'

const soundAtMeeting = { medium: 'audio', setting: 'office' } as const

/** What a blank form is made from. The date is the pack's, so that the same rules give the same form. */
export type SheetInput = {
  pack: Pack
  /** The ruling for sound at a meeting: it decides the word and the sentence about permission. */
  ruling: Ruling
  language: Language
  translate: TranslateIn
}

export const sheetFrame = ({ pack, language }: SheetInput, translate: Translate) => ({
  language,
  sender: senderOf(pack, language, translate),
  recipient: [],
  reference: pack.referencePrefix,
  madeAt: `${pack.sourceCheckedOn}T12:00:00Z`,
  marks: [],
  meta: [],
  print: printWords(undefined, translate),
})

const lines = (items: string[]): DocumentBlock => ({ kind: 'write', items })

type Paper = NonNullable<FieldRow['paper']>

/** Parts of the form in which the writer speaks of themselves. */
const isTheirs = (paper: Paper): boolean => paper === 'listeners' || paper === 'behalf'

const boxes = (field: FieldName, { pack }: SheetInput, translate: Translate): DocumentBlock => ({
  kind: 'boxes',
  items: readyValuesHere(field, pack).map(value => {
    const { paper } = fieldRow(field)
    return paper !== undefined && isTheirs(paper)
      ? translate(`notice:option.${field}.${value}`)
      : capital(translate(`notice:value.${field}.${value}`))
  }),
})

/** A field with fixed values has boxes; every other field has a line to write on. */
const blocksFor = (paper: Paper, input: SheetInput, translate: Translate): DocumentBlock[] => {
  const here = fieldsWhere(row => row.paper === paper).filter(field => hasAPlaceHere(field, input.pack))
  const written = here.filter(field => !isChosen(field))
  return [
    ...here.filter(isChosen).map(field => boxes(field, input, translate)),
    ...(written.length > 0 ? [lines(written.map(field => translate(`notice:label.${field}`)))] : []),
  ]
}

/** The notice as a form on paper, for people who do not want to send it online (duties 6). */
export const blankForm = (input: SheetInput): DocumentModel => {
  const translate = input.translate(input.language)
  return {
    kind: 'blank_form',
    title: translate(`letters:blank.title.${input.ruling.word}`),
    ...sheetFrame(input, translate),
    sections: formSections(input, translate),
  }
}

const formSections = (input: SheetInput, translate: Translate): Section[] => {
  const { pack, ruling, language } = input
  const section = (name: string, blocks: DocumentBlock[]): Section => ({
    heading: translate(`letters:blank.heading.${name}`),
    level: 2,
    blocks,
  })
  const paragraph = (text: string): DocumentBlock => ({ kind: 'paragraph', text })
  const enough = isEnoughHere({ fields: soundAtMeeting, pack, ruling, language, translate })
    ? 'tell'
    : 'decide'
  const needNote = inForce(ruling).reason === 'required' ? 'needNoteAsked' : 'needNote'
  return [
    {
      level: 2,
      blocks: [
        paragraph(translate('letters:blank.intro')),
        paragraph(translate(`letters:blank.permission.${enough}`)),
      ],
    },
    section('meeting', blocksFor('meeting', input, translate)),
    section('recording', blocksFor('recording', input, translate)),
    section('need', [
      ...blocksFor('need', input, translate),
      lines([translate('letters:blank.ownWords')]),
      {
        kind: 'caveat',
        text: `${translate(`letters:blank.${needNote}`)} ${translate('letters:blank.noCpr')}`,
      },
    ]),
    section('help', blocksFor('help', input, translate)),
    section('listeners', blocksFor('listeners', input, translate)),
    section('behalf', [
      ...blocksFor('behalf', input, translate),
      paragraph(translate('letters:blank.behalfNote')),
    ]),
    section('you', [
      lines([
        translate('letters:notice.contact.name'),
        translate('letters:blank.replyTo'),
        translate('letters:blank.heading.sign'),
      ]),
    ]),
    section('where', [paragraph(whereTo({ pack, ruling, language }, translate))]),
  ]
}

const whereTo = ({ pack, ruling, language }: Omit<SheetInput, 'translate'>, translate: Translate): string => {
  const { addressee } = inForce(ruling)
  const who = addressee === 'unknown' ? 'either' : addressee
  return translate(`letters:blank.where.${who}`, { reach: reachOf(pack, language, translate) })
}
