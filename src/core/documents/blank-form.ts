import type { Pack } from '../../../flows/policies/pack.ts'
import type { Language, Translate, TranslateIn } from '../language.ts'
import { isApplicable, readyValuesHere } from '../notice/applicable.ts'
import { aboutMeeting, alternatives, listenerKinds, needs, representations } from '../notice/fields.ts'
import type { Ruling } from '../policy/ruling.ts'
import { capital } from './field-rows.ts'
import { printWords, reachOf, senderOf } from './letterhead.ts'
import type { DocumentBlock, DocumentModel, Section } from './model.ts'
import { tellingIsEnough } from './receipt-sentences.ts'

/** What a sheet that belongs to nobody is made from. The date is the pack's, so the same rules give the same sheet. */
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

const boxes = (field: string, values: readonly string[], translate: Translate): DocumentBlock => ({
  kind: 'boxes',
  items: values.map(value => capital(translate(`letters:option.${field}.${value}`))),
})

/** Where whoever writes speaks of themselves. */
const ownBoxes = (field: string, values: readonly string[], translate: Translate): DocumentBlock => ({
  kind: 'boxes',
  items: values.map(value => translate(`notice:option.${field}.${value}`)),
})

const lines = (items: string[]): DocumentBlock => ({ kind: 'write', items })

/** The notice as a sheet to write on, for those who will not do it online (duties 6). */
export const blankForm = (input: SheetInput): DocumentModel => {
  const translate = input.translate(input.language)
  return {
    kind: 'blank_form',
    title: translate(`letters:blank.title.${input.ruling.word}`),
    ...sheetFrame(input, translate),
    sections: formSections(input, translate),
  }
}

const formSections = ({ pack, ruling, language }: SheetInput, translate: Translate): Section[] => {
  const label = (field: string): string => translate(`letters:label.${field}`)
  const section = (name: string, blocks: DocumentBlock[]): Section => ({
    heading: translate(`letters:blank.heading.${name}`),
    level: 2,
    blocks,
  })
  const paragraph = (text: string): DocumentBlock => ({ kind: 'paragraph', text })
  const enough = tellingIsEnough(ruling) ? 'tell' : 'decide'
  const needNote = ruling.reason === 'required' ? 'needNoteAsked' : 'needNote'
  return [
    {
      level: 2,
      blocks: [
        paragraph(translate('letters:blank.intro')),
        paragraph(translate(`letters:blank.permission.${enough}`)),
      ],
    },
    section('meeting', [
      lines(aboutMeeting.filter(field => isApplicable(field, {}, pack)).map(label)),
      boxes('setting', readyValuesHere('setting', pack), translate),
    ]),
    section('recording', [
      boxes('medium', readyValuesHere('medium', pack), translate),
      lines(['scope', 'othersPresent', 'cameraPosition'].map(label)),
    ]),
    section('need', [
      boxes('need', needs, translate),
      lines([translate('letters:blank.ownWords')]),
      {
        kind: 'caveat',
        text: `${translate(`letters:blank.${needNote}`)} ${translate('letters:blank.noCpr')}`,
      },
    ]),
    section('help', [boxes('alternatives', alternatives, translate)]),
    section('listeners', [ownBoxes('listeners', listenerKinds, translate)]),
    section('behalf', [
      ownBoxes('onBehalfOf', representations, translate),
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
  const who = ruling.addressee === 'unknown' ? 'either' : ruling.addressee
  return translate(`letters:blank.where.${who}`, { reach: reachOf(pack, language, translate) })
}
