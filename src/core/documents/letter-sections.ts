import { dayOf, spokenDay } from '../calendar/spoken.ts'
import type { Language, Translate } from '../language.ts'
import { meetingText } from '../notice/field-text.ts'
import type { Outcome } from '../notice/outcome.ts'
import { mediumRow, meetingRows, scopeRow } from './field-rows.ts'
import {
  conditionBlocks,
  disagreeBlocks,
  groundSections,
  insteadBlocks,
  useBlocks,
} from './letter-grounds.ts'
import type { DocumentBlock, Section } from './model.ts'
import { onOneLine } from './printable.ts'
import { type About, isEnoughHere, meetingStands, occasion, occasionFirst } from './receipt-sentences.ts'
import { paragraph, section, staffWords, type Telling } from './telling.ts'

/** Which parts a letter has (duties 23). What limits also says why, what else, and where to turn. */
type Parts = { about: boolean; moved: boolean; limits: boolean; use: boolean; conditions: boolean }

const none: Parts = { about: false, moved: false, limits: false, use: false, conditions: false }

const partsOf: Record<Outcome, Parts> = {
  noted: { ...none, about: true, moved: true, use: true },
  accepted: { ...none, about: true, moved: true, use: true },
  accepted_with_conditions: { about: true, moved: true, limits: true, use: true, conditions: true },
  another_way: { ...none, about: true, moved: true, limits: true },
  more_information: { ...none, about: true },
  refused: { ...none, about: true, moved: true, limits: true },
  forwarded: { ...none, about: true },
  wrong_authority: { ...none, about: true },
  withdrawn: { ...none, about: true },
  superseded: { ...none, about: true },
}

/** Everything between the title and the signature. */
export const letterSections = (telling: Telling): Section[] => {
  const { input } = telling
  const parts = partsOf[input.outcome]
  const asks = input.outcome === 'more_information'
  return [
    ...section(telling, asks ? 'question' : 'answer', answerBlocks(telling)),
    ...section(telling, asks ? 'asksAbout' : 'about', parts.about ? aboutBlocks(telling) : []),
    ...section(telling, 'conditions', parts.conditions ? conditionBlocks(telling) : []),
    ...(parts.limits ? groundSections(telling) : []),
    ...section(telling, 'help', parts.limits ? insteadBlocks(telling) : []),
    ...section(telling, 'use', parts.use ? useBlocks(telling) : []),
    ...section(telling, 'moved', parts.moved ? [paragraph(movedText(telling))] : []),
    ...section(telling, 'disagree', parts.limits ? disagreeBlocks(telling) : []),
    { level: 2, blocks: signature(telling) },
  ]
}

const movedText = ({ about, translate }: Telling): string =>
  translate('letters:letter.moved', { occasion: occasion(about.fields, translate) })

/** A plain yes needs no word on whether the meeting goes ahead, and a withdrawal is not about the meeting. */
const saysItself: readonly Outcome[] = ['accepted', 'withdrawn']

const answerBlocks = (telling: Telling): DocumentBlock[] => {
  const { input, language, translate, about } = telling
  const replaced = input.replaces
    ? [paragraph(translate('letters:letter.replaces', { when: inWords(input.replaces.decidedAt, language) }))]
    : []
  const colleague = input.colleague ? [paragraph(translate('letters:letter.colleague'))] : []
  const stands = saysItself.includes(input.outcome) ? [] : [paragraph(meetingStands(about))]
  return [
    { kind: 'lead', text: outcomeText(telling) },
    paragraph(
      translate(`letters:letter.thanks.${about.ruling.word}`, {
        received: inWords(input.receivedAt, language),
      }),
    ),
    ...replaced,
    ...movedTo(telling),
    ...followUp(telling),
    ...staffWords(input.message, telling),
    ...colleague,
    ...stands,
  ]
}

/** A moved meeting is said in so many words: the answer is about the new time. */
const movedTo = ({ input, language, translate, about }: Telling): DocumentBlock[] =>
  input.movedTo === undefined
    ? []
    : [
        paragraph(
          translate('letters:letter.movedTo', {
            Occasion: occasionFirst(about.fields, translate),
            when: meetingText(input.movedTo, language),
          }),
        ),
      ]

const inWords = (iso: string, language: Language): string => spokenDay(dayOf(new Date(iso)), language)

/** Outcomes about the notice itself are worded by what it is called; the others by what is to be recorded. */
const namedByWord: readonly Outcome[] = ['forwarded', 'wrong_authority', 'withdrawn']

const outcomeText = ({ input, language, translate, about }: Telling): string => {
  const { outcome, pack, fields } = input
  const key = `letters:letter.outcome.${outcome}`
  return translate(namedByWord.includes(outcome) ? `${key}.${about.ruling.word}` : key, {
    act: translate(`letters:act.${fields.medium ?? 'unknown'}`),
    occasion: occasion(fields, translate),
    authority: pack.name[language],
  })
}

/** What follows from the outcome, in fixed words. */
const followUp = ({ input, language, translate, about }: Telling): DocumentBlock[] => {
  const authority = input.pack.name[language]
  switch (input.outcome) {
    case 'noted':
      return isEnoughHere(about) ? [paragraph(notedText(about, translate))] : []
    case 'more_information':
      return [
        paragraph(translate('letters:letter.notYet')),
        paragraph(`${translate('letters:letter.replyHow')} ${onOneLine(input.signer.name)}.`),
      ]
    case 'forwarded':
      return [paragraph(translate('letters:letter.notDecided'))]
    // Nobody has sent it on: where to turn is for the employee to write.
    case 'wrong_authority':
      return [paragraph(translate('letters:letter.notOurs'))]
    case 'withdrawn':
      return [paragraph(translate(`letters:letter.withdrawnKept.${about.ruling.word}`, { authority }))]
    default:
      return []
  }
}

const notedText = ({ ruling }: About, translate: Translate): string => {
  const means = translate('letters:letter.notedMeans')
  return ruling.refusalReasoned === 'yes' ? `${means} ${translate('letters:letter.notedReasoned')}` : means
}

const aboutBlocks = ({ input, language, translate }: Telling): DocumentBlock[] => {
  const written = { wroteIn: input.language, language, translate, languageOf: input.languageOf }
  const { caseNumber: _caseNumber, ...fields } = input.fields
  const rows = [...meetingRows(fields, written), ...mediumRow(fields, written), ...scopeRow(fields, written)]
  return rows.length ? [{ kind: 'facts', rows }] : []
}

const signature = ({ input, language, translate }: Telling): DocumentBlock[] => {
  const { signer, pack, statusUrl } = input
  const link: DocumentBlock[] = statusUrl
    ? [{ kind: 'link', label: translate('letters:letter.status'), href: statusUrl }]
    : []
  const phone = signer.phone ? [onOneLine(signer.phone)] : []
  return [
    paragraph(translate('letters:letter.greeting')),
    { kind: 'lead', text: onOneLine(signer.name) },
    paragraph([onOneLine(signer.title), onOneLine(signer.unit ?? pack.name[language]), ...phone].join(', ')),
    ...link,
    { kind: 'caveat', text: translate('letters:letter.signedBy') },
  ]
}
