import { followsFacets, isTopic } from '../../../flows/topics.ts'
import type { NoticeFields } from '../notice/fields.ts'
import type { Facets, Reading } from '../understanding/reading.ts'
import type { AnswerRef, FlowEvent } from './event.ts'
import { givenFields } from './given-fields.ts'
import {
  asksNothing,
  type Heard,
  isAsking,
  isEmpty,
  isInNotice,
  isPlainQuestion,
  knownFacets,
  type Meaning,
  missed,
  prefaces,
  tones,
  whoseIn,
  withWhose,
} from './heard.ts'
import { joinedMoment } from './joined-moment.ts'
import { timeFault } from './time-fault.ts'

const answersOf = (reading: Reading): AnswerRef[] =>
  reading.topics.map((topic, index) => ({ topic, answer: reading.answers[index] ?? topic }))

const fewestWordsOfASentence = 4

/** Nothing in the message was recognised: a few such words are not answered as if about something else. */
const isNothingKnown = ({ reading: { topics, because, confidence, isSpeech }, text }: Heard): boolean => {
  if (topics.length !== 1 || topics[0] !== 'out_of_scope' || because.length > 0) return topics.length === 0
  return confidence !== 'clear' || !isSpeech || text.trim().split(/\s+/).length < fewestWordsOfASentence
}

const mostConceptsOfAWish = 2

/** "Vil bare optage dem", "I want it on tape": that something is to be recorded, and nothing else. */
const isBareWish = ({ slots, facets, mentions }: Reading): boolean =>
  slots.medium !== undefined &&
  facets.aspect === undefined &&
  facets.actor === undefined &&
  mentions.length <= mostConceptsOfAWish &&
  mentions.length > 0 &&
  mentions.every(({ concept }) => isOfRecording(concept))

const isOfRecording = (concept: string): boolean =>
  concept === 'record' || concept === 'ask_permission' || concept.startsWith('medium.')

/** Which button question splits what is too little to go on: where it happens, or what is recorded. */
const missingFacet = ({ reading, conversation }: Heard): 'setting' | 'medium' | undefined => {
  const { topics, slots, alternatives } = reading
  const facets = { ...knownFacets(conversation), ...reading.facets }
  if (!topics.includes('ambiguous') && !isBareWish(reading)) return undefined
  if (facets.setting === undefined) return slots.medium || alternatives.length < 2 ? 'setting' : undefined
  return facets.medium === undefined && slots.medium === undefined ? 'medium' : undefined
}

/** A wish for a person is followed even when half understood: it costs nobody anything. */
const asksForAPerson = ({ answers, topics }: Reading): boolean =>
  topics.length === 1 && answers[0] === 'meta_bot.human'

/** Facts before any question: kept, so that they are not asked for again. */
const told = (heard: Heard): Meaning | undefined => {
  if (isAsking(heard) || heard.conversation.asking) return undefined
  const fields = { ...givenFields(heard), ...movedTo(heard) }
  const isMeeting = fields.meetingAt !== undefined || fields.department !== undefined
  const isMore = !isEmpty(fields) && !isEmpty(heard.conversation.fields)
  const isWhole = fields.medium === undefined || fields.meetingAt !== undefined
  return (isMeeting || isMore) && isWhole
    ? {
        event: { type: 'field', fields, facets: whoseIn(heard), preface: prefaces(heard.reading) },
        action: 'notice',
      }
    : undefined
}

/** "Mødet er flyttet til den 5. januar": at the time that is known. */
const movedTo = (heard: Heard): NoticeFields => {
  const moment = movesTheMeeting(heard) && timeFault(heard) === undefined ? joinedMoment(heard) : undefined
  return moment === undefined ? {} : { meetingAt: moment }
}

/** "Min sagsbehandler kommer på torsdag", "jobcentret i morgen kl. 10": no question, whatever it would be about. */
const tellsWhen = (heard: Heard): boolean =>
  (heard.reading.when?.hasDate === true || tellsWith(heard)) &&
  heard.reading.slots.medium === undefined &&
  (heard.reading.topics.every(followsFacets) || movesTheMeeting(heard))

/** "Mødet er flyttet til d. 10/12": in a notice, no question of how to change it. */
const movesTheMeeting = ({ reading, conversation }: Heard): boolean =>
  isInNotice(conversation) && reading.answers.every(answer => answer === 'formal_notice.change_date')

/** The department alone, after the same was answered. */
const tellsWith = ({ reading: { slots, followUp, topics }, conversation: { topic }, text }: Heard): boolean =>
  slots.department !== undefined &&
  followUp &&
  topics[0] === topic &&
  text.trim().split(/\s+/).length <= fewestWordsOfASentence

/** "Jeg er hendes datter" in a notice: for somebody else, so with what right is asked. */
const forAnother = ({ reading, conversation }: Heard): Meaning | undefined => {
  const isTold =
    isInNotice(conversation) &&
    conversation.fields.onBehalfOf === undefined &&
    reading.mentions.some(({ concept }) => concept === 'behalf.relative')
  if (!isTold) return undefined
  // What must be known comes first: by what right is asked in its turn.
  if (conversation.asking !== undefined && alwaysFirst.has(conversation.asking))
    return { event: { type: 'field', fields: {}, facets: { about: 'relative' } }, action: 'notice' }
  return { event: { type: 'change', field: 'onBehalfOf' }, action: 'notice' }
}

/** Mandatory in every notice, and asked in this order (architecture.md 4). */
const alwaysFirst: ReadonlySet<string> = new Set(['medium', 'setting', 'meetingAt', 'department'])

/** Below it, a button would only puzzle. */
const leastToOffer = 0.04

const unclear = (heard: Heard, facets: Facets): Meaning => {
  const { reading, conversation } = heard
  const splits = missingFacet(heard)
  if (conversation.asking && (splits || asksNothing(reading))) return missed(heard)
  const named = reading.topics.filter(topic => topic !== 'ambiguous')
  const others = reading.alternatives.filter(({ score }) => score >= leastToOffer)
  const likely = [...named, ...others.map(({ topic }) => topic)].filter(isAskable)
  const event: FlowEvent = {
    type: 'unclear',
    candidates: [...new Set(likely)].slice(0, 3),
    fields: givenFields(heard),
    facets,
    ...(splits ? { splits } : {}),
    ...(reading.topics[0] === 'out_of_scope' ? { isOutside: true } : {}),
    preface: tones(reading),
  }
  return { event, action: 'clarify' }
}

const isAskable = (topic: string): boolean => !isTopic('unasked', topic)

/** A few words that ask nothing, where a field is asked for: "psykiatrien" as the time is a miss, not a question. */
const isPoorAnswer = (heard: Heard): boolean => {
  const { reading, conversation } = heard
  if (conversation.asking === undefined || reading.asks || isPlainQuestion(heard)) return false
  return !reading.topics.some(topic => isTopic('namedInAWord', topic))
}

/** A question without enough to go on, or none: ask back, say so, and after two misses point to a person. */
export const questionMeaning = (heard: Heard): Meaning => {
  const { reading, conversation } = heard
  const facets = reading.followUp
    ? { ...conversation.facets, ...reading.facets }
    : withWhose(reading.facets, conversation)
  const another = forAnother(heard)
  if (another) return another
  if (isNothingKnown(heard)) return told(heard) ?? missed(heard)
  if (isPoorAnswer(heard)) return missed(heard)
  if (asksForAPerson(reading)) return { event: { type: 'command.person' }, action: 'handover' }
  if (reading.confidence !== 'clear' || reading.topics.includes('ambiguous'))
    return told(heard) ?? unclear(heard, facets)
  if (tellsWhen(heard)) {
    const facts = told(heard)
    if (facts) return facts
  }
  const event: FlowEvent = {
    type: 'question',
    answers: answersOf(reading),
    facets,
    fields: givenFields(heard),
    followUp: reading.followUp,
    preface: prefaces(reading),
  }
  return { event, action: 'answer' }
}
