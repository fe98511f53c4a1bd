import { answerDefinition, rulingFor } from '../../policy/answer.ts'
import { answerAbout, isTakenBack } from '../../policy/answer-about.ts'
import { rule } from '../../policy/rule.ts'
import type { FlowContext } from '../conversation/context.ts'
import { isAnswer, isText, type Say } from '../conversation/conversation.ts'
import type { AnswerRef, FlowEvent } from '../conversation/event.ts'
import type { Facets } from '../conversation/facets.ts'
import { type Saying, text, wasSaid } from './saying.ts'

type Question = Extract<FlowEvent, { type: 'question' }>

const reasonKey = 'chat:heardReason'
const behalfKey = 'chat:heardBehalf'

/** Reasons of which it is not told what they are. */
const unnamed: readonly string[] = ['other', 'prefer_not_to_say']

/**
 * A reason that was told counts where one asks to record, as much as the rules here say: of sound, where they say
 * nothing of pictures, and neither of what nothing is known of.
 */
const reasonSay = ({ answer }: AnswerRef, facets: Facets, saying: Saying): Say[] => {
  const { pack, language, fields } = saying.context
  const isNamed = fields.need?.some(reason => !unnamed.includes(reason)) === true
  if (pack === undefined || !isNamed || wasSaid(reasonKey, saying)) return []
  const ruling = rulingFor(answer, { situation: facets, pack }, language)
  if (ruling.wayIn === 'closed') return []
  const { medium, setting } = fields
  const spokenOf = rule({ ...(medium && { medium }), ...(setting && { setting }), ...facets }, pack, language)
  const isKnown = ruling.openness !== 'unknown' && spokenOf.openness !== 'unknown'
  const weight = isKnown ? pack.needWeight : 'unknown'
  return text('info', `${reasonKey}.${weight}`, { parameters: { field: 'need' } })
}

/** Who acts by law for the one the meeting is about asks nobody. */
const actsByLaw: readonly string[] = ['parent', 'guardian']

/** It is not the meeting of the one who writes: whose it is asks, or lets them ask. */
const behalfSay = ({ facets }: Question, saying: Saying): Say[] => {
  const { represented, relation, onBehalfOf, setting } = saying.context.fields
  const isOfAnother =
    facets.about === 'relative' || [represented, relation, onBehalfOf].some(told => told !== undefined)
  // At school it is about a child.
  const isByLaw = actsByLaw.includes(onBehalfOf ?? '') || [setting, facets.setting].includes('school')
  return !isOfAnother || isByLaw || wasSaid(behalfKey, saying) ? [] : text('info', behalfKey)
}

/**
 * What was told, in a line beside the first answer about asking to record: before it why it is needed, after it whose
 * meeting it is. Each is said once. While a notice is written, it has questions of its own about both.
 */
export const toldLines = (event: Question, saying: Saying): { before: Say[]; after: Say[] } => {
  const about = event.answers.find(({ answer }) => answerDefinition(answer).asks)
  if (about === undefined || saying.context.noticeOpen) return { before: [], after: [] }
  return { before: reasonSay(about, event.facets, saying), after: behalfSay(event, saying) }
}

/** Whoever has stopped a notice here and asks whether it has gone is told first that it has not. */
export const nothingSent = ({ answers }: Question, saying: Saying): Say[] => {
  const isAbout = answers.some(({ answer }) => answerDefinition(answer).isSent)
  const { sent, noticeOpen } = saying.context
  const isStopped = sent === undefined && !noticeOpen && wasSaid('chat:noticeBegins', saying)
  return isAbout && isStopped ? text('info', 'chat:nothingSent') : []
}

/** Whether the line about their reason is among what is said now: the rule about reasons is then no news. */
export const tellsOfReason = (said: readonly Say[]): boolean => said.some(each => isText(each, reasonKey))

/** The answer with the rule here: where it stands, is this authority's, and says of the very rule what is known. */
const ruleAnswer = ({ pack, fields, language }: FlowContext): string | undefined => {
  const { medium, setting } = fields
  if (pack === undefined || medium === undefined || setting === undefined) return undefined
  const situation = { medium, setting }
  const answer = answerAbout(situation, pack)
  const said = rulingFor(answer, { situation, pack }, language)
  const { wayIn, openness } = rule(situation, pack, language)
  const isTheRule = said.wayIn === wayIn && said.openness === openness
  const isKnown = wayIn !== 'closed' && openness !== 'unknown' && answer !== 'children_school'
  const isOurs = !(pack.notOurs as readonly string[]).includes(answer)
  return isTheRule && isKnown && isOurs && !isTakenBack(situation, pack) ? answer : undefined
}

/**
 * How it stands with what they wish to record, in one line, and what their reason counts for, where a notice begins
 * before anything was asked: nobody should write for leave without knowing whether it is needed. A line of what is not
 * known would sound as if it were.
 */
export const howItStands = (saying: Saying): Say[] => {
  const { context, transcript } = saying
  const { medium, setting } = context.fields
  const isAnswered = transcript.some(entry => entry.by === 'assistant' && entry.say.some(isAnswer))
  const answer = isAnswered || context.assess === true ? undefined : ruleAnswer(context)
  if (answer === undefined) return []
  const facets = { ...context.facets, ...(medium && { medium }), ...(setting && { setting }) }
  return [
    { say: 'answer', topic: answer, answer, facets, length: 'line', stands: true, offered: true },
    ...reasonSay({ topic: answer, answer }, facets, saying),
  ]
}
