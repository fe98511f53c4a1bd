import type { MessageReading } from '../reader/reading.ts'
import { type AskedOf, askedIn } from './reader-asked.ts'
import { bounds, probability } from './reader-bounds.ts'
import { acceptsWithFacts, commandFrom, type Where } from './reader-command.ts'
import type { Flag, Reading } from './reading.ts'

/*
 * The bridge from what the reader says to what the dialogue asks for today. Dates, times, departments and other
 * languages are still read by the rules beside it; what is asked, what is done, danger and facts by the reader.
 */

const smallTalkIn = (
  { acts, asksNothing }: MessageReading,
  topics: readonly string[],
): Reading['smallTalk'] => {
  if (topics.length > 0 || asksNothing < bounds.act) return undefined
  const said = (act: string) => probability(acts, act) >= bounds.act
  if (said('tell') || said('distress')) return undefined
  if (said('thanks')) return 'thanks'
  if (said('bye')) return 'goodbye'
  return said('greet') ? 'greeting' : undefined
}

const flagsIn = ({ acts }: MessageReading, before: Reading): Flag[] => [
  ...before.flags.filter(flag => flag === 'personal_data'),
  ...(probability(acts, 'distress') >= bounds.act ? (['emotional'] as const) : []),
  ...(probability(acts, 'adversarial') >= bounds.act ? (['adversarial'] as const) : []),
]

const languageIn = ({ language }: MessageReading, before: Reading): Reading['language'] => {
  const [first] = language
  if (first === undefined || first.probability < 0.9) return before.language
  return first.name === 'da' || first.name === 'en' ? first.name : before.language
}

/** "Ved ikke" and "vil ikke sige det", where they are a value of the field that is asked for. */
const notKnown = (acts: MessageReading['acts'], asking: string | undefined): Record<string, string> => {
  if (asking === 'need' && probability(acts, 'decline') >= bounds.command)
    return { need: 'prefer_not_to_say' }
  if (probability(acts, 'unknown') < bounds.command) return {}
  if (asking === 'meetingAt') return { meetingUnknown: 'yes' }
  return asking === 'department' ? { department: 'unknown' } : {}
}

/** Facts that a notice keeps as one of its values, for fields the rules read nothing for. */
const slotsFrom = (
  { facts, acts }: MessageReading,
  before: Reading,
  asking: string | undefined,
): Record<string, string> => {
  const slots = { ...notKnown(acts, asking), ...before.slots }
  const isQuestion = probability(acts, 'ask') >= bounds.act
  for (const { field, value, mode } of facts) {
    if (!isListed(field) || mode === 'denied' || slots[field] !== undefined) continue
    if (isQuestion && mode === 'inferred' && field !== 'medium' && field !== 'setting') continue
    // One of two values where the field is asked for: the rules know when both were named.
    if (field === asking && field !== 'need') continue
    if (saysOne(field, facts)) slots[field] = value
  }
  return slots
}

/** "Telefon eller Teams" says two, so it says none yet. */
const saysOne = (field: string, facts: MessageReading['facts']): boolean =>
  new Set(facts.filter(fact => fact.field === field).map(({ value }) => value)).size === 1

/** Whom it is for, who listens and what is wished for are still the rules' alone: they know what is denied. */
const listed = new Set(['medium', 'setting', 'need', 'switchOff', 'staffMayRecord'])
const isListed = (field: string): boolean => listed.has(field)

const dangerAnswer = (kind: string): string => (kind === 'emergency' ? 'crisis' : `crisis.${kind}`)

/** Danger that is not sure is asked about: it is no question with an answer of its own. */
const isAboutCrisis = ({ topics: [first] }: MessageReading): boolean =>
  first?.name === 'crisis' && first.probability >= bounds.clear

const withoutCrisis = (reading: MessageReading): MessageReading => ({
  ...reading,
  topics: reading.topics.filter(({ name }) => name !== 'crisis'),
})

const isHeard = ({ danger, language }: MessageReading): boolean =>
  danger !== undefined || (language[0]?.name !== 'other' && (language[0]?.probability ?? 0) >= 0.9)

/** What the dialogue gets: the rules' reading, with everything the reader knows better in its place. */
export const withReader = (
  before: Reading,
  reading: MessageReading,
  { text, ...where }: Where & { text: string },
): Reading => {
  // What is written in a language we do not answer in is only heard for danger.
  if (before.otherLanguage !== undefined && !isHeard(reading)) return before
  const sure = reading.danger?.degree === 'sure' ? reading.danger.kind : undefined
  const asked: AskedOf = sure
    ? {
        topics: ['crisis'],
        answers: [dangerAnswer(sure)],
        confidence: 'clear',
        score: reading.danger?.probability ?? 1,
        alternatives: [],
      }
    : askedIn(withoutCrisis(reading), before)
  const does = (act: string) => probability(reading.acts, act) >= bounds.act
  const slots = slotsFrom(reading, before, where.asking)
  const told = { ...before, slots }
  const command = sure ? undefined : commandFrom(reading, told, where)
  return {
    ...before,
    ...asked,
    language: languageIn(reading, before),
    crisis: sure,
    perhapsDanger: !sure && (reading.danger?.degree === 'perhaps' || isAboutCrisis(reading)),
    takesBack: does('take_back') && !does('ask'),
    command,
    asks: does('ask') || before.asks,
    corrects: does('correct') || (before.corrects && probability(reading.acts, 'correct') >= bounds.contrary),
    wantsNotice: does('wish_notice') || acceptsWithFacts(reading, told, where),
    smallTalk: command ? before.smallTalk : smallTalkIn(reading, asked.topics),
    flags: flagsIn(reading, before),
    slots,
    because: reading.because.map(({ span, towards }) => ({ text: text.slice(...span), concept: towards })),
  }
}
