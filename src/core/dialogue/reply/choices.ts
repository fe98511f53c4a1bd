import { fieldRow } from '../../../../flows/fields.ts'
import { openingTopics, openingTopicsWithoutHomes } from '../../../../flows/guidance.ts'
import type { Pack } from '../../../../flows/policies/pack.ts'
import { isTopic, topics } from '../../../../flows/topics.ts'
import { situationTold } from '../../composing/composed-text.ts'
import { applicableFields, readyValuesHere } from '../../notice/fields/applicable.ts'
import { fieldKinds } from '../../notice/fields/field-kinds.ts'
import type { FieldName } from '../../notice/fields/field-schema.ts'
import { missingFields } from '../../notice/fields/missing.ts'
import { rule } from '../../policy/rule.ts'
import type { FlowContext } from '../conversation/context.ts'
import type { Say } from '../conversation/conversation.ts'
import type { FlowEvent } from '../conversation/event.ts'

const topicChoices = (list: readonly string[]): string[] => list.map(topic => `topic.${topic}`)

const unique = (list: string[]): string[] => [...new Set(list)]

const isOurs = (topic: string, { notOurs }: Pack): boolean => !(notOurs as readonly string[]).includes(topic)

const offersOf = ({ topic }: { topic: string }) => topics[topic]?.offers ?? []
const followUpsOf = ({ topic }: { topic: string }) => topics[topic]?.followUps ?? []

/** Alternatives are offered once in a chain of answers, never pressed. */
const afterAnswers = (event: FlowEvent, pack: Pack, alternativesOffered: readonly string[]): string[] => {
  const asked = (event.type === 'question' ? event.answers : []).map(({ topic }) => ({
    topic: isOurs(topic, pack) ? topic : 'other_authority',
  }))
  const offers = unique(asked.flatMap(offersOf))
  const repeated = event.type === 'question' && event.followUp ? alternativesOffered : []
  const followUps = unique(asked.flatMap(followUpsOf))
  return [...offers.filter(choice => !repeated.includes(choice)), ...followUps]
}

/** The whole of each answer of which only a line was said, and another answer that the words may have asked for. */
export const answersMeant = (said: readonly Say[], events: readonly FlowEvent[]): string[] =>
  [
    ...said.flatMap(each => (each.say === 'answer' && each.perhaps ? [each.answer] : [])),
    ...events.flatMap(event => (event.type === 'question' && event.alsoMeant ? [event.alsoMeant] : [])),
  ].map(answer => `answer.${answer}`)

/** Other topics that the words may have been about. */
const othersMeant = (event: FlowEvent, pack: Pack): string[] =>
  event.type === 'question' ? topicChoices((event.others ?? []).filter(topic => isOurs(topic, pack))) : []

/** What the words may have been about, as buttons. */
const topicsMeant = (event: FlowEvent, pack: Pack): string[] =>
  event.type === 'unclear' ? clarifying(event, pack) : othersMeant(event, pack)

const isOptional = (field: FieldName, context: FlowContext, pack: Pack): boolean =>
  !missingFields(context.fields, pack).includes(field)

const fieldOptions = (field: FieldName, context: FlowContext, pack: Pack): string[] => {
  const { kind } = fieldKinds[field]
  if (kind === 'moment') return ['field.meetingUnknown.true']
  const chosen = context.fields[field]
  const picked = kind === 'list' && Array.isArray(chosen) ? (chosen as string[]) : []
  const options = readyValuesHere(field, pack)
    .filter(value => !picked.includes(value))
    .map(value => `field.${field}.${value}`)
  return picked.length > 0 ? [...options, `field.${field}.done`] : options
}

/** Buttons while a field is asked for: its values, and the ways on, back and out. */
export const choicesWhileAsking = (field: FieldName, context: FlowContext, pack: Pack): string[] => {
  const isListBegun = Array.isArray(context.fields[field]) && (context.fields[field]?.length ?? 0) > 0
  const complete = missingFields(context.fields, pack).length === 0
  return [
    ...fieldOptions(field, context, pack),
    ...(field === 'onBehalfOf' ? ['forget.onBehalfOf'] : []),
    ...(isOptional(field, context, pack) && fieldRow(field).unknown !== 'value' && !isListBegun
      ? ['command.skip']
      : []),
    ...(complete && !context.reviewing ? ['notice.check'] : []),
    'command.back',
    'command.cancel',
  ]
}

/** A button to change each field that has a place here, given or not; then back and stop. */
const checkChoices = (context: FlowContext, pack: Pack): string[] => [
  ...applicableFields(context.fields, pack).map(field => `change.${field}`),
  'command.back',
  'command.cancel',
]

const clarifying = (event: Extract<FlowEvent, { type: 'unclear' }>, pack: Pack): string[] => {
  const candidates = event.candidates.filter(topic => isOurs(topic, pack))
  return topicChoices(candidates.length > 0 ? candidates : openingTopicsOf(pack))
}

const openingTopicsOf = (pack: Pack): readonly string[] =>
  isOurs('homecare_camera', pack) ? openingTopics : openingTopicsWithoutHomes

/** A notice that may have been meant can be begun at once. */
const startChoiceIn = (candidates: readonly string[]): string[] =>
  candidates.includes('formal_notice') ? ['notice.start'] : []

/** What goes on from the present topic. Without one, the questions to start with. */
const nextSteps = ({ topic: named }: FlowContext, pack: Pack): string[] => {
  const topic = named === undefined || isOurs(named, pack) ? (named ?? '') : 'other_authority'
  const steps = unique([...offersOf({ topic }), ...followUpsOf({ topic })])
  if (steps.length > 0) return steps
  return named === undefined ? openingOf(pack) : [...threeWays]
}

/** The ways to get what was said, one of them without recording. */
const threeWays = ['notice.start', 'alternative.bisidder', 'alternative.minutes'] as const

/** Somebody who tells of a feeling is pressed to nothing. */
const afterTelling = (
  event: Extract<FlowEvent, { type: 'field' }>,
  { context, pack }: Offering,
): string[] => {
  const steps = context.topic === undefined ? threeWays : nextSteps(context, pack)
  return event.preface?.includes('emotional')
    ? steps.filter(step => step !== 'notice.start')
    : ['notice.start', ...steps]
}

/** What was told may be about one of these; with a feeling, the ways to help come first. */
const afterTalk = (
  event: Extract<FlowEvent, { type: 'smallTalk' }>,
  { context, pack }: Offering,
): string[] => {
  const { smallTalk, candidates = [] } = event
  if (smallTalk === 'elsewhere') return ['notice.start', 'command.person']
  if (smallTalk === 'contactFirst') return unique(['notice.start', ...nextSteps(context, pack)])
  if (smallTalk === 'instead') return threeWays.filter(way => way !== 'notice.start')
  const about = topicChoices(candidates.filter(topic => isOurs(topic, pack)))
  const isHeard = smallTalk === 'care' || about.length > 0 || Object.keys(context.fields).length > 0
  return unique([
    ...about,
    ...(context.topic === undefined && isHeard ? threeWays : nextSteps(context, pack)),
  ])
}

/** Below a text that asks to record stands the notice, which is sent through here. Below other words what they led to. */
const afterWords = (
  { about, fields }: Extract<FlowEvent, { type: 'compose' }>,
  { context, pack }: Offering,
): string[] => {
  const topic = about?.topic ?? (Object.keys(fields).length === 0 ? context.topic : undefined)
  if (topic !== undefined && !isTopic('asksToRecord', topic)) return nextSteps({ ...context, topic }, pack)
  return rule(situationTold(context), pack).wayIn === 'closed' ? [...whereForbidden] : ['notice.start']
}

/** The ways that are left where the rules say no. */
const whereForbidden = [
  'notice.assess',
  'alternative.bisidder',
  'alternative.minutes',
  'command.person',
] as const

const openingOf = (pack: Pack): string[] => [...topicChoices(openingTopicsOf(pack)), 'notice.start']

type Offering = {
  event: FlowEvent
  context: FlowContext
  pack: Pack
  alternativesOffered: readonly string[]
}

export type ChoicesInput = Offering & { state: string }

const inGuidance = (offering: Offering): string[] => {
  const { event, context, pack, alternativesOffered } = offering
  const resume = context.noticeOpen ? ['notice.start'] : []
  switch (event.type) {
    case 'question':
      return unique([
        ...resume,
        ...othersMeant(event, pack),
        ...afterAnswers(event, pack, alternativesOffered),
      ])
    case 'forbidden':
      return [...whereForbidden]
    case 'alternative':
      return ['notice.start']
    case 'compose':
      return unique([...resume, ...afterWords(event, offering)])
    case 'unclear':
      return unique([
        ...resume,
        ...clarifying(event, pack),
        ...startChoiceIn(event.candidates),
        'command.person',
      ])
    case 'missed':
      return unique([...resume, ...nextSteps(context, pack), 'command.person'])
    case 'field':
      return unique([...resume, ...afterTelling(event, offering)])
    case 'smallTalk':
      return unique([...resume, ...afterTalk(event, offering)])
    case 'otherLanguage':
      return ['language.da', 'language.en']
    case 'crisis':
      return [...resume, 'command.back']
    default:
      return unique([...resume, ...nextSteps(context, pack)])
  }
}

/** The choices on the screen after a step, in order; ids only. */
export const choicesAfter = ({ state, ...offering }: ChoicesInput): string[] => {
  const { event, context, pack } = offering
  if (state === 'notice.checking') return checkChoices(context, pack)
  if (context.asking && state === 'retelling')
    return [...fieldOptions(context.asking, context, pack), 'command.back']
  if (context.asking && state.startsWith('notice.')) {
    if (event.type === 'unclear') return [...clarifying(event, pack), 'command.repeat', 'command.cancel']
    return unique([...othersMeant(event, pack), ...choicesWhileAsking(context.asking, context, pack)])
  }
  if (state === 'askingDanger') return ['topic.crisis', 'command.back']
  if (state === 'deleting') return ['command.delete', 'command.back']
  if (state === 'crisis')
    return unique([...inGuidance({ ...offering, event: { type: 'crisis' } }), ...topicsMeant(event, pack)])
  return inGuidance(offering)
}

/** The choices that a place in a list counts. The ways back and out have words of their own, and do not count. */
export const pickable = (offered: readonly string[]): string[] => {
  const ways = offered.filter(choice => choice !== 'command.back' && choice !== 'command.cancel')
  // While a field is asked for, the last one means the last of the answers.
  return ways.some(choice => choice.startsWith('field.')) ? ways.filter(choice => !waysOn.has(choice)) : ways
}

const waysOn: ReadonlySet<string> = new Set(['command.skip', 'notice.check'])
