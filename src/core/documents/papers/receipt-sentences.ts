import type { Pack } from '../../../../flows/policies/pack.ts'
import type { Language, Translate } from '../../language.ts'
import type { NoticeFields } from '../../notice/fields/field-schema.ts'
import { basisOf } from '../../policy/basis.ts'
import { inForce } from '../../policy/in-force.ts'
import type { Ruling } from '../../policy/ruling.ts'
import { reachOf } from './letterhead.ts'

/** What a sentence of the receipt is chosen by. */
export type ReceiptCase = {
  fields: Pick<NoticeFields, 'medium' | 'setting'>
  pack: Pack
  ruling: Ruling
  language: Language
  translate: Translate
}

/**
 * The sentence that the receipt is not a permission, by the pack's rules (duties 9): where telling is enough it is
 * neither a yes nor a no; everywhere else silence is not a yes.
 */
export const notAPermission = (about: ReceiptCase): string => {
  const { fields, ruling, translate } = about
  if (!isEnoughHere(about)) return translate('letters:receipt.decide')
  if (ruling.openness === 'tell_but_veto') return translate('letters:receipt.tellVeto')
  return translate(fields.medium === 'audio' ? 'letters:receipt.tellAudio' : 'letters:receipt.tell')
}

/** Rules that do not claim to hold here promise nothing. */
export const isEnoughHere = ({ fields, pack, ruling }: ReceiptCase): boolean =>
  tellingIsEnough(ruling) && basisOf(fields, pack) === 'own_rules'

const tellingIsEnough = ({ word, openness }: Ruling): boolean =>
  word === 'notice' && (openness === 'tell' || openness === 'free' || openness === 'tell_but_veto')

/** The sentence that the meeting still stands. */
export const meetingStands = ({ fields, translate }: ReceiptCase): string =>
  translate('letters:receipt.stands', { Occasion: occasionFirst(fields, translate) })

/** What is to be recorded, as a word inside a sentence: "mødet", "besøget". */
export const occasion = ({ setting = 'other' }: ReceiptCase['fields'], translate: Translate): string =>
  translate(`letters:occasion.${setting}`)

/** The same, first in a sentence. */
export const occasionFirst = ({ setting = 'other' }: ReceiptCase['fields'], translate: Translate): string =>
  translate(`letters:Occasion.${setting}`)

/** The answer time the municipality has configured; nothing is promised otherwise. */
const answerTime = ({ pack, language, translate }: ReceiptCase): string[] =>
  pack.answerTime === null
    ? []
    : [
        translate('letters:receipt.answerTime', {
          authority: pack.name[language],
          workingDays: pack.answerTime,
        }),
      ]

const otherHelp = ({ ruling, translate }: ReceiptCase): string[] => {
  const told = inForce(ruling)
  const bisidder = told.bisidder === 'yes'
  const minutes = told.minutes !== 'unknown'
  if (bisidder && minutes) return [translate('letters:receipt.helpBoth')]
  if (bisidder) return [translate('letters:receipt.helpBisidder')]
  return minutes ? [translate('letters:receipt.helpMinutes')] : []
}

/** Everything a receipt may promise, in order: for the page and the document alike. */
export const receiptSentences = (about: ReceiptCase): string[] => [
  ...untilAnswered(about),
  ...besidesWaiting(about),
]

/** What holds until there is an answer, and what to do if none comes. */
export const untilAnswered = (about: ReceiptCase): string[] => {
  const { pack, language, translate } = about
  const enough = isEnoughHere(about) ? 'tell' : 'decide'
  return [
    `${notAPermission(about)} ${meetingStands(about)}`,
    ...answerTime(about),
    `${translate(`letters:receipt.noAnswer.${enough}`, { reach: reachOf(pack, language, translate) })} ${translate('letters:receipt.tellYourself')}`,
  ]
}

/** What else they may do. */
export const besidesWaiting = (about: ReceiptCase): string[] => [
  ...otherHelp(about),
  about.translate(`letters:receipt.change.${about.ruling.word}`),
]
