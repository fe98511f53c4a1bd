import type { Pack } from '../../../flows/policies/pack.ts'
import { spokenTime } from '../calendar/spoken.ts'
import type { Language, TranslateIn } from '../language.ts'
import type { Contact, NoticeFields } from '../notice/fields.ts'
import type { Outcome } from '../notice/outcome.ts'
import type { Ruling } from '../policy/ruling.ts'
import { letterSections, type Telling } from './letter-sections.ts'
import { printWords, senderOf } from './letterhead.ts'
import type { DocumentModel, Row, Section } from './model.ts'
import { onOneLine, printable } from './printable.ts'

/** Who signs: a person, never a system (duties 23). */
export type Signer = { name: string; title: string; unit?: string; phone?: string }

export type DecisionLetterInput = {
  outcome: Outcome
  /** What staff wrote: the concrete assessment, the ground, the conditions, and a message in their own words. */
  assessment?: string
  ground?: string
  conditions?: string
  message?: string
  /** A colleague takes part: information, not a condition (duties 21). */
  colleague?: boolean
  signer: Signer
  /** Name and, for a letter on paper, the address. */
  contact: Contact
  /** With the need where the answer limits: a refusal names the need it has weighed. */
  fields: NoticeFields
  pack: Pack
  ruling: Ruling
  reference: string
  receivedAt: string
  decidedAt: string
  version: number
  /** The decision this one replaces (duties 20). */
  replaces?: { decidedAt: string }
  /** The citizen's language: Danish always stands first, English follows where asked for. */
  language: Language
  statusUrl?: string
  trial?: boolean
  translate: TranslateIn
}

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
    recipient: [contact.name, ...addressLines(contact)].map(onOneLine),
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
  translate(`letters:letter.${outcome === 'withdrawn' ? 'withdrawnTitle' : 'title'}.${ruling.word}`)

const addressLines = ({ reply, address }: Contact): string[] =>
  reply === 'letter' && address ? printable(address).split('\n') : []

const metaOf = ({ input, language, translate }: Telling): Row[] => {
  const { signer } = input
  const unit = signer.unit ?? input.pack.name[language]
  return [
    { label: translate('letters:letter.meta.date'), value: spokenTime(new Date(input.decidedAt), language) },
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
    ],
  },
  ...letterSections(english).map((section): Section => ({ ...section, level: 3, lang: 'en' })),
]
