import { outcomeRow } from '../../../../flows/outcomes.ts'
import { type MeetingCalled, meetingTime } from './meeting-words.ts'
import type { Outcome } from './outcome-questions.ts'
import type { Stance } from './stance.ts'
import type { WishAnswer, WishesAnswered } from './wishes.ts'

/** As many meetings as a form has rows for. */
export const mostMeetings = 12
export const meetingSlots = Array.from({ length: mostMeetings }, (_, at) => at + 1)

/** One of the other meetings, in the words of the citizen as staff have put them right. */
export type OtherMeeting = {
  /** Its row in the form: a later answer finds it there again. */
  slot: number
  words: string
  answer?: WishAnswer
  /** Why the answer to this one is no, and the same in English. */
  ground?: string
  groundEnglish?: string
}

/** An answer, as far as it speaks of meetings. */
export type MeetingsAnswered = {
  outcome: Outcome
  wishes?: WishesAnswered
  meetings?: readonly OtherMeeting[]
}

/** What holds for one meeting when it begins, or that nothing does yet. */
export type Holds = Stance | Extract<WishAnswer, 'later'> | 'none'

/** Where no first meeting stands beside the others, the answer is for all that have none of their own. */
type About = { meetingAt?: string | undefined }

const commonOf = ({ wishes }: MeetingsAnswered, { meetingAt }: About): WishAnswer | undefined =>
  meetingAt === undefined ? 'yes' : wishes?.other_meetings

export type MeetingHeld = MeetingCalled & { holds: Holds }

/**
 * Where meetings were answered one by one, every meeting and what holds for it, the first one too, in the order they are
 * held. Those without a day stand last.
 */
export const meetingsIn = (
  decision: MeetingsAnswered,
  about: About & { receivedAt: string },
): MeetingHeld[] => {
  const { meetings = [], outcome } = decision
  if (meetings.length === 0 || !outcomeRow(outcome).isOnTheMatter) return []
  const { stance: holds } = outcomeRow(outcome)
  const first = about.meetingAt === undefined ? [] : [{ at: about.meetingAt, holds }]
  const others = meetings.map((meeting): MeetingHeld => {
    const at = meetingTime(meeting.words, about.receivedAt)
    return {
      words: meeting.words,
      ...(at !== undefined && { at }),
      holds: holdsFor(meeting, decision, about),
    }
  })
  const all = [...first, ...others]
  return [
    ...all.filter(isDated).toSorted((one, other) => Date.parse(one.at) - Date.parse(other.at)),
    ...all.filter(one => !isDated(one)),
    ...(about.meetingAt === undefined ? [{ holds }] : []),
  ]
}

const isDated = (one: MeetingHeld): one is MeetingHeld & { at: string } => one.at !== undefined

const holdsFor = ({ answer }: OtherMeeting, decision: MeetingsAnswered, about: About): Holds => {
  const { permits, stance } = outcomeRow(decision.outcome)
  if (answer === 'no') return 'may_not'
  if (answer === 'yes') return permits ? stance : 'may'
  if (answer === 'later') return 'later'
  const common = commonOf(decision, about)
  if (common === 'yes') return stance
  return common === 'later' ? 'later' : 'none'
}

export const refusedMeetings = ({ meetings = [] }: Pick<MeetingsAnswered, 'meetings'>): OtherMeeting[] =>
  meetings.filter(({ answer }) => answer === 'no')

/** A no to one meeting limits what was asked for as much as a no to all (duties 13, 22). */
export const limitsAnything = (decision: MeetingsAnswered): boolean => {
  const { limits: isLimit, isOnTheMatter } = outcomeRow(decision.outcome)
  return isLimit === true || (isOnTheMatter && refusedMeetings(decision).length > 0)
}

/** `Open`: there are meetings that nothing is said of yet. */
export const mixes = ['mixed', 'mixedOpen', 'yesOpen', 'noOpen'] as const
export type Mix = (typeof mixes)[number]

/** Meetings that were not answered alike, so that no word alone says what was answered. */
export const mixIn = (decision: MeetingsAnswered, about: About & { receivedAt: string }): Mix | undefined => {
  const isOpen = meetingsIn(decision, about).some(({ holds }) => holds === 'later' || holds === 'none')
  if (isMixed(decision)) return isOpen ? 'mixedOpen' : 'mixed'
  const { stance, permits } = outcomeRow(decision.outcome)
  if (!isOpen) return undefined
  if (stance === 'may_not') return 'noOpen'
  return permits ? 'yesOpen' : undefined
}

/** Yes to recording one meeting and no to another: neither word alone says what was answered. */
export const isMixed = (decision: MeetingsAnswered): boolean => {
  const { permits = false, by } = outcomeRow(decision.outcome)
  if (by !== 'staff' || !outcomeRow(decision.outcome).isOnTheMatter) return false
  const answers = (decision.meetings ?? []).map(({ answer }) => answer)
  return answers.includes(permits ? 'no' : 'yes')
}
