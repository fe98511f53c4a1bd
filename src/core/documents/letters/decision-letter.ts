import { outcomeRow } from '../../../../flows/outcomes.ts'
import { dayOf, spokenDay } from '../../calendar/spoken.ts'
import type { Language } from '../../language.ts'
import type { Contact } from '../../notice/fields/field-schema.ts'
import { citizenIn } from '../../notice/fields/represented.ts'
import { onOneLine, printable } from '../formats/printable.ts'
import type { DocumentModel, Row, Section } from '../model.ts'
import { printWords, senderOf } from '../papers/letterhead.ts'
import { letterSections } from './letter-sections.ts'
import type { DecisionLetterInput, Telling } from './telling.ts'

export type { DecisionLetterInput } from './telling.ts'

/** The answer as a letter, for every outcome of the contract. */
export const decisionLetter = (input: DecisionLetterInput): DocumentModel => {
  const danish = tellingIn('da', input)
  const { translate } = danish
  const { pack, reference, contact } = input
  return {
    kind: 'decision',
    language: 'da',
    title: titleOf(danish),
    sender: senderOf(pack, 'da', translate),
    recipient: [citizenIn(input.fields, contact), ...addressLines(contact)].map(onOneLine),
    reference,
    madeAt: input.decidedAt,
    marks: input.trial ? [translate('letters:mark.trial')] : [],
    meta: metaOf(danish),
    sections: [
      ...letterSections(danish),
      ...(input.language === 'en' ? inEnglish(tellingIn('en', input)) : []),
    ],
    print: printWords(reference, translate),
    ...(input.statusUrl ? { statusUrl: input.statusUrl } : {}),
  }
}

const tellingIn = (language: Language, input: DecisionLetterInput): Telling => {
  const translate = input.translate(language)
  return {
    input,
    language,
    translate,
    about: { fields: input.fields, pack: input.pack, ruling: input.ruling, language, translate },
  }
}

const titleOf = ({ input: { outcome, ruling }, translate }: Telling): string =>
  translate(`letters:letter.${outcomeRow(outcome).letter.title ?? 'title'}.${ruling.word}`)

const addressLines = ({ reply, address }: Contact): string[] =>
  reply === 'letter' && address ? printable(address).split('\n') : []

const metaOf = ({ input, language, translate }: Telling): Row[] => {
  const { signer } = input
  const unit = signer.unit ?? input.pack.name[language]
  return [
    {
      label: translate('letters:letter.meta.date'),
      value: spokenDay(dayOf(new Date(input.decidedAt)), language),
    },
    { label: translate('letters:letter.meta.reference'), value: input.reference },
    {
      label: translate('letters:letter.meta.contact'),
      value: onOneLine(`${signer.name}, ${signer.title}, ${unit}`),
    },
    ...phoneRow(input, translate('letters:letter.meta.phone'), translate('letters:letter.meta.switchboard')),
  ]
}

/** The direct number where it is known, else the switchboard under its own name. */
const phoneRow = ({ signer, pack }: DecisionLetterInput, direct: string, switchboard: string): Row[] => {
  if (signer.phone) return [{ label: direct, value: onOneLine(signer.phone) }]
  return pack.contacts.phone ? [{ label: switchboard, value: pack.contacts.phone }] : []
}

/** The same letter again in English, one level down, and a sentence on which text applies. */
const inEnglish = (english: Telling): Section[] => [
  {
    heading: english.translate('letters:english.heading'),
    level: 2,
    lang: 'en',
    blocks: [
      { kind: 'caveat', text: english.translate('letters:english.precedence') },
      { kind: 'lead', text: titleOf(english) },
      { kind: 'facts', rows: metaOf(english) },
    ],
  },
  ...letterSections(english).map((section): Section => ({ ...section, level: 3, lang: 'en' })),
]
