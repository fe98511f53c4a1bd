import { fieldKinds } from '../notice/field-kinds.ts'
import type { FieldName, NoticeFields } from '../notice/fields.ts'
import type { Command, Facets, Reading } from '../understanding/reading.ts'
import { choiceEvent } from './choice-event.ts'
import type { Conversation } from './conversation.ts'
import type { AnswerRef, FlowEvent, Preface } from './event.ts'
import { fieldFromText, givenFields } from './given-fields.ts'

export type Action = 'answer' | 'clarify' | 'handover' | 'notice' | 'crisis' | 'command'

/** What a message means here: the event for the flow, and the name the contract gives it. */
export type Meaning = { event: FlowEvent; action: Action }

export type Heard = { reading: Reading; text: string; conversation: Conversation }

const prefaces = ({ flags, topics }: Reading): Preface[] =>
  (['personal_data', 'emotional'] as const).filter(flag => flags.includes(flag) && !topics.includes(flag))

const isEmpty = (fields: NoticeFields): boolean => Object.keys(fields).length === 0

const mostWordsInAnAnswer = 5

/** In a field, a message is a question only when it is plainly one: a citizen's words are an answer first. */
const isPlainQuestion = ({ reading, text }: Heard): boolean =>
  reading.confidence === 'clear' &&
  reading.topics.length > 0 &&
  (text.includes('?') || text.trim().split(/\s+/).length > mostWordsInAnAnswer)

const answersOf = (reading: Reading): AnswerRef[] =>
  reading.topics.map((topic, index) => ({ topic, answer: reading.answers[index] ?? topic }))

const askedDate = (heard: Heard): Meaning | undefined => {
  const { reading, conversation } = heard
  if (reading.impossibleDate) return { event: { type: 'invalid', reason: 'impossible' }, action: 'notice' }
  if (reading.when?.past) return { event: { type: 'invalid', reason: 'past' }, action: 'notice' }
  if (reading.when && !reading.when.hasDate && conversation.fields.meetingAt === undefined) {
    return { event: { type: 'invalid', reason: 'needs_date' }, action: 'notice' }
  }
  return undefined
}

const longestText = 500

/** The need in the citizen's own words: what it tells in functional terms, and the words themselves. */
const needInOwnWords = ({ reading, text }: Heard): NoticeFields => {
  const read = fieldFromText('need', reading.slots.need ?? '')
  const need = read.need && read.need.length > 0 ? read.need : (['other'] as const).slice()
  if (need.length === 1 && need[0] === 'prefer_not_to_say') return { need }
  return { need, needText: text.trim() }
}

const ownWords = (field: FieldName, heard: Heard): NoticeFields => {
  if (field === 'need') return needInOwnWords(heard)
  if (fieldKinds[field].kind !== 'words') return {}
  return fieldFromText(field, heard.reading.slots[field] ?? heard.text.trim())
}

const isTooLong = (field: FieldName, text: string): boolean =>
  (field === 'need' || fieldKinds[field].kind === 'words') &&
  text.trim().length >
    (field === 'need' || field === 'needText' ? longestText : field === 'caseNumber' ? 60 : 200)

/** In an explanation, other words are no facts: "inden jeg er hjemme" does not move the meeting home. */
const isExplanation = (field: FieldName): boolean => field === 'need' || field === 'needText'

/** What an answer gives besides: only what is not known yet. To change what is known is to correct it. */
const besides = (asking: FieldName, given: NoticeFields, known: NoticeFields): NoticeFields => {
  if (isExplanation(asking)) return {}
  const isNew = ([field]: [string, unknown]) => field !== asking && known[field as FieldName] === undefined
  return Object.fromEntries(Object.entries(given).filter(isNew))
}

/** A message while a field is being asked for: its value, a fault in it, or undefined when it is something else. */
const fieldMeaning = (asking: FieldName, heard: Heard): Meaning | undefined => {
  const { reading, conversation } = heard
  const given = givenFields(reading, conversation.fields)
  if (asking === 'meetingAt' && given.meetingAt === undefined) {
    const fault = askedDate(heard)
    if (fault) return fault
  }
  const answersIt = given[asking] !== undefined || (asking === 'meetingAt' && given.meetingUnknown === true)
  if (!answersIt && isPlainQuestion(heard)) return undefined
  if (isPlainQuestion(heard) && heard.text.includes('?') && fieldKinds[asking].kind === 'words')
    return undefined
  if (isTooLong(asking, heard.text))
    return { event: { type: 'invalid', reason: 'too_long' }, action: 'notice' }
  const answer = answersIt && asking !== 'need' ? answerAmong(asking, given) : ownWords(asking, heard)
  if (isEmpty(answer)) return undefined
  const fields = { ...besides(asking, given, conversation.fields), ...answer }
  return { event: { type: 'field', fields, preface: prefaces(reading) }, action: 'notice' }
}

const answerAmong = (asking: FieldName, { [asking]: value, meetingUnknown }: NoticeFields): NoticeFields => ({
  ...(value === undefined ? {} : { [asking]: value }),
  ...(asking === 'meetingAt' && meetingUnknown ? { meetingUnknown } : {}),
})

const yesNoMeaning = (name: 'yes' | 'no', { conversation }: Heard): Meaning | undefined => {
  const { asking } = conversation
  if (asking && fieldKinds[asking].kind === 'yesNo') {
    return { event: { type: 'field', fields: fieldFromText(asking, name) }, action: 'notice' }
  }
  if (name === 'no' && justEchoedDate(conversation)) {
    return { event: { type: 'change', field: 'meetingAt' }, action: 'notice' }
  }
  if (name === 'no' && asking) return { event: { type: 'command.skip' }, action: 'command' }
  if (name === 'yes' && conversation.offered.includes('notice.start')) {
    return { event: { type: 'notice.start', fields: {} }, action: 'notice' }
  }
  if (name === 'yes' && conversation.offered.includes('notice.check')) {
    return { event: { type: 'notice.check', fields: {} }, action: 'notice' }
  }
  return name === 'no' ? { event: { type: 'smallTalk', smallTalk: 'thanks' }, action: 'command' } : undefined
}

/** "Nej" right after "torsdag den 26. november, passer det?" is about the date, whatever is asked next. */
const justEchoedDate = ({ transcript }: Conversation): boolean => {
  const last = transcript.at(-1)
  return (
    last?.by === 'assistant' &&
    last.say.some(each => each.say === 'text' && each.key.startsWith('chat:echo.meetingAt'))
  )
}

const commandMeaning = (command: Command, heard: Heard): Meaning | undefined => {
  switch (command.name) {
    case 'yes':
    case 'no':
      return yesNoMeaning(command.name, heard)
    case 'language':
      return { event: { type: 'language', code: command.code }, action: 'command' }
    case 'check':
      return { event: { type: 'notice.check', fields: {} }, action: 'notice' }
    case 'pick': {
      const choice = heard.conversation.offered[command.index]
      if (choice === undefined) return undefined
      return { event: choiceEvent(choice, heard.conversation), action: actionOfChoice(choice) }
    }
    case 'person':
      return { event: { type: 'command.person' }, action: 'handover' }
    default:
      return { event: { type: `command.${command.name}` }, action: 'command' }
  }
}

const actionOfChoice = (choice: string): Action => {
  if (choice.startsWith('command.') || choice.startsWith('language.')) return 'command'
  return choice.startsWith('topic.') || choice.startsWith('facet.') || choice.startsWith('alternative.')
    ? 'answer'
    : 'notice'
}

const asksNothing = ({ topics }: Reading): boolean => topics.every(topic => topic === 'ambiguous')

/**
 * "nej, fredag", "så er det video": says other fields than the one asked for anew. What it would say to that
 * one is not meant.
 */
const correctionMeaning = ({ reading, conversation }: Heard): Meaning | undefined => {
  if (!conversation.noticeOpen) return undefined
  const { asking } = conversation
  const { [asking ?? 'needText']: answer, ...others } = givenFields(reading, conversation.fields)
  if (isEmpty(others)) return undefined
  const saysItAnew = reading.corrects || (asksNothing(reading) && answer === undefined && !takesWords(asking))
  if (!saysItAnew) return undefined
  return { event: { type: 'field', fields: others, corrects: true }, action: 'notice' }
}

const takesWords = (asking: FieldName | undefined): boolean =>
  asking !== undefined && (fieldKinds[asking].kind === 'words' || asking === 'need')

/** Nothing in the message was recognised: it is not answered as if it were about something else. */
const isNothingKnown = ({ topics, because }: Reading): boolean =>
  topics.length === 0 || (topics.length === 1 && topics[0] === 'out_of_scope' && because.length === 0)

/** Which button question splits what is too little to go on: where it happens, or what is recorded. */
const missingFacet = ({ topics, facets, slots, alternatives }: Reading): 'setting' | 'medium' | undefined => {
  if (!topics.includes('ambiguous')) return undefined
  if (facets.setting === undefined) return slots.medium || alternatives.length < 2 ? 'setting' : undefined
  return facets.medium === undefined && slots.medium === undefined ? 'medium' : undefined
}

/** A wish for a person is followed even when half understood: it costs nobody anything. */
const asksForAPerson = ({ answers, topics }: Reading): boolean =>
  topics.length === 1 && answers[0] === 'meta_bot.human'

const missed = ({ conversation }: Heard): Meaning => {
  const second = conversation.misses > 0 && !conversation.asking
  return { event: { type: 'missed' }, action: second ? 'handover' : 'clarify' }
}

const unclear = (heard: Heard, facets: Facets): Meaning => {
  const { reading, conversation } = heard
  const splits = missingFacet(reading)
  if (conversation.asking && (splits || asksNothing(reading))) return missed(heard)
  const named = reading.topics.filter(topic => topic !== 'ambiguous')
  const likely = [...named, ...reading.alternatives.map(({ topic }) => topic)].filter(isAskable)
  const event: FlowEvent = {
    type: 'unclear',
    candidates: [...new Set(likely)].slice(0, 3),
    fields: givenFields(reading, conversation.fields),
    facets,
    ...(splits ? { splits } : {}),
  }
  return { event, action: 'clarify' }
}

/** Never a button: danger, what has no question of its own, and what a citizen would not call themselves. */
const unasked = new Set(['crisis', 'emotional', 'personal_data', 'adversarial', 'ambiguous', 'out_of_scope'])
const isAskable = (topic: string): boolean => !unasked.has(topic)

/** A question without enough to go on, or none: ask back, say so, and after two misses point to a person. */
const questionMeaning = (heard: Heard): Meaning => {
  const { reading, conversation } = heard
  const facets = reading.followUp ? { ...conversation.facets, ...reading.facets } : reading.facets
  if (isNothingKnown(reading)) return missed(heard)
  if (asksForAPerson(reading)) return { event: { type: 'command.person' }, action: 'handover' }
  if (reading.confidence !== 'clear' || reading.topics.includes('ambiguous')) return unclear(heard, facets)
  const event: FlowEvent = {
    type: 'question',
    answers: answersOf(reading),
    facets,
    fields: givenFields(reading, conversation.fields),
    followUp: reading.followUp,
    preface: prefaces(reading),
  }
  return { event, action: 'answer' }
}

const socialMeaning = ({ reading }: Heard): Meaning | undefined => {
  if (!reading.smallTalk || reading.topics.length > 0) return undefined
  return { event: { type: 'smallTalk', smallTalk: reading.smallTalk }, action: 'command' }
}

/** Norwegian and Swedish are answered in Danish, with English offered (duties 27). */
export const isNeighbouring = (code: string | undefined): boolean =>
  ['no', 'nb', 'nn', 'sv'].includes(code ?? '')

/**
 * What a masked message means in this conversation. Danger comes first, then commands, then the field being
 * asked for, then corrections, then the wish for a notice, and only then the question itself.
 */
export const meaningOf = (heard: Heard): Meaning => {
  const { reading, conversation } = heard
  if (reading.crisis) return { event: { type: 'crisis', crisis: reading.crisis }, action: 'crisis' }
  if (reading.takesBack) return { event: { type: 'takeBack' }, action: 'command' }
  const commanded = reading.command && commandMeaning(reading.command, heard)
  if (commanded) return commanded
  const corrected = correctionMeaning(heard)
  if (corrected) return corrected
  const asked = conversation.asking && fieldMeaning(conversation.asking, heard)
  if (asked) return asked
  if (reading.otherLanguage && !conversation.asking && !isNeighbouring(reading.otherLanguage)) {
    return { event: { type: 'otherLanguage', code: reading.otherLanguage }, action: 'handover' }
  }
  const fields = givenFields(reading, conversation.fields)
  if (reading.wantsNotice && !conversation.asking) {
    return { event: { type: 'notice.start', fields }, action: 'notice' }
  }
  const social = socialMeaning(heard)
  if (social) return social
  return questionMeaning(heard)
}
