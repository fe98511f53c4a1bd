import type { Precondition } from '../../../flows/answers/preconditions.ts'
import type { Pack } from '../../../flows/policies/pack.ts'
import { leadTime } from '../calendar/lead-time.ts'
import { meetingPasses } from '../notice/meeting-passes.ts'
import { answerDefinition, topicOfAnswer } from './answer.ts'
import { channelOf } from './channel-of.ts'
import type { Situation } from './ruling.ts'

/** What is known when an answer is chosen. */
export type KnownFacts = {
  situation: Situation
  meetingAt?: string | undefined
  now: Date
  pack: Pack
  /** The message itself says so, and the reader is sure of it. */
  isSaid: boolean
}

type Status = ReturnType<typeof leadTime>['status']

const statusOf = ({ situation, meetingAt, now, pack }: KnownFacts): Status | undefined =>
  meetingAt === undefined
    ? undefined
    : leadTime({ meetingAt: meetingPasses(meetingAt), now }, pack.channels[channelOf(situation)]).status

const isSaid = ({ isSaid: said }: KnownFacts): boolean => said

const holds: Record<Precondition, (known: KnownFacts) => boolean> = {
  meeting_ahead: known => statusOf(known) !== undefined && statusOf(known) !== 'past',
  meeting_over: known => statusOf(known) === 'past',
  inside_lead: known => ['short', 'too_late'].includes(statusOf(known) ?? ''),
  has_recorded: isSaid,
  left_running: isSaid,
  other_authority: isSaid,
}

/** The answer itself where all it needs is known; else the plain answer of its topic, with this authority's main rule. */
export const answerThatFits = (answerId: string, known: KnownFacts): string =>
  (answerDefinition(answerId).needs ?? []).every(need => holds[need](known))
    ? answerId
    : topicOfAnswer(answerId)
