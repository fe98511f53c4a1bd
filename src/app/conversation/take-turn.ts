import { alternativeAnswers } from '../../../flows/guidance.ts'
import type { Pack } from '../../../flows/policies/pack.ts'
import type { Conversation } from '../../core/dialogue/conversation/conversation.ts'
import {
  type FlowEvent,
  fieldsOf,
  inferredIn,
  tellsOfDanger,
} from '../../core/dialogue/conversation/event.ts'
import { withDenials } from '../../core/dialogue/hearing/denials.ts'
import { isNeighbouring } from '../../core/dialogue/hearing/language-heard.ts'
import { asKept, asRead, withoutPersonalWords } from '../../core/dialogue/hearing/personal-words.ts'
import { withinRules } from '../../core/dialogue/hearing/within-rules.ts'
import { choiceEvent, commandChoices } from '../../core/dialogue/meaning/choice-event.ts'
import { meaningOf } from '../../core/dialogue/meaning/meaning.ts'
import { situationOf } from '../../core/dialogue/policy/situation.ts'
import { does, type Meaning, type TurnContext } from '../../core/dialogue/policy/turn-context.ts'
import { type Did, step } from '../../core/dialogue/step.ts'
import { DomainError } from '../../core/errors.ts'
import { isLanguage } from '../../core/language.ts'
import { otherLanguageOf } from '../../core/lexicon/other-language.ts'
import type { NoticeFields } from '../../core/notice/fields/field-schema.ts'
import { asWritten } from '../../core/text/as-written.ts'
import type { TalkDeps } from '../deps.ts'
import { labelledChoices, whereOf } from './choice-label.ts'
import { viewOf } from './conversation-view.ts'
import { openConversation, servedPack } from './open-conversation.ts'
import type { ConversationView, Understood } from './turn.ts'

export type TurnInput = {
  state: string
  text?: string | undefined
  choice?: string | undefined
  language?: string | undefined
  /** The municipality of the page it was sent from. The token must be sealed for the same one. */
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

/**
 * The topics a turn is counted under. An answer to a field is about the notice, whatever its words would ask on their
 * own. A bare act is about no topic.
 */
const topicsOf = ({ action, events }: Meaning): string[] => {
  if (action === 'crisis') return ['crisis']
  const asked = events.flatMap(event => {
    if (event.type === 'question') return event.answers.map(({ topic }) => topic)
    if (event.type === 'unclear') return event.candidates.slice(0, 1)
    return event.type === 'alternative' ? [alternativeAnswers[event.name]?.topic ?? 'bisidder'] : []
  })
  if (asked.length > 0) return asked.slice(0, 2)
  return action === 'notice' ? ['formal_notice'] : []
}

/** What this message told of the notice, as texts. */
const slotsOf = ({ events }: Meaning): Record<string, string> => {
  const told = Object.assign(
    {},
    ...events.flatMap(event => [inferredIn(event), fieldsOf(event)]),
  ) as NoticeFields
  const texts = Object.entries(told).map(([field, value]) => [field, [value].flat().join(',')])
  return { ...Object.fromEntries(texts), ...(told.meetingAt && { when: told.meetingAt }) }
}

const flagsOf = (heard: TurnContext, { events }: Meaning): string[] => [
  ...(heard.hidden.length > 0 ? ['personal_data'] : []),
  ...(does(heard.reading, 'distress') ? ['emotional'] : []),
  ...(does(heard.reading, 'adversarial') ? ['adversarial'] : []),
  ...(events.some(({ type }) => type === 'danger.ask') ? ['danger_asked'] : []),
]

const mostAlternatives = 3

const understoodFrom = (heard: TurnContext, meaning: Meaning): Understood => {
  const { reading, text } = heard
  const topics = topicsOf(meaning)
  const [topic] = topics
  const question = meaning.events.find(event => event.type === 'question')
  const [first] = question?.type === 'question' ? question.answers : []
  return {
    ...(topic && { topic }),
    topics,
    acts: reading.acts.map(({ name, probability }) => ({ act: name, probability })),
    ...(first && { answer: first.answer }),
    action: meaning.action,
    score: reading.topics[0]?.probability ?? reading.asksNothing,
    alternatives: reading.topics
      .slice(0, mostAlternatives)
      .map(({ name, probability }) => ({ topic: name, score: probability })),
    facets: question?.type === 'question' ? question.facets : heard.conversation.facets,
    slots: slotsOf(meaning),
    flags: flagsOf(heard, meaning),
    because: reading.because.map(({ span, towards }) => ({ text: text.slice(...span), concept: towards })),
  }
}

/** Buttons whose words work even where the button is not shown. */
const alwaysTaken: readonly string[] = [
  ...commandChoices,
  'notice.start',
  'notice.check',
  ...Object.keys(alternativeAnswers).map(name => `alternative.${name}`),
]

type Turned = {
  events: FlowEvent[]
  did: Did
  understood?: Understood
  offersEnglish?: boolean
}

const readMessage = async (deps: TalkDeps, given: Conversation, text: string): Promise<Turned> => {
  const pack = servedPack(deps, given.municipality)
  const seen = asRead(writtenText(text), given.language)
  const reading = await deps.read(seen.text, situationOf(given))
  const shown = asKept(seen, reading, given.language)
  const speaker = { content: deps.content, pack, language: given.language, fields: given.fields }
  const other = otherLanguageOf(seen.text, reading, given.language)
  const heard: TurnContext = {
    text: seen.text,
    reading: withDenials(reading, seen.text, given.fields),
    conversation: given,
    pack,
    now: deps.clock(),
    offered: labelledChoices(given.offered, speaker, whereOf(given)),
    commands: labelledChoices(alwaysTaken, speaker, whereOf(given)),
    hidden: shown.found,
    otherLanguage: isNeighbouring(other) ? undefined : other,
  }
  const meaning = meaningOf(heard)
  return {
    events: withoutPersonalWords(meaning.events, given.language),
    did: { text: shown.text },
    understood: understoodFrom(heard, meaning),
    offersEnglish: given.language === 'da' && isNeighbouring(other),
  }
}

const readTurn = async (deps: TalkDeps, conversation: Conversation, input: TurnInput): Promise<Turned> => {
  const given = [input.text, input.choice, input.language].filter(each => each !== undefined)
  if (given.length !== 1)
    throw new DomainError('invalid_fields', { fields: { text: 'one_of_text_choice_language' } })
  if (input.text !== undefined) return readMessage(deps, conversation, input.text)
  if (input.choice !== undefined) {
    const here = { conversation, pack: servedPack(deps, conversation.municipality) }
    const event = withinRules(choiceEvent(input.choice, conversation), here)
    return { events: [event], did: { choice: input.choice } }
  }
  if (!isLanguage(input.language))
    throw new DomainError('invalid_fields', { fields: { language: 'language_unknown' } })
  return { events: [{ type: 'language', code: input.language }], did: {} }
}

const counted = (deps: TalkDeps, pack: Pack, understood: Understood | undefined): void => {
  if (!understood || understood.action === 'crisis' || understood.flags.includes('danger_asked')) return
  deps.counters.count('turn', {
    municipality: pack.municipality,
    topic: understood.topic ?? 'none',
    action: understood.action,
  })
}

const isPersonal = ({ events, understood }: Turned): boolean =>
  events.some(tellsOfDanger) || understood?.flags.includes('personal_data') === true

/** One mark for danger and for personal data, so that the mark alone does not reveal danger (duties 28 and 29). */
const withNothingKept = (conversation: Conversation): Conversation => ({
  ...conversation,
  keepsNothing: true,
})

/**
 * One message, button or language switch. Touches no store: the conversation comes and goes sealed. Throws
 * `state_invalid`, `choice_not_offered`, or `invalid_fields` for text that is empty or too long.
 */
export const takeTurn = async (deps: TalkDeps, input: TurnInput): Promise<ConversationView> => {
  const before = openConversation(deps, input.state, input.municipality)
  const pack = servedPack(deps, before.municipality)
  const turned = await readTurn(deps, before, input)
  const { events, did, understood, offersEnglish } = turned
  const stepped = step(before, events, {
    pack,
    now: deps.clock(),
    did: { ...did, alsoOffer: offersEnglish ? ['language.en'] : [] },
  })
  counted(deps, pack, understood)
  const after = isPersonal(turned) ? withNothingKept(stepped.conversation) : stepped.conversation
  return viewOf({ deps, pack, conversation: after }, stepped.said, understood)
}
