import { isTopic } from '../../../flows/topics.ts'
import type { Reading } from '../understanding/reading.ts'
import { commandMeaning } from './command-meaning.ts'
import { correctionMeaning } from './correction-meaning.ts'
import { fieldMeaning } from './field-meaning.ts'
import { givenFields } from './given-fields.ts'
import { type Heard, isInCrisis, type Meaning, prefaces, whoseIn } from './heard.ts'
import { questionMeaning } from './question-meaning.ts'
import { removalMeaning } from './removal-meaning.ts'
import { timeFault } from './time-fault.ts'

const socialMeaning = ({ reading }: Heard): Meaning | undefined => {
  if (!reading.smallTalk || reading.topics.length > 0) return undefined
  return { event: { type: 'smallTalk', smallTalk: reading.smallTalk }, action: 'command' }
}

/** Norwegian and Swedish are answered in Danish, with English offered (duties 27). */
export const isNeighbouring = (code: string | undefined): boolean =>
  ['no', 'nb', 'nn', 'sv'].includes(code ?? '')

/** While help in a crisis stands on the screen, what is not understood is answered with the help again. */
const inCrisis = (meaning: Meaning, { because, perhapsDanger }: Reading): Meaning =>
  meaning.event.type === 'missed' ||
  (meaning.event.type === 'unclear' && (because.length === 0 || perhapsDanger))
    ? { event: { type: 'missed' }, action: 'crisis' }
    : meaning

const saysNoQuestion = new Set(['missed', 'unclear', 'smallTalk', 'command.person', 'otherLanguage'])

const asksNothingClear = ({ event }: Meaning): boolean =>
  saysNoQuestion.has(event.type) ||
  (event.type === 'question' && event.answers.every(({ topic }) => isTopic('besideTheMatter', topic)))

/** Perhaps danger: before the answer to a clear question, help is told; where nothing clear is asked, only that. */
const perhapsInDanger = (meaning: Meaning): Meaning =>
  asksNothingClear(meaning) ? { event: { type: 'crisis' }, action: 'crisis' } : meaning

export const meaningOf = (heard: Heard): Meaning => {
  const meaning = readMeaning(heard)
  if (isInCrisis(heard.conversation)) return inCrisis(meaning, heard.reading)
  return heard.reading.perhapsDanger ? perhapsInDanger(meaning) : meaning
}

/** "No, I'm fine, I just want to record the meeting": what is asked beside is answered. */
const isAskedBeside = ({ confidence, topics }: Reading): boolean =>
  confidence !== 'unsure' && topics.some(topic => !isTopic('besideTheMatter', topic))

/** "Is this chat saved? And can you write the request for me?": both are answered, and the notice is a button there. */
const asksMore = ({ confidence, topics, asks }: Reading): boolean =>
  asks && confidence === 'clear' && topics.length > 1

/**
 * What a masked message means in this conversation. Danger comes first, then wishes taken back, then commands, then
 * the field being asked for, then corrections, then the wish for a notice, and only then the question itself.
 */
const readMeaning = (heard: Heard): Meaning => {
  const { reading, conversation } = heard
  if (reading.crisis) return { event: { type: 'crisis', crisis: reading.crisis }, action: 'crisis' }
  if (reading.takesBack && !isAskedBeside(reading)) return { event: { type: 'takeBack' }, action: 'command' }
  // "Remove the bisidder" takes out a wish, whatever command it sounds like.
  const removed = removalMeaning(heard)
  if (removed) return removed
  const commanded = reading.command && commandMeaning(reading.command, heard)
  if (commanded) return commanded
  const social = socialMeaning(heard)
  if (social && reading.smallTalk !== 'greeting') return social
  const corrected = correctionMeaning(heard)
  if (corrected) return corrected
  const asked = conversation.asking && fieldMeaning(conversation.asking, heard)
  if (asked) return asked
  if (reading.otherLanguage && !isNeighbouring(reading.otherLanguage)) {
    return { event: { type: 'otherLanguage', code: reading.otherLanguage }, action: 'handover' }
  }
  const fields = givenFields(heard)
  if (reading.wantsNotice && !asksMore(reading) && !(conversation.asking && reading.asks)) {
    const facets = whoseIn(heard)
    // What is over may be told in passing; what cannot be at all was meant for the meeting.
    const reason = timeFault(heard)?.reason
    const event = { type: 'notice.start', fields, facets, preface: prefaces(reading) } as const
    const isNone = reason === undefined || reason === 'past' || reason === 'no_day'
    const wrong = isNone ? {} : { wrongTime: reason }
    return { event: { ...event, ...wrong }, action: 'notice' }
  }
  return social ?? questionMeaning(heard)
}
