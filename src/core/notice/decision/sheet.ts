import { outcomeRow } from '../../../../flows/outcomes.ts'
import type { Ruling } from '../../policy/ruling.ts'
import { readyValues } from '../fields/field-kinds.ts'
import type { FieldName, NoticeFields } from '../fields/field-schema.ts'
import type { PublicFields } from '../lifecycle/event.ts'
import type { AnswerText, AnswerTexts, InEnglish } from './answer-texts.ts'
import { helpInstead } from './help-instead.ts'
import {
  type Holds,
  isMixed,
  limitsAnything,
  type MeetingHeld,
  meetingsIn,
  type OtherMeeting,
} from './meetings.ts'
import type { DecisionOutcome, Outcome } from './outcome-questions.ts'
import { type Stance, stanceOf } from './stance.ts'
import type { Term } from './terms.ts'
import { wishOfMeeting } from './wish-of-meeting.ts'
import { type Asking, answerTo, fieldsWished, wishRows } from './wish-rows.ts'
import { isBringingSomebody, type Wish, type WishAnswer, type WishesAnswered } from './wishes.ts'

/** The present answer, in the parts a sheet is made of. */
export type Answered = {
  outcome?: Outcome
  decisions: readonly (AnswerTexts & {
    outcome: DecisionOutcome
    english?: InEnglish
    terms?: readonly Term[]
    wishes?: WishesAnswered
    colleague?: true
    meetings?: readonly OtherMeeting[]
  })[]
  /** By the rules here, where they are known. */
  ruling?: Ruling
  receivedAt: string
} & Asking

/** As staff wrote it, and in English where they did. */
export type Written = { da: string; en?: string }

/** In the order they are read; how they meet is told in the sentences. */
export const factsShown = [
  'meetingAt',
  'meetingEnd',
  'place',
  'medium',
  'scope',
  'cameraPosition',
  'switchOff',
  'listeners',
  'othersPresent',
] as const satisfies readonly FieldName[]
const factNames = [...factsShown, 'setting'] as const
type Facts = Pick<NoticeFields, (typeof factNames)[number]>

/**
 * The content of both sides of the sheet, once. Neither side has a source of its own, so they can differ in wording
 * and never in content.
 */
export type Sheet = {
  stance: Stance
  /** The meeting, what is recorded and for whom, and who comes: only what the answer is about. */
  facts: Facts
  /** Conditions in fixed wording: each side is told them in words of its own. */
  fixed: readonly Term[]
  /** Conditions, or what is offered instead, in the words of the letter. */
  words?: Written
  /** What is offered beside a no or a condition, and whether they are told to ask for minutes. */
  offered?: Written
  asksForMinutes?: true
  /** The other meetings, and whether the answer is for them too. */
  others?: { answer: Answer; words?: string }
  /** Each of the meetings, the first one too, where they were answered one by one. */
  meetings?: MeetingOnSheet[]
  receivedAt: string
  /** A colleague takes part, as the letter says. */
  colleague?: true
  /** What was answered to the other wishes, and which language an interpreter is for. */
  help: Help[]
}

/** `isUnnamed`: its words are not shown to this reader, and it has no date. */
export type MeetingOnSheet = MeetingHeld & { isUnnamed?: true }

/** `none`: the letter does not answer it. */
type Answer = WishAnswer | 'none'
export type Help = {
  wish: Exclude<Wish, 'other_meetings'> | 'bisidder'
  /** `right`: nobody had to say yes. */
  answer: Answer | 'right'
  language?: string
  words?: string
}

/**
 * The same for a link that needs no sign-in: without the citizen's own words, which may name somebody, and without the
 * help, which may tell of health or of where they come from.
 */
export const withoutOwnWords = ({ facts, others, meetings, help: _help, ...sheet }: Sheet): Sheet => ({
  ...sheet,
  facts: withoutNames(facts),
  ...(others && { others: { answer: others.answer } }),
  ...(meetings && { meetings: meetings.map(dateAlone) }),
  help: [],
})

const dateAlone = ({ words, ...meeting }: MeetingOnSheet): MeetingOnSheet =>
  words !== undefined && meeting.at === undefined ? { ...meeting, isUnnamed: true } : meeting

/** What holds where the meetings were not all answered alike; none where one answer is for all of them. */
export const kindsOnSheet = ({ meetings = [] }: Sheet): KindOnSheet[] => {
  const kinds = meetings.map(({ holds }) => (isOpen(holds) ? 'open' : holds))
  const each = [...new Set(kinds)]
  return each.length > 1 ? each : []
}

type Open = Extract<Holds, 'later' | 'none' | 'wait' | 'withdrawn'>
export type KindOnSheet = Exclude<Holds, Open> | 'open'
const isOpen = (holds: Holds): holds is Open => ['later', 'none', 'wait', 'withdrawn'].includes(holds)

export const sheetOf = ({ outcome, decisions: [newest], ruling, receivedAt, ...asking }: Answered): Sheet => {
  const fields = fieldsWished(asking)
  const stance = stanceOf(outcome)
  const stands = newest?.outcome === outcome ? newest : undefined
  const words = stands && wordsOf(stands)
  return {
    stance,
    receivedAt,
    facts: factsOf(fields, { outcome, isMixed: stands !== undefined && isMixed(stands) }),
    fixed: stands && outcomeRow(stands.outcome).sheet === 'conditions' ? (stands.terms ?? []) : [],
    ...(words !== undefined && { words }),
    ...(stands?.colleague && { colleague: true }),
    ...(stands && offeredBy(stands, { ruling, fields })),
    ...(stands && outcomeRow(stands.outcome).isOnTheMatter
      ? { ...othersOf(stands, { ...fields, receivedAt }), help: helpOf(stands, asking) }
      : { help: [] }),
  }
}

/** Where a camera stands, and when it is off, is said of one that may be there. */
const ofPermitted: readonly FieldName[] = ['cameraPosition', 'switchOff']
/** Nobody hears what may not be recorded. */
const unheard: readonly Stance[] = ['may_not', 'withdrawn']

type OfAnswer = { outcome: Outcome | undefined; isMixed: boolean }

const factsOf = (fields: PublicFields, { outcome, isMixed }: OfAnswer): Facts => {
  const permits = isMixed || (outcome !== undefined && outcomeRow(outcome).permits === true)
  const isSaid = (name: FieldName): boolean =>
    (permits || !ofPermitted.includes(name)) &&
    (name !== 'listeners' || isMixed || !unheard.includes(stanceOf(outcome)))
  return Object.fromEntries(
    factNames.filter(name => fields[name] !== undefined && isSaid(name)).map(name => [name, fields[name]]),
  )
}

/** Who comes along may be told by name. */
const withoutNames = ({ othersPresent, ...facts }: Facts): Facts => ({
  ...facts,
  ...(othersPresent && readyValues('othersPresent').includes(othersPresent) && { othersPresent }),
})

type Given = Answered['decisions'][number]

const othersOf = (
  given: Given,
  about: Answered['fields'] & { receivedAt: string },
): Pick<Sheet, 'others' | 'meetings'> => {
  const { severalMeetings: words, meetingAt } = about
  const { wishes = {}, meetings = [] } = given
  if (words === undefined) return {}
  if (meetings.length > 0) return { meetings: meetingsIn(given, about) }
  return { others: { words, answer: meetingAt === undefined ? 'yes' : (wishes.other_meetings ?? 'none') } }
}

const helpOf = ({ wishes = {} }: Given, asking: Asking): Help[] => [
  ...(isBringingSomebody(asking.fields) ? [{ wish: 'bisidder', answer: 'right' } as const] : []),
  ...wishRows(asking).flatMap((row): Help[] => {
    const { wish, words } = row
    if (wish === 'other_meetings') return []
    const { language } = fieldsWished(asking)
    const said = words && wishOfMeeting(words)
    if (words && said === undefined) return []
    const own =
      wish === 'other' ? said !== undefined && { words: said } : language !== undefined && { language }
    return [{ wish, answer: answerTo(row, wishes) ?? 'none', ...own }]
  }),
]

const wordsOf = (answer: Given): Written | undefined => {
  const { sheet } = outcomeRow(answer.outcome)
  return sheet && writtenAs(sheet, answer)
}

const writtenAs = (name: AnswerText, { english = {}, ...answer }: Given): Written | undefined => {
  const [da, en] = [answer[name], english[name]]
  return da === undefined ? undefined : { da, ...(en !== undefined && { en }) }
}

/** As the letter offers it. A support person is named on every sheet of a no. */
const offeredBy = (
  answer: Given,
  { ruling, fields }: { ruling: Ruling | undefined; fields: Answered['fields'] },
): Pick<Sheet, 'offered' | 'asksForMinutes'> => {
  if (!limitsAnything(answer)) return {}
  const offered = writtenAs('instead', answer)
  const minutes = ruling !== undefined && helpInstead(answer, { ruling, fields }).includes('minutes')
  return { ...(offered && { offered }), ...(minutes && { asksForMinutes: true }) }
}
