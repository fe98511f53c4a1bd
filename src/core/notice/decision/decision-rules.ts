import { outcomeRow } from '../../../../flows/outcomes.ts'
import type { FieldErrors } from '../../errors.ts'
import { isSentForAnother, lacksCitizen } from '../fields/represented.ts'
import { isUnfilled } from '../fields/text-variables.ts'
import { hidesCpr } from '../fields/without-cpr.ts'
import type { Handler } from '../lifecycle/event.ts'
import type { Notice } from '../lifecycle/notice.ts'
import type { GroundText, InEnglish } from './answer-texts.ts'
import { isNoNeed, isPolicyAlone } from './ground-words.ts'
import { meetingFaults } from './meeting-rules.ts'
import { limitsAnything } from './meetings.ts'
import {
  asksBack,
  type DecisionOutcome,
  decisionOutcomes,
  limits,
  tellsColleague,
} from './outcome-questions.ts'
import type { Proposed } from './proposed.ts'
import type { Term } from './terms.ts'
import { wishFaults } from './wish-faults.ts'
import { wordsUnread } from './words-unread.ts'

/** What the pack says that matters for a decision. */
export type DecisionPack = {
  reasonRequired: boolean
  /** The conditions in fixed wording that can be set here. */
  terms?: readonly Term[]
  /** Whether the rules mention a colleague who takes part. */
  colleague?: boolean
  /** Texts of this answer that give no reason, as the program reads them. */
  empty?: readonly GroundText[]
}

const longest = 4000
const shortestAssessment = 20

/** What is missing or not allowed, by form field. Empty when the decision may be made (duties 13, 15, 22). */
export const faultsOf = (
  notice: Notice,
  by: Handler,
  { proposed, pack }: { proposed: Proposed; pack: DecisionPack },
): FieldErrors => ({
  ...emptyFaults(proposed, pack),
  ...outcomeFault(notice, proposed),
  ...authorityFault(notice, proposed),
  ...wordsUnread(notice, by),
  ...(limitsAnything(proposed) ? needFault(notice, by) : {}),
  ...(limits(proposed.outcome) ? limitFaults(notice, { proposed, pack }) : {}),
  ...meetingFaults(notice, proposed, ground => groundFault(notice, ground, pack)),
  ...wordFaults(proposed),
  ...wishFaults(notice, proposed),
  ...unusedFaults(proposed),
  ...fixedFaults(proposed, pack),
  ...cprFaults(proposed),
  ...lengthFaults(proposed),
  ...unfilledFaults(proposed),
})

/**
 * A text that the letter for this outcome has no place for is refused. It is not dropped without the writer's
 * knowledge.
 */
const unusedFaults = (proposed: Proposed) => {
  const { outcome, assessment, ground, instead, conditions, terms = [], colleague } = proposed
  const isLimit = limits(outcome)
  const isConditional = outcomeRow(outcome).needs === 'conditions'
  const unused = {
    assessment: assessment !== undefined && !isLimit,
    ground: ground !== undefined && !isLimit,
    instead: instead !== undefined && !limitsAnything(proposed),
    conditions: conditions !== undefined && !isConditional,
    terms: terms.length > 0 && !isConditional,
    colleague: colleague === true && !tellsColleague(outcome),
  }
  return Object.fromEntries(
    Object.entries(unused)
      .filter(([, isUnused]) => isUnused)
      .map(([name]): [string, string] => [name, 'not_with_outcome']),
  )
}

/** A value that the form does not offer here is refused. */
const fixedFaults = (
  { terms = [], colleague }: Proposed,
  { terms: offered = [], colleague: known = false }: DecisionPack,
): FieldErrors => ({
  ...(terms.every(term => offered.includes(term)) ? {} : { terms: 'not_here' }),
  ...(colleague && !known ? { colleague: 'not_here' } : {}),
})

/** "Taken note of" is no answer where something was asked for. */
const isOutOfPlace = (outcome: DecisionOutcome, { word }: Notice): boolean =>
  outcomeRow(outcome).ofNotices === true && word !== 'notice'

const outcomeFault = (notice: Notice, { outcome }: Proposed): FieldErrors =>
  isOutOfPlace(outcome, notice) ? { outcome: 'noted_not_here' } : {}

/**
 * Nothing about somebody's case is sent to another person before that person's right to act has been checked (duties
 * 16), and no answer is given in a name that nobody knows.
 */
const authorityFault = (notice: Notice, { outcome }: Proposed): FieldErrors =>
  outcomeRow(outcome).isOnTheMatter
    ? {
        ...(wantsAuthority(notice) && { authority: 'unchecked' }),
        ...(lacksCitizen(notice.fields) && { represented: 'unnamed' }),
      }
    : {}

/** It has to be checked first that whoever sent it may speak for the one whose meeting it is. */
export const wantsAuthority = ({ fields, casework }: Pick<Notice, 'fields' | 'casework'>): boolean =>
  isSentForAnother(fields) && casework.checked.authority === undefined

const needFault = (notice: Notice, by: Handler): FieldErrors =>
  notice.hasNeed && !notice.needOpenedBy.includes(by.id) ? { need: 'unopened' } : {}

const limitFaults = (
  notice: Notice,
  { proposed, pack }: { proposed: Proposed; pack: DecisionPack },
): FieldErrors => {
  const ground = groundFault(notice, proposed.ground, pack)
  return { ...assessmentFault(proposed.assessment), ...(ground !== undefined && { ground }) }
}

const assessmentFault = (assessment: string | undefined): FieldErrors => {
  if (assessment === undefined) return { assessment: 'required' }
  if (assessment.length < shortestAssessment || !assessment.includes(' ')) return { assessment: 'too_short' }
  return isPolicyAlone(assessment) ? { assessment: 'policy_alone' } : {}
}

const groundFault = (notice: Notice, ground: string | undefined, pack: DecisionPack): string | undefined => {
  if (ground === undefined) return 'required'
  if (isPolicyAlone(ground)) return 'policy_alone'
  const askedFor = pack.reasonRequired || notice.decisions.some(({ outcome }) => asksBack(outcome))
  const silent = notice.needWithheld || !notice.hasNeed
  return silent && !askedFor && isNoNeed(ground) ? 'need_withheld' : undefined
}

const wordFaults = ({ outcome, conditions, terms = [], message }: Proposed): FieldErrors => {
  const { needs } = outcomeRow(outcome)
  if (needs === 'conditions' && conditions === undefined && terms.length === 0)
    return { conditions: 'required' }
  return needs === 'message' && message === undefined ? { message: 'required' } : {}
}

/**
 * A text that only repeats the no, names a policy or says nothing is no reason (FOB 05.578). Its writer may know
 * better and keep it.
 */
const emptyFaults = ({ overruled = [] }: Proposed, { empty = [] }: DecisionPack): FieldErrors =>
  Object.fromEntries(empty.filter(name => !overruled.includes(name)).map(name => [name, 'says_nothing']))

const lengthFaults = ({ english = {}, ...proposed }: Proposed): FieldErrors =>
  Object.fromEntries(
    Object.entries({ ...proposed, ...englishNames(english) })
      .filter(([, text]) => typeof text === 'string' && text.length > longest)
      .map(([field]) => [field, 'too_long']),
  )

/**
 * A CPR number is never stored. Text by staff is not changed without their knowledge: they are asked to change it.
 */
const cprFaults = ({
  assessment,
  ground,
  instead,
  conditions,
  message,
  english = {},
}: Proposed): FieldErrors =>
  Object.fromEntries(
    Object.entries({ assessment, ground, instead, conditions, message, ...englishNames(english) })
      .filter(([, text]) => text !== undefined && hidesCpr(text))
      .map(([field]) => [field, 'cpr']),
  )

/** A template whose variables were not filled in is not sent. */
const unfilledFaults = ({ english = {}, ...proposed }: Proposed): FieldErrors =>
  Object.fromEntries(
    Object.entries({ ...proposed, ...englishNames(english) })
      .filter(([, text]) => typeof text === 'string' && isUnfilled(text))
      .map(([field]) => [field, 'unfilled']),
  )

/** The English fields are named after the Danish ones. */
const englishNames = (english: InEnglish): Record<string, string> =>
  Object.fromEntries(Object.entries(english).map(([name, text]) => [`${name}English`, text]))

/** The outcomes that can be chosen now, in the order of duties 21. */
export const choosableOutcomes = (notice: Notice): DecisionOutcome[] =>
  notice.status === 'waiting' || notice.status === 'asked' ? outcomesHere(notice) : []

/**
 * The outcomes of a new answer that replaces the one given: the meeting was moved, or the answer was wrong (duties
 * 20).
 */
export const replacingOutcomes = (notice: Notice): DecisionOutcome[] =>
  notice.status === 'answered' ? outcomesHere(notice) : []

const outcomesHere = (notice: Notice): DecisionOutcome[] =>
  decisionOutcomes.filter(outcome => !isOutOfPlace(outcome, notice))
