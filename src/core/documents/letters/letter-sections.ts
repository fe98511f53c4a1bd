import { outcomeRow } from '../../../../flows/outcomes.ts'
import { dayOf, spokenDay } from '../../calendar/spoken.ts'
import type { Language, Translate } from '../../language.ts'
import { isMixed, limitsAnything, mixIn, refusedMeetings } from '../../notice/decision/meetings.ts'
import { asksBack, isAnswer } from '../../notice/decision/outcome-questions.ts'
import { meetingText } from '../../notice/fields/field-text.ts'
import { inForce } from '../../policy/in-force.ts'
import { onOneLine } from '../formats/printable.ts'
import type { DocumentBlock, Section } from '../model.ts'
import {
  isEnoughHere,
  meetingStands,
  occasion,
  occasionFirst,
  type ReceiptCase,
} from '../papers/receipt-sentences.ts'
import { eachMeetingBlocks, isAnsweredEach, meetingsStand } from './letter-each-meeting.ts'
import {
  conditionBlocks,
  disagreeBlocks,
  groundSections,
  insteadBlocks,
  useBlocks,
} from './letter-grounds.ts'
import { aboutBlocks, eachMeeting, otherMeetingBlocks } from './letter-meetings.ts'
import { promisesKeptBlocks } from './letter-promises.ts'
import { explainsNo, wishBlocks } from './letter-wishes.ts'
import { paragraph, section, staffWords, type Telling } from './telling.ts'

/**
 * Everything between the title and the signature. A limiting answer also says why, what is offered instead, and where
 * to complain (duties 23).
 */
export const letterSections = (telling: Telling): Section[] => {
  const { input } = telling
  const { permits = false, needs, letter } = outcomeRow(input.outcome)
  const [limits, refuses] = [limitsAnything(input), refusedMeetings(input).length > 0]
  const asks = asksBack(input.outcome)
  return [
    ...section(telling, asks ? 'question' : 'answer', answerBlocks(telling)),
    ...section(telling, 'offered', letter.offers ? staffWords('message', telling) : []),
    ...section(telling, 'eachMeeting', eachMeetingBlocks(telling)),
    ...section(telling, aboutHeading(telling), aboutBlocks(telling)),
    ...section(telling, 'otherMeetings', otherMeetingBlocks(telling)),
    ...section(telling, 'conditions', needs === 'conditions' ? conditionBlocks(telling) : []),
    ...(limits ? groundSections(telling) : []),
    ...section(
      telling,
      (letter.offers || permits) && !refuses ? 'helpToo' : 'help',
      limits ? insteadBlocks(telling) : [],
    ),
    ...section(telling, 'wishes', wishBlocks(telling)),
    ...section(telling, 'use', letter.use || isMixed(input) ? useBlocks(telling) : []),
    ...section(telling, 'moved', letter.moved ? [paragraph(movedText(telling))] : []),
    ...section(telling, 'disagree', limits ? disagreeBlocks(telling) : []),
    { level: 2, blocks: signature(telling) },
  ]
}

/** Where something else was offered, what they asked for is not what the answer holds for. */
const aboutHeading = (telling: Telling): string => {
  const { outcome } = telling.input
  if (asksBack(outcome)) return 'asksAbout'
  return outcomeRow(outcome).letter.offers || isAnsweredEach(telling) ? 'askedFor' : 'about'
}

/** What is offered in place of what was asked for is not taken back by what happens when something is moved. */
const movedText = (telling: Telling): string => {
  const { input, about, translate } = telling
  const { letter, limits } = outcomeRow(input.outcome)
  if (isAnsweredEach(telling) && !letter.offers) return translate('letters:letter.movedEach')
  const hasOffer = limits === true && input.instead !== undefined
  const said = letter.offers ? 'movedOffer' : hasOffer ? 'movedInstead' : 'moved'
  return translate(`letters:letter.${said}`, { occasion: occasion(about.fields, translate) })
}

const answerBlocks = (telling: Telling): DocumentBlock[] => {
  const { input, language, translate, about } = telling
  const replaced = input.replaces
    ? [paragraph(translate('letters:letter.replaces', { when: inWords(input.replaces.decidedAt, language) }))]
    : []
  const colleague = input.colleague ? [paragraph(translate('letters:letter.colleague'))] : []
  const { saysItself, offers } = outcomeRow(input.outcome).letter
  const stands = saysItself ? meetingsStand(telling) : [paragraph(meetingStands(about))]
  return [
    { kind: 'lead', text: outcomeText(telling) },
    ...eachMeeting(telling),
    paragraph(whatWasRead(telling)),
    ...replaced,
    ...promisesKeptBlocks(telling),
    ...movedTo(telling),
    ...followUp(telling),
    ...(offers || explainsNo(input) ? [] : staffWords('message', telling)),
    ...howToReply(telling),
    ...colleague,
    ...stands,
  ]
}

/** The notice, and what the citizen has written since. */
const whatWasRead = ({ input, language, translate, about }: Telling): string => {
  const { replied, changed } = input.readToo ?? {}
  const too = Object.entries({ changed, replied }).flatMap(([what, at]) =>
    at === undefined ? [] : [translate(`letters:letter.readToo.${what}`, { when: inWords(at, language) })],
  )
  const received = inWords(input.receivedAt, language)
  return [translate(`letters:letter.thanks.${about.ruling.word}`, { received }), ...too].join(' ')
}

/** A moved meeting is named as moved: the answer is about the new time. */
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

const outcomeText = ({ input, language, translate, about }: Telling): string => {
  const { outcome, pack, fields } = input
  const mix = mixIn(input, { ...fields, receivedAt: input.receivedAt })
  if (mix !== undefined) return translate(`letters:letter.${mix}`)
  const key = `letters:letter.outcome.${outcome}`
  return translate(outcomeRow(outcome).letter.namedByWord ? `${key}.${about.ruling.word}` : key, {
    act: translate(`letters:act.${fields.medium ?? 'unknown'}`),
    occasion: occasion(fields, translate),
    authority: pack.name[language],
  })
}

/** What follows from the outcome, in fixed words. */
const followUp = ({ input, language, translate, about }: Telling): DocumentBlock[] => {
  const { by, ofNotices, letter } = outcomeRow(input.outcome)
  if (ofNotices) return isEnoughHere(about) ? [paragraph(notedText(about, translate))] : []
  if (!isAnswer(input.outcome)) return [paragraph(translate('letters:letter.notYet'))]
  if (by === 'citizen') {
    const authority = input.pack.name[language]
    return [paragraph(translate(`letters:letter.withdrawnKept.${about.ruling.word}`, { authority }))]
  }
  return letter.follows === undefined ? [] : [paragraph(translate(`letters:letter.${letter.follows}`))]
}

/** After the question itself. */
const howToReply = ({ input, translate }: Telling): DocumentBlock[] =>
  asksBack(input.outcome)
    ? [paragraph(`${translate('letters:letter.replyHow')} ${onOneLine(input.signer.name)}.`)]
    : []

const notedText = ({ ruling }: ReceiptCase, translate: Translate): string => {
  const means = translate('letters:letter.notedMeans')
  return inForce(ruling).refusalReasoned === 'yes'
    ? `${means} ${translate('letters:letter.notedReasoned')}`
    : means
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
    {
      kind: 'caveat',
      text: translate(`letters:letter.${asksBack(input.outcome) ? 'askedBy' : 'signedBy'}`),
    },
  ]
}
