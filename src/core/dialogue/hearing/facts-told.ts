import { fieldRow, isA } from '../../../../flows/fields.ts'
import { canonicalJson } from '../../canonical-json.ts'
import { valueAlone } from '../../lexicon/value-names.ts'
import type { FieldName, NoticeFields } from '../../notice/fields/field-schema.ts'
import type { FactRead } from '../../reader/reading.ts'
import { timesIn } from '../../time-expressions/index.ts'
import { share } from '../policy/bounds.ts'
import {
  askedFor,
  asksRather,
  does,
  isEmpty,
  isInAQuestion,
  isInNotice,
  type TurnContext,
} from '../policy/turn-context.ts'
import { isLikely, isSupposedClaim } from './facts-likely.ts'
import { factsTogether } from './facts-together.ts'
import { fieldFromText } from './field-text.ts'
import { namesKept } from './names-kept.ts'
import { withOwnReason } from './reason-told.ts'
import { listKept, severalTold } from './times/several-told.ts'
import { timeHeard } from './times/time-heard.ts'
import type { TimeHeard } from './times/time-told.ts'
import { byField, fieldsOf } from './values-heard.ts'
import { departmentSupposed, placedOnce, settingSupposed } from './where-they-meet.ts'

/** What a message tells of the notice. */
export type ToldFacts = {
  said: NoticeFields
  /** Facts that stand only in a question, or follow from what was said. */
  inferred: NoticeFields
  /** Denied values, by field. */
  denied: Partial<Record<FieldName, string[]>>
  time: TimeHeard
  /** It names somebody where another name stands. Most often that is the writer. */
  isOwnName?: true
}

/** Fields that are never taken from a question: what is recorded, how they meet, why, what else is wished, who comes. */
const neverFromAQuestion: readonly string[] = [
  'medium',
  'setting',
  'need',
  'needText',
  'otherWishes',
  'othersPresent',
  'listeners',
]

/** The value for repeated meetings is a way of speaking unless the message tells of the meetings. */
const wayOfSpeaking = 'severalMeetings'

/** Nor are words that only stand in a question their own words for a reason. */
const neverSupposed: readonly string[] = [wayOfSpeaking, 'needText']

const withTime = (fields: NoticeFields, { meetingAt, meetingEnd }: TimeHeard): NoticeFields =>
  meetingAt === undefined ? fields : { ...fields, meetingAt, ...(meetingEnd && { meetingEnd }) }

/** A choice between two days is asked about. No part of it is kept, and it names no several meetings. */
const withoutDoubt = (
  { severalMeetings, ...said }: NoticeFields,
  { fault, several }: TimeHeard,
  now: Date,
): NoticeFields => {
  const isOfTime = fault !== undefined && fault.reason !== 'no_day' && several === undefined
  const isEitherDay = timesIn(severalMeetings ?? '', now).when?.doubt === 'which_day'
  const isDoubt = isOfTime || isEitherDay
  return isDoubt || severalMeetings === undefined ? said : { ...said, severalMeetings }
}

/** The reason "something else" says nothing without its words, except when we asked why. */
const saysWhy = ({ need, ...said }: NoticeFields, { conversation }: TurnContext): NoticeFields => {
  const isBare = need?.every(reason => reason === 'other') === true && said.needText === undefined
  return need === undefined || (isBare && askedFor(conversation) !== 'need') ? said : { ...said, need }
}

/** In a question a role names nobody, while a name does. */
const mayBeSupposed = ({ field, value }: FactRead): boolean =>
  !isA('name', field as FieldName) || field === 'department' || /^\p{Lu}/u.test(value.trim())

/** The terms alone find no facts. In a notice, a message that is only the name of a value tells that value. */
const calledAlone = ({ text, reading, conversation }: TurnContext): NoticeFields => {
  const called = reading.by === 'terms' && isInNotice(conversation) ? valueAlone(text) : undefined
  // A wish may have the same name as a command.
  return called === undefined || fieldRow(called.field).kind === 'list'
    ? {}
    : fieldFromText(called.field, called.value)
}

/**
 * What is surer to be told than anything is to be asked is told. A reason tells of the one who asks: its own words say
 * whether it is so or only asked about.
 */
const isToldBeside = ({ field, mode, probability }: FactRead, { acts }: TurnContext['reading']): boolean =>
  mode === 'said' && (isA('reason', field as FieldName) || probability > share(acts, 'ask'))

/** Everything a message tells, and how. Nothing is lost because it meant something else too. */
export const factsToldIn = (heard: TurnContext): ToldFacts => {
  const { reading } = heard
  const around = { corrects: does(reading, 'correct'), noted: heard.conversation.fields }
  const facts = factsTogether(
    reading.facts.filter(fact => isLikely(fact, heard)),
    { facts: reading.facts, text: heard.text, corrects: around.corrects },
  )
  const asking = askedFor(heard.conversation)
  const isAsked = (fact: FactRead) =>
    fact.field === asking
      ? isInAQuestion(reading, fact.span) || asksRather(reading)
      : isInAQuestion(reading, fact.span) && (fact.field === 'needText' || !isToldBeside(fact, reading))
  const standing = facts.filter(({ mode }) => mode !== 'denied')
  const isSaid = (fact: FactRead) => fact.mode === 'said' && !isAsked(fact) && !isSupposedClaim(fact, heard)
  const found = { ...calledAlone(heard), ...saysWhy(fieldsOf(standing.filter(isSaid), around), heard) }
  const all = withOwnReason(found, heard)
  const kept = namesKept(all, heard)
  const supposed = departmentSupposed(heard, facts)
  const said = placedOnce(kept, supposed, heard)
  const follows = standing.filter(
    fact =>
      !isSaid(fact) &&
      mayBeSupposed(fact) &&
      !neverSupposed.includes(fact.field) &&
      // What a question only names does not answer ours.
      !(isAsked(fact) && (fact.field === asking || neverFromAQuestion.includes(fact.field))),
  )
  const inferred = {
    ...supposed,
    ...fieldsOf(
      follows.filter(({ field }) => !(field in said)),
      around,
    ),
  }
  const time = timeHeard(heard)
  const denied = [...byField(facts.filter(({ mode }) => mode === 'denied'))].map(([field, found]) => [
    field,
    found.map(({ value }) => value),
  ])
  return {
    said: time.inferred
      ? said
      : {
          ...withTime(withoutDoubt(said, time, heard.now), time),
          ...(time.several === undefined ? listKept(said.severalMeetings, heard) : severalTold(time, heard)),
        },
    inferred: {
      ...settingSupposed(kept, heard),
      // A time in a question that does not answer when they meet is only supposed.
      ...(time.inferred && asking !== 'meetingAt' ? withTime(inferred, time) : inferred),
    },
    denied: Object.fromEntries(denied),
    time,
    ...(Object.keys(kept).length < Object.keys(all).length && { isOwnName: true as const }),
  }
}

/** What is new: another value than the noted one, or the same value where it was only inferred. */
export const newIn = (
  said: NoticeFields,
  { fields, came = {} }: TurnContext['conversation'],
): NoticeFields => {
  const isNew = (field: FieldName) =>
    said[field] !== undefined &&
    (canonicalJson(said[field]) !== canonicalJson(fields[field] ?? null) || came[field] === 'inferred')
  // The end of a meeting is told anew with its beginning, also at the same hour.
  const isKept = (field: string) =>
    isNew(field as FieldName) || (field === 'meetingEnd' && isNew('meetingAt'))
  return Object.fromEntries(Object.entries(said).filter(([field]) => isKept(field)))
}

export const tellsNothing = ({ said, inferred, denied, time }: ToldFacts): boolean =>
  isEmpty(said) && isEmpty(inferred) && Object.keys(denied).length === 0 && time.fault === undefined
