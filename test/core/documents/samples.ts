import { readFileSync } from 'node:fs'
import { kolding } from '../../../flows/policies/kolding.ts'
import type { DecisionLetterInput } from '../../../src/core/documents/letters/decision-letter.ts'
import type { SheetInput } from '../../../src/core/documents/papers/blank-form.ts'
import { needDocument } from '../../../src/core/documents/papers/need-document.ts'
import {
  type NoticeDocumentInput,
  noticeDocument,
} from '../../../src/core/documents/papers/notice-document.ts'
import { languageReader } from '../../../src/core/documents/papers/own-words.ts'
import type { Contact, NoticeFields } from '../../../src/core/notice/fields/field-schema.ts'
import { rule } from '../../../src/core/policy/rule.ts'
import { translateIn } from './words.ts'

const font = (weight: string): Uint8Array =>
  new Uint8Array(
    readFileSync(`node_modules/dkfds/src/fonts/IBMPlexSans/complete/ttf/IBMPlexSans-${weight}.ttf`),
  )

export const fonts = { regular: font('Regular'), semiBold: font('SemiBold') }

const languageOf = languageReader('da')

export const ordinaryFields: NoticeFields = {
  medium: 'audio',
  setting: 'office',
  meetingAt: '2026-11-26T10:00:00+01:00',
  place: 'Jobcenteret, lokale 3',
  department: 'Jobcenter Kolding',
  employee: 'Pia Øster',
  scope: 'Hele mødet',
  need: ['remember', 'overview'],
  needText: 'Jeg glemmer det, vi aftaler, når jeg bliver presset.',
  listeners: 'own',
  othersPresent: 'Min søster',
  alternatives: ['bisidder', 'minutes'],
  staffMayRecord: true,
  caseNumber: '2026-1183',
}

export const ordinaryContact: Contact = { name: 'Åse Bjørn Ælund', reply: 'email', email: 'aase@eksempel.dk' }

export const ordinaryInput: NoticeDocumentInput = {
  audience: 'staff',
  language: 'da',
  wroteIn: 'da',
  languageOf,
  fields: ordinaryFields,
  withNeed: false,
  hasNeed: true,
  contact: ordinaryContact,
  pack: kolding,
  ruling: rule(ordinaryFields, kolding),
  reference: 'KOL-7QX4MR2K',
  receivedAt: '2026-11-24T09:15:00.000Z',
  version: 1,
  versions: { pack: kolding.version, content: '3f9a2c' },
  statusUrl: 'https://optagelse.kolding.dk/status',
  translate: translateIn,
}

export const citizenInput: NoticeDocumentInput = { ...ordinaryInput, audience: 'citizen', withNeed: true }

/** The same written by somebody who chats in English. */
export const englishInput: NoticeDocumentInput = {
  ...citizenInput,
  language: 'en',
  wroteIn: 'en',
  fields: {
    ...ordinaryFields,
    scope: 'Only the part about my benefits',
    needText: 'I forget what we agree on when I am under pressure.',
    othersPresent: 'My sister will be with me',
  },
}

export const staffNotice = () => noticeDocument(ordinaryInput)
export const citizenNotice = () => noticeDocument(citizenInput)

export const refusalInput: DecisionLetterInput = {
  outcome: 'refused',
  assessment:
    'Du har skrevet, at du glemmer aftaler, når du bliver presset. Det har vi talt om med dig den 25. november. Vi kan give dig det samme på en anden måde: Pia Øster skriver aftalerne ned undervejs og læser dem op, før mødet slutter.',
  ground:
    'En anden borger deltager i mødet og taler om egne helbredsforhold. Vedkommende vil ikke optages, og punkterne kan ikke skilles ad.',
  signer: { name: 'Pia Øster', title: 'socialrådgiver', unit: 'Jobcenter Kolding', phone: '79 79 12 34' },
  contact: { name: 'Åse Bjørn Ælund', reply: 'letter', address: 'Solsikkevej 12, 2. tv.\n6000 Kolding' },
  fields: ordinaryFields,
  pack: kolding,
  ruling: rule(ordinaryFields, kolding),
  reference: 'KOL-7QX4MR2K',
  receivedAt: '2026-11-24T09:15:00.000Z',
  decidedAt: '2026-11-25T13:05:00.000Z',
  version: 2,
  language: 'da',
  languageOf,
  statusUrl: 'https://optagelse.kolding.dk/status',
  translate: translateIn,
}
export const acceptedInput: DecisionLetterInput = {
  ...refusalInput,
  outcome: 'accepted',
  message: 'Vi sætter 15 minutter ekstra af, så der er ro til det.',
  colleague: true,
}

export const needAttachment = () =>
  needDocument({
    need: ordinaryFields,
    pack: kolding,
    reference: 'KOL-7QX4MR2K',
    receivedAt: '2026-11-24T09:15:00.000Z',
    wroteIn: 'da',
    languageOf,
    translate: translateIn,
  })

export const sheetInput: SheetInput = {
  pack: kolding,
  ruling: rule({ medium: 'audio', setting: 'office' }, kolding),
  language: 'da',
  translate: translateIn,
}
