import { isA, isField } from '../../flows/fields.ts'
import { alternativeAnswers } from '../../flows/guidance.ts'
import type { Pack } from '../../flows/policies/pack.ts'
import { asWritten } from '../core/as-written.ts'
import { choiceEvent } from '../core/dialogue/choice-event.ts'
import { pickable } from '../core/dialogue/choices.ts'
import type { Conversation } from '../core/dialogue/conversation.ts'
import { type FlowEvent, fieldsOf, tellsOfDanger } from '../core/dialogue/event.ts'
import { isInNotice, knownFacets, type Meaning, wasUnclear } from '../core/dialogue/heard.ts'
import { isNeighbouring, meaningOf } from '../core/dialogue/meaning.ts'
import { situationOf } from '../core/dialogue/situation.ts'
import { type Did, step } from '../core/dialogue/step.ts'
import { DomainError } from '../core/errors.ts'
import { isLanguage } from '../core/language.ts'
import { fieldKinds } from '../core/notice/field-kinds.ts'
import { type Kind, mask } from '../core/privacy/mask.ts'
import type { MessageReading } from '../core/reader/reading.ts'
import { employeeNamed } from '../core/understanding/employee-named.ts'
import { withReader } from '../core/understanding/from-reader.ts'
import type { Reading } from '../core/understanding/reading.ts'
import { understand } from '../core/understanding/understand.ts'
import { labelledChoices } from './choice-label.ts'
import { viewOf } from './conversation-view.ts'
import type { Deps } from './deps.ts'
import { openConversation, servedPack } from './open-conversation.ts'
import type { ConversationView, Understood } from './turn.ts'

export type TurnInput = {
  state: string
  text?: string | undefined
  choice?: string | undefined
  language?: string | undefined
  /** The municipality of the page it was sent from; the token must be sealed for the same one. */
  municipality?: string | undefined
}

const mostUnits = 2000

const writtenText = (text: string): string => {
  const cleaned = asWritten(text).trim()
  if (cleaned === '') throw new DomainError('invalid_fields', { fields: { text: 'text_empty' } })
  if (text.trim().length > mostUnits)
    throw new DomainError('invalid_fields', { fields: { text: 'text_too_long' } })
  return cleaned
}

/** An answer to a field is about the notice, whatever its words would ask on their own; an act alone about nothing. */
const topicsFor = ({ topics }: Reading, { action, event }: Meaning): string[] => {
  if (action === 'command' || action === 'talk') return []
  if (action === 'crisis') return ['crisis']
  if (action === 'notice') return ['formal_notice']
  if (event.type === 'alternative') return [alternativeAnswers[event.name]?.topic ?? 'ambiguous']
  if (event.type === 'question') return event.answers.map(({ topic }) => topic).slice(0, 2)
  return topics.length > 0 ? topics.slice(0, 2) : ['ambiguous']
}

const isOwnWords = (name: string): boolean => isField(name) && fieldKinds[name].kind === 'words'

/** What is told in words of one's own is understood where it is noted, and the day where one was said. */
const notedSlots = ({ slots, when }: Reading, { event }: Meaning): Record<string, string> => {
  const noted = fieldsOf(event)
  const kept = Object.entries(slots).filter(([name]) => !isOwnWords(name) || name in noted)
  const isDay = when?.hasDate === true && when.doubt !== 'no_day'
  return { ...Object.fromEntries(kept), ...(isDay && { when: when.at }) }
}

const firstAnswer = ({ event }: Meaning): string | undefined =>
  event.type === 'question' ? event.answers[0]?.answer : undefined

const understoodFrom = (reading: Reading, meaning: Meaning, acts: MessageReading['acts']): Understood => ({
  ...(topicsFor(reading, meaning)[0] && { topic: topicsFor(reading, meaning)[0] }),
  topics: topicsFor(reading, meaning),
  acts: acts.map(({ name, probability }) => ({ act: name, probability })),
  ...(firstAnswer(meaning) && { answer: firstAnswer(meaning) }),
  action: meaning.event.type === 'smallTalk' ? 'talk' : meaning.action,
  score: reading.score,
  alternatives: reading.alternatives,
  facets: reading.facets,
  slots: notedSlots(reading, meaning),
  flags: reading.flags,
  because: reading.because,
})

type Turned = {
  conversation: Conversation
  event: FlowEvent
  did: Did
  understood?: Understood
  offersEnglish?: boolean
}

/** Where a place or a name is what was asked for, or who they meet is told by name, only CPR numbers are hidden. */
const personalIn = (given: Conversation, text: string): readonly Kind[] | undefined =>
  (given.asking !== undefined && isA('personal', given.asking)) || tellsWhoTheyMeet(given, text)
    ? ['cpr']
    : undefined

/** In a notice for oneself: in one for a child or a parent, "hun hedder" may name them. */
const tellsWhoTheyMeet = (given: Conversation, text: string): boolean =>
  isInNotice(given) &&
  given.fields.onBehalfOf === undefined &&
  given.facets.about === undefined &&
  employeeNamed(text, given.asking) !== undefined

/**
 * Whoever came at the same moment does the part so far before anybody goes on: one part many times in a row is
 * work the processor still has at hand (docs/performance.md).
 */
const othersToo = (): Promise<void> => Promise.resolve()

const readMessage = async (deps: Deps, given: Conversation, text: string): Promise<Turned> => {
  const masked = mask(writtenText(text), given.language, personalIn(given, text))
  const speaker = {
    content: deps.content,
    pack: servedPack(deps, given.municipality),
    language: given.language,
    fields: given.fields,
  }
  await othersToo()
  const message = await deps.read(masked.text, situationOf(given))
  const ruled = understand(
    masked.text,
    {
      language: given.language,
      now: deps.clock(),
      facets: knownFacets(given),
      ...(given.topic === undefined ? {} : { topic: given.topic }),
      ...(given.asking === undefined ? {} : { asking: given.asking }),
      ...(given.fields.meetingAt === undefined ? {} : { meetingAt: given.fields.meetingAt }),
      inNotice: isInNotice(given),
      askedBack: wasUnclear(given),
      offered: labelledChoices(pickable(given.offered), speaker, {
        noticeOpen: given.noticeOpen,
        crisis: false,
      }),
    },
    deps.content.model,
  )
  const reading = withReader(ruled, message, {
    text: masked.text,
    inNotice: isInNotice(given),
    asking: given.asking,
    offersNotice: given.offered.includes('notice.start'),
  })
  await othersToo()
  const read: Reading =
    masked.found.length > 0 && !reading.flags.includes('personal_data')
      ? { ...reading, flags: [...reading.flags, 'personal_data'] }
      : reading
  const conversation = inTheirLanguage(given, read, masked.text)
  const meaning = meaningOf({ reading: read, text: masked.text, conversation, now: deps.clock() })
  const offersEnglish = conversation.language === 'da' && isNeighbouring(read.otherLanguage)
  return {
    conversation,
    event: meaning.event,
    did: { text: masked.text },
    understood: understoodFrom(read, meaning, message.acts),
    offersEnglish,
  }
}

const wordsThatShowALanguage = 4

/** Enough to go by: something was understood, or it is a sentence and not a scrap. */
const showsItsLanguage = ({ confidence, because }: Reading, text: string): boolean =>
  (confidence === 'clear' && because.length > 0) || text.split(/\s+/).length >= wordsThatShowALanguage

/** A question in the other language is answered in it; an answer to a field is understood without switching. */
const inTheirLanguage = (conversation: Conversation, reading: Reading, text: string): Conversation =>
  reading.language &&
  reading.language !== conversation.language &&
  !conversation.asking &&
  !reading.command &&
  showsItsLanguage(reading, text)
    ? { ...conversation, language: reading.language }
    : conversation

const readTurn = async (deps: Deps, conversation: Conversation, input: TurnInput): Promise<Turned> => {
  const given = [input.text, input.choice, input.language].filter(each => each !== undefined)
  if (given.length !== 1)
    throw new DomainError('invalid_fields', { fields: { text: 'one_of_text_choice_language' } })
  if (input.text !== undefined) return readMessage(deps, conversation, input.text)
  if (input.choice !== undefined) {
    return { conversation, event: choiceEvent(input.choice, conversation), did: { choice: input.choice } }
  }
  if (!isLanguage(input.language))
    throw new DomainError('invalid_fields', { fields: { language: 'language_unknown' } })
  return { conversation, event: { type: 'language', code: input.language }, did: {} }
}

const counted = (deps: Deps, pack: Pack, understood: Understood | undefined): void => {
  if (!understood || understood.action === 'crisis') return
  deps.counters.count('turn', {
    municipality: pack.municipality,
    topic: understood.topic ?? 'none',
    action: understood.action,
  })
}

const isPersonal = ({ event, understood }: Turned): boolean =>
  tellsOfDanger(event) || understood?.flags.includes('personal_data') === true

/** One mark for both, so that it does not tell of danger by itself (duties 28 and 29). */
const withNothingKept = (conversation: Conversation): Conversation => ({
  ...conversation,
  keepsNothing: true,
})

/**
 * One message, button or language switch. Touches no store: the conversation comes and goes sealed. Throws
 * `state_invalid`, `choice_not_offered`, or `invalid_fields` for text that is empty or too long.
 */
export const takeTurn = async (deps: Deps, input: TurnInput): Promise<ConversationView> => {
  const before = openConversation(deps, input.state, input.municipality)
  const pack = servedPack(deps, before.municipality)
  await othersToo()
  const turned = await readTurn(deps, before, input)
  await othersToo()
  const { conversation, event, did, understood, offersEnglish } = turned
  const stepped = step(conversation, event, {
    pack,
    now: deps.clock(),
    did: { ...did, alsoOffer: offersEnglish ? ['language.en'] : [] },
  })
  await othersToo()
  counted(deps, pack, understood)
  const after = isPersonal(turned) ? withNothingKept(stepped.conversation) : stepped.conversation
  return viewOf({ deps, pack, conversation: after }, stepped.said, understood)
}
